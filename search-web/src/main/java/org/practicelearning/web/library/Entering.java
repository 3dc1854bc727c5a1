package org.practicelearning.web.library;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.web.catalogue.Change;
import org.practicelearning.web.catalogue.DocumentLink;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.database.H2Transaction;

/** Writes what was read of files into the catalogue, inside a transaction. */
final class Entering {
    private final JdbiCatalogue catalogue;
    private final InstantSource clock;

    Entering(JdbiCatalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    DocumentRecord enter(H2Transaction transaction, Addition addition) {
        Optional<DocumentRecord> known = catalogue.find(transaction, addition.documentId());
        Compartment compartment = known.map(DocumentRecord::compartment).orElse(addition.compartment());
        long seq = catalogue
                .record(transaction, addition.documentId(), compartment, Change.Kind.PUT, clock.instant())
                .seq();
        DocumentRecord document =
                known.map(before -> again(before, addition).at(seq)).orElseGet(() -> fresh(addition, seq));
        if (known.isPresent()) {
            update(transaction, document);
            // What the old text was like says nothing of the new one.
            catalogue.unlink(transaction, document.id());
        } else {
            catalogue.insert(transaction, document);
        }
        DocumentVersion version = numbered(transaction, addition);
        catalogue.putVersion(transaction, document.id(), version);
        if (!document.confirmed()) {
            catalogue.putProposals(transaction, document.id(), addition.proposals());
        }
        for (DocumentLink link : addition.links()) {
            if (catalogue.find(transaction, link.otherId()).isPresent()) {
                catalogue.link(transaction, document.id(), link);
            }
        }
        return document;
    }

    /** Writes what a catalogue says now; empty when the document is gone or a person has said what it is. */
    Optional<DocumentRecord> redescribe(H2Transaction transaction, Redescription said) {
        return catalogue
                .find(transaction, said.documentId())
                .filter(before -> !before.edited())
                .map(before -> {
                    boolean confirmed = before.confirmed() || said.confirmed();
                    long seq = catalogue
                            .record(transaction, before.id(), before.compartment(), Change.Kind.CARD, clock.instant())
                            .seq();
                    update(
                            transaction,
                            before.described(said.description(), confirmed).at(seq));
                    catalogue.putProposals(transaction, before.id(), open(transaction, said, confirmed));
                    return catalogue.find(transaction, before.id()).orElse(before);
                });
    }

    private List<Proposal> open(H2Transaction transaction, Redescription said, boolean confirmed) {
        return confirmed
                ? List.of()
                : catalogue.proposals(transaction, said.documentId()).stream()
                        .filter(each -> !said.stated().contains(each.field()))
                        .toList();
    }

    private void update(H2Transaction transaction, DocumentRecord document) {
        if (!catalogue.update(transaction, document)) {
            throw new IllegalStateException("changed meanwhile in spite of the door: " + document.id());
        }
    }

    private DocumentVersion numbered(H2Transaction transaction, Addition addition) {
        List<DocumentVersion> known = catalogue.versions(transaction, addition.documentId());
        int number = known.stream()
                .filter(each -> each.sha256().equals(addition.version().sha256()))
                .mapToInt(DocumentVersion::number)
                .findFirst()
                .orElse(known.size() + 1);
        return addition.version().numbered(number);
    }

    private DocumentRecord fresh(Addition addition, long seq) {
        return new DocumentRecord(
                addition.documentId(),
                addition.compartment(),
                addition.version().sha256(),
                addition.description(),
                addition.confirmed(),
                false,
                false,
                clock.instant(),
                addition.addedBy(),
                seq,
                0);
    }

    /** A person's word stands; after it the catalogue's; what was proposed gives way to what is proposed now. */
    private static DocumentRecord again(DocumentRecord before, Addition addition) {
        DocumentRecord current = before.withVersion(addition.version().sha256());
        boolean keeps = before.edited() || (before.confirmed() && !addition.confirmed());
        return keeps ? current : current.described(addition.description(), before.confirmed() || addition.confirmed());
    }
}
