/**
 * Cases: restricted documents that only a named team may open, for a time. Off the team nobody opens one, learning leads
 * and administrators included, but by breaking the glass: a reason, four hours, and the team is told.
 */
@NullMarked
package org.practicelearning.web.cases;

import org.jspecify.annotations.NullMarked;
