/**
 * The opened library: its data folder, its originals and texts on disk, its catalogue and its indexes, and the one place
 * through which all of them change together.
 */
@NullMarked
package org.practicelearning.web.library;

import org.jspecify.annotations.NullMarked;
