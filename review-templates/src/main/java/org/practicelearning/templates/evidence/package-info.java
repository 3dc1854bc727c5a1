/**
 * A quotation frozen with the place it was taken from, the port through which its source is asked again, and the word by
 * word comparison of the two.
 */
@NullMarked
package org.practicelearning.templates.evidence;

import org.jspecify.annotations.NullMarked;
