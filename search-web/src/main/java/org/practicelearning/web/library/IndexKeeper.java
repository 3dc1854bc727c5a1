package org.practicelearning.web.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.index.IndexRebuild;
import org.practicelearning.indexer.index.IndexState;
import org.practicelearning.indexer.index.LostWritesException;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.web.catalogue.Change;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the indexes true to the catalogue: builds what is damaged, foreign or missing, and puts what an index has not got
 * yet. Not thread-safe by itself: used behind the one door of {@link LibraryChanges}, and before it opens.
 */
public final class IndexKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final CompartmentIndexes indexes;
    private final JdbiCatalogue catalogue;
    private final Texts texts;

    public IndexKeeper(CompartmentIndexes indexes, JdbiCatalogue catalogue, Texts texts) {
        this.indexes = indexes;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** What was done for an index at the start. */
    public enum Mended {
        /** It was whole and held everything. */
        NOTHING,
        /** It lacked the last changes, which were put. */
        CAUGHT_UP,
        /** It was damaged, made by another version, or missing, and was built again. */
        REBUILT
    }

    /** Makes every index whole and complete. */
    public SortedMap<String, Mended> mendAll() {
        SortedMap<String, Mended> mended = new TreeMap<>();
        Map<String, Compartment> known = new LinkedHashMap<>();
        catalogue.changedCompartments().forEach(each -> known.put(each.key(), each));
        catalogue.compartments().forEach(each -> known.put(each.key(), each));
        indexes.compartments().forEach(each -> known.put(each.key(), each));
        for (Compartment each : known.values()) {
            mended.put(each.key(), mend(each));
        }
        return mended;
    }

    /** Builds the index of a compartment anew from the catalogue and the texts, beside the live one. */
    public int rebuild(Compartment compartment) {
        long through = catalogue.lastSeq();
        int documents = 0;
        try (IndexRebuild rebuild = indexes.rebuild(compartment)) {
            for (DocumentRecord each : catalogue.inCompartment(compartment)) {
                rebuild.put(card(each), passages(each));
                documents++;
            }
            rebuild.finish(through);
        }
        LOG.info("event=index-rebuilt compartment={} documents={} seq={}", compartment.key(), documents, through);
        return documents;
    }

    /** Puts a document with its text, and everything before it again if the writer broke. */
    public void put(DocumentCard card, List<Passage> passages) {
        guarded(card.compartment(), () -> indexes.put(card, passages, card.changeSeq()));
    }

    /** Puts what is known of a document. */
    public void putCard(DocumentRecord document) {
        guarded(document.compartment(), () -> {
            if (!indexes.putCard(card(document), document.changeSeq())) {
                indexes.put(card(document), passages(document), document.changeSeq());
            }
        });
    }

    /** Takes a document out and leaves no text of it in the files. */
    public void removeAndPurge(Compartment compartment, String documentId, long seq) {
        guarded(compartment, () -> indexes.remove(compartment, documentId, seq));
        indexes.purge(compartment);
    }

    /** Makes visible and lasting what was put. */
    public void commit() {
        try {
            indexes.commit();
        } catch (LostWritesException lost) {
            catchUp(lost.compartment(), lost.committedSeq());
            indexes.commit();
        }
    }

    private Mended mend(Compartment compartment) {
        return switch (indexes.state(compartment)) {
            case IndexState.Sound sound -> {
                int put = catchUp(compartment, sound.seq());
                yield put == 0 ? Mended.NOTHING : Mended.CAUGHT_UP;
            }
            case IndexState.Absent absent -> {
                if (catalogue.inCompartment(compartment).isEmpty()) {
                    yield Mended.NOTHING;
                }
                rebuild(compartment);
                yield Mended.REBUILT;
            }
            case IndexState.Damaged damaged -> {
                LOG.warn("event=index-damaged compartment={} reason=\"{}\"", compartment.key(), damaged.reason());
                rebuild(compartment);
                yield Mended.REBUILT;
            }
            case IndexState.Foreign foreign -> {
                LOG.warn("event=index-foreign compartment={} reason=\"{}\"", compartment.key(), foreign.reason());
                rebuild(compartment);
                yield Mended.REBUILT;
            }
        };
    }

    private int catchUp(Compartment compartment, long after) {
        List<Change> missed = catalogue.changesAfter(compartment, after);
        for (Change each : missed) {
            Optional<DocumentRecord> document = catalogue
                    .find(Reader.localOperator(), each.documentId())
                    .filter(found -> found.compartment().equals(compartment));
            if (document.isPresent()) {
                indexes.put(card(document.get()), passages(document.get()), each.seq());
            } else {
                indexes.remove(compartment, each.documentId(), each.seq());
            }
        }
        if (!missed.isEmpty()) {
            indexes.commit();
            LOG.info("event=index-caught-up compartment={} changes={}", compartment.key(), missed.size());
        }
        return missed.size();
    }

    private void guarded(Compartment compartment, Runnable writing) {
        try {
            writing.run();
        } catch (LostWritesException lost) {
            LOG.warn("event=index-writer-broke compartment={} seq={}", compartment.key(), lost.committedSeq());
            catchUp(compartment, lost.committedSeq());
        }
    }

    private DocumentCard card(DocumentRecord document) {
        DocumentVersion version = catalogue
                .version(document.id(), document.currentVersion())
                .orElseThrow(() -> new IllegalStateException("document without version " + document.id()));
        return Cards.of(document, version);
    }

    private List<Passage> passages(DocumentRecord document) {
        Optional<SplitDocument> text = texts.find(document.compartment(), document.id(), document.currentVersion());
        if (text.isEmpty()) {
            LOG.warn("event=text-missing document={}", document.id());
        }
        return text.map(SplitDocument::passages).orElse(List.of());
    }
}
