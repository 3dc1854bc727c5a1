/**
 * Adding documents by the browser, and what became of every file that came in by any way: a page with live progress, the
 * same as CSV and as JSON, and another try for what failed.
 */
@NullMarked
package org.practicelearning.web.adding;

import org.jspecify.annotations.NullMarked;
