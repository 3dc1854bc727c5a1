/** Where a rule or a prompt comes from: which guidance, in which edition, at which paragraph if that is known. */
@NullMarked
package org.practicelearning.templates.guidance;

import org.jspecify.annotations.NullMarked;
