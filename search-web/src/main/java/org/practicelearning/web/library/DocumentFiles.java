package org.practicelearning.web.library;

import java.io.IOException;
import java.util.List;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.catalogue.JdbiCatalogue;

/** The files of a document, originals and texts of all its versions, as one. */
final class DocumentFiles {
    private final JdbiCatalogue catalogue;
    private final Originals originals;
    private final Texts texts;

    DocumentFiles(JdbiCatalogue catalogue, Originals originals, Texts texts) {
        this.catalogue = catalogue;
        this.originals = originals;
        this.texts = texts;
    }

    void copy(DocumentRecord document, List<DocumentVersion> versions, Compartment target) throws IOException {
        for (DocumentVersion each : versions) {
            originals.copy(each.sha256(), document.compartment(), target);
            texts.copy(document.id(), each.sha256(), document.compartment(), target);
        }
    }

    /**
     * Removes them from where the document was.
     *
     * @param old as it was there; its originals stay when another document there has the same file
     */
    void remove(DocumentRecord old, List<DocumentVersion> versions) throws IOException {
        texts.remove(old.compartment(), old.id());
        for (DocumentVersion each : versions) {
            boolean stillUsed = catalogue.withFile(Reader.localOperator(), each.sha256()).stream()
                    .anyMatch(other -> other.compartment().equals(old.compartment()));
            if (!stillUsed) {
                originals.remove(old.compartment(), each.sha256());
            }
        }
    }
}
