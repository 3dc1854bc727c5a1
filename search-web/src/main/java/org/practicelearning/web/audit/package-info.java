/**
 * Who did what in the library: views, searches without their words, exports, edits, decisions, sign-ins and refusals, in
 * a log that is only ever added to and in which tampering shows.
 */
@NullMarked
package org.practicelearning.web.audit;

import org.jspecify.annotations.NullMarked;
