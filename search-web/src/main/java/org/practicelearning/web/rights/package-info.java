/**
 * What may be taken out of the library of a document that somebody else owns.
 *
 * <p>Reading is not copying: whoever may see a document may read all of it here and open its original. What leaves the
 * library for other papers and programs (copied quotations, citations, tables, the interface for programs, exported
 * collections) is bounded by the document's licence, in one place, so that no way out is more generous than another.
 */
@NullMarked
package org.practicelearning.web.rights;

import org.jspecify.annotations.NullMarked;
