/**
 * The register of recommendations taken out of every document, and what was said before: earlier recommendations and
 * findings like a text. Both show only what their reader may open.
 */
@NullMarked
package org.practicelearning.web.register;

import org.jspecify.annotations.NullMarked;
