/**
 * What a document says about itself: its type, publisher, date, pseudonym and the like, each with the sentence and page
 * that say so. Proposals, to be confirmed by a person; a catalogue given with the files goes before them.
 */
@NullMarked
package org.practicelearning.indexer.describe;

import org.jspecify.annotations.NullMarked;
