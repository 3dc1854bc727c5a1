/** How one program is set up: every setting, its default, and where its value came from. Read once; what is unknown or unreadable stops the start with a sentence. */
@NullMarked
package org.practicelearning.web.settings;

import org.jspecify.annotations.NullMarked;
