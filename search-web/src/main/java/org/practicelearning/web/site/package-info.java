/**
 * The site as a whole: the home page, the list of all documents, help, the accessibility statement, and the one place
 * where every address is given its handler.
 */
@NullMarked
package org.practicelearning.web.site;

import org.jspecify.annotations.NullMarked;
