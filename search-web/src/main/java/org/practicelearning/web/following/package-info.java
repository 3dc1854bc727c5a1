/**
 * Saved searches, followed themes and partnerships, the weekly digest and the feed with a secret address.
 *
 * <p>Nothing is worked out ahead: what is new is asked of the library when somebody looks, as the reader who looks now. So
 * nobody learns of a document that they may no longer open, or could not open when it came. A feed is read by programs that
 * keep what they read, so it never names a restricted document, whoever it belongs to.
 */
@NullMarked
package org.practicelearning.web.following;

import org.jspecify.annotations.NullMarked;
