/** The program: its command line, and the one place where all its parts are put together. */
@NullMarked
package org.practicelearning.web.app;

import org.jspecify.annotations.NullMarked;
