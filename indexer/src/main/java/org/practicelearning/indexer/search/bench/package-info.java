/** The yardstick of the search benchmark: Lucene used directly, as a good programmer would without this product. */
@NullMarked
package org.practicelearning.indexer.search.bench;

import org.jspecify.annotations.NullMarked;
