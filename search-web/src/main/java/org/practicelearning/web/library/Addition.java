package org.practicelearning.web.library;

import java.util.List;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentLink;
import org.practicelearning.web.catalogue.DocumentVersion;

/**
 * A file that has been read and is ready to enter the library. Its original lies in the compartment already.
 *
 * @param documentId a new id, or that of the document of which it becomes the current version
 * @param compartment for a new document; a known one stays where it is
 * @param description for a new document; a known one keeps what people made of it
 * @param confirmed whether the description needs no confirmation
 * @param version its number is set on entry
 * @param proposals for what nobody has said yet
 * @param links to documents its adder may open
 * @param addedBy id of the person
 */
public record Addition(
        String documentId,
        Compartment compartment,
        Description description,
        boolean confirmed,
        DocumentVersion version,
        SplitDocument text,
        List<Proposal> proposals,
        List<DocumentLink> links,
        String addedBy) {
    public Addition {
        proposals = List.copyOf(proposals);
        links = List.copyOf(links);
    }

    /** The same with relations to others. */
    public Addition linked(List<DocumentLink> found) {
        return new Addition(documentId, compartment, description, confirmed, version, text, proposals, found, addedBy);
    }
}
