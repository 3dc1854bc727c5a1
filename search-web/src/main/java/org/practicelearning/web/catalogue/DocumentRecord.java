package org.practicelearning.web.catalogue;

import java.time.Instant;
import org.practicelearning.indexer.access.Compartment;

/**
 * A document of the library.
 *
 * @param id opaque and random
 * @param compartment where it lives, which says who may see it
 * @param currentVersion SHA-256 of the file that is searched and read now
 * @param confirmed whether a person or a catalogue has confirmed the description; otherwise it was proposed from the text
 * @param edited whether a person has said what it is; a catalogue then changes that no more
 * @param placed whether a person has said who may see it; a catalogue then changes that no more
 * @param addedBy id of the person who added it
 * @param changeSeq number of the last change
 * @param rowVersion counts edits, so that two people cannot overwrite each other
 */
public record DocumentRecord(
        String id,
        Compartment compartment,
        String currentVersion,
        Description description,
        boolean confirmed,
        boolean edited,
        boolean placed,
        Instant added,
        String addedBy,
        long changeSeq,
        int rowVersion) {

    /** Under another version of its file. */
    public DocumentRecord withVersion(String sha256) {
        return new DocumentRecord(
                id, compartment, sha256, description, confirmed, edited, placed, added, addedBy, changeSeq, rowVersion);
    }

    /** As a catalogue or its text describes it. */
    public DocumentRecord described(Description other, boolean isConfirmed) {
        return new DocumentRecord(
                id,
                compartment,
                currentVersion,
                other,
                isConfirmed,
                edited,
                placed,
                added,
                addedBy,
                changeSeq,
                rowVersion);
    }

    /** As a person describes it. */
    public DocumentRecord editedTo(Description other) {
        return new DocumentRecord(
                id, compartment, currentVersion, other, true, true, placed, added, addedBy, changeSeq, rowVersion);
    }

    /** Under another licence that a person stated; what was proposed of the rest still waits. */
    public DocumentRecord licensedAs(String licence) {
        return new DocumentRecord(
                id,
                compartment,
                currentVersion,
                description.withLicence(licence),
                confirmed,
                true,
                placed,
                added,
                addedBy,
                changeSeq,
                rowVersion);
    }

    /** In another compartment. */
    public DocumentRecord in(Compartment other, boolean byPerson) {
        return new DocumentRecord(
                id,
                other,
                currentVersion,
                description,
                confirmed,
                edited,
                placed || byPerson,
                added,
                addedBy,
                changeSeq,
                rowVersion);
    }

    /** After a change. */
    public DocumentRecord at(long seq) {
        return new DocumentRecord(
                id,
                compartment,
                currentVersion,
                description,
                confirmed,
                edited,
                placed,
                added,
                addedBy,
                seq,
                rowVersion);
    }
}
