/**
 * What the library holds: documents, their versions, what is said of them, and how they relate. The truth from which every
 * index is made.
 */
@NullMarked
package org.practicelearning.web.catalogue;

import org.jspecify.annotations.NullMarked;
