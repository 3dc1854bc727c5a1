/**
 * What figures may say to whom. Who looks at a page sees exact counts of what they may open; whatever leaves the library
 * passes {@link org.practicelearning.web.figures.SmallNumbers}. A room of its own because exports, feeds and the
 * interface for programs must all obey the one rule.
 */
@NullMarked
package org.practicelearning.web.figures;

import org.jspecify.annotations.NullMarked;
