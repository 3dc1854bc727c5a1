/**
 * Documents as the pages need them: facts, text, versions, originals and pictures of pages. A port: the catalogue and the
 * data folder stand behind it in the running program, a few invented documents in the tests of the pages. Every question
 * names its reader.
 */
@NullMarked
package org.practicelearning.web.shelf;

import org.jspecify.annotations.NullMarked;
