/**
 * A draft as a Word document in the partnership's own style, as a web page and as a tagged PDF, and an edited Word document
 * back again. The only package that knows POI; Word's XML is written here element by element, because what Word splits over
 * runs has to be found and what it must not find has to be left out.
 */
@NullMarked
package org.practicelearning.templates.export;

import org.jspecify.annotations.NullMarked;
