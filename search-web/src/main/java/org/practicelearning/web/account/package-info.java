/**
 * The pages of people: the first administrator, signing in, one's own account, everybody's accounts, cases and their
 * teams, and how the library introduces itself. Every form works without a script and keeps what was typed.
 */
@NullMarked
package org.practicelearning.web.account;

import org.jspecify.annotations.NullMarked;
