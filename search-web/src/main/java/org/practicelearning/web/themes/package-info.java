/**
 * Themes: the index of the vocabulary, a page for each theme, the table of themes by year, and two sets side by side.
 * Every figure is counted over what one reader may open and leads to the search that shows exactly as many. Pages show
 * exact figures; whatever is exported goes through {@link org.practicelearning.web.figures.SmallNumbers}.
 */
@NullMarked
package org.practicelearning.web.themes;

import org.jspecify.annotations.NullMarked;
