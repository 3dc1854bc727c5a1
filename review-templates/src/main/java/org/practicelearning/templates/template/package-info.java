/**
 * A template is a file: its sections, what each asks and why, what good looks like, the guidance behind it, and what must
 * be there before a draft may move on. The pages, the list of what is missing, the checks and the Word export all read the
 * same file; a partnership that wants something else copies the file and changes it.
 */
@NullMarked
package org.practicelearning.templates.template;

import org.jspecify.annotations.NullMarked;
