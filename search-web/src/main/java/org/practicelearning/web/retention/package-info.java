/**
 * How long documents are kept, what must not be removed, and what is left of those that were.
 *
 * <p>Nothing removes itself: a rule only puts documents on a list, and a person disposes of each. Disposal takes the words
 * out of every file of the data folder: originals and texts, the index, the ledger of what came in, and the pages that the
 * database would otherwise keep until it needs the room. Backups made before still hold them.
 */
@NullMarked
package org.practicelearning.web.retention;

import org.jspecify.annotations.NullMarked;
