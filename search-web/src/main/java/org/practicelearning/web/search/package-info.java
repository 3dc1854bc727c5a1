/**
 * The search page and what belongs to it: suggestions, the full list of a facet's values, the Atom feed of a search and
 * the description by which a browser adds the library to its search engines. The address is the only state: whoever has
 * it has the search.
 */
@NullMarked
package org.practicelearning.web.search;

import org.jspecify.annotations.NullMarked;
