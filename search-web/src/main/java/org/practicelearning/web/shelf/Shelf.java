package org.practicelearning.web.shelf;

import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.SplitDocument;

/**
 * The documents a reader may open. What does not exist and what may not be opened are answered alike: empty.
 * Thread-safe.
 */
public interface Shelf {

    /** The facts of a document. */
    Optional<ShelvedDocument> find(Reader reader, String documentId);

    /** The text of one version, current or old. */
    Optional<SplitDocument> text(Reader reader, String documentId, String versionHash);

    /** The file of one version as it was added. */
    Optional<OriginalFile> original(Reader reader, String documentId, String versionHash);

    /**
     * A picture of one page of the original as PNG, drawn by a worker process.
     *
     * @param words words and phrases to box
     * @return empty when the format has no pages, there is no such page, or it cannot be drawn
     */
    Optional<byte[]> pagePicture(Reader reader, String documentId, String versionHash, int page, List<String> words);

    /** Where a passage stands, in whichever version holds it, the current one first. */
    Optional<PassagePlace> passage(Reader reader, String passageId);

    /** Documents in some order, a page of them. */
    Listing list(Reader reader, Order order, int page, int size);

    /** What the library holds. */
    Holdings holdings(Reader reader);

    /** An order of all documents. */
    enum Order {
        TITLE,
        NEWEST,
        /** Last added first. */
        ADDED
    }

    /** The version of a document that holds a passage. */
    record PassagePlace(String documentId, String versionHash) {}
}
