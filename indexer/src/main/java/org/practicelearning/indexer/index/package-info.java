/**
 * Passages into Lucene, one directory per compartment, and back. An index is a product of the originals and the
 * catalogue: stamped with what it was made by and the last change it holds, it may be deleted at any time and is built
 * again beside the live one.
 */
@NullMarked
package org.practicelearning.indexer.index;

import org.jspecify.annotations.NullMarked;
