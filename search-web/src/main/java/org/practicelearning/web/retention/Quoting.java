package org.practicelearning.web.retention;

import java.util.List;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Transaction;

/** Work of people that holds words of documents: they outlive the document, unless whoever removes it says otherwise. */
public interface Quoting {
    /**
     * Something that quotes a document.
     *
     * @param what it is, for people
     * @param address where it can be opened
     */
    record Place(String what, String title, String address) {}

    /** Where a document is quoted, as far as the reader may know of it. */
    List<Place> of(Reader reader, String documentId);

    /** Takes the words of a document out of everybody's work, with all that would tell which document it was. */
    void takeOut(H2Transaction transaction, String documentId);
}
