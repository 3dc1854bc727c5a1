package org.practicelearning.web.library;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.index.IndexRebuild;
import org.practicelearning.indexer.index.IndexState;
import org.practicelearning.indexer.index.LostWritesException;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.tag.DocumentMarker;
import org.practicelearning.web.catalogue.Change;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.Coding;
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
    private final Coding coding;
    private final Set<String> behind = new ConcurrentSkipListSet<>();

    public IndexKeeper(CompartmentIndexes indexes, JdbiCatalogue catalogue, Texts texts, Coding coding) {
        this.indexes = indexes;
        this.catalogue = catalogue;
        this.texts = texts;
        this.coding = coding;
    }

    /** What was done for an index at the start. */
    public enum Mended {
        /** It was whole and held everything. */
        NOTHING,
        /** It lacked the last changes, which were put. */
        CAUGHT_UP,
        /** It was missing or made by another version, and was built. */
        REBUILT,
        /** It was damaged, and was built again. */
        REPAIRED,
        /** It could not be written, for instance on a full disk, and is brought up later. */
        BEHIND
    }

    /** Makes every index whole and complete. */
    public SortedMap<String, Mended> mendAll() {
        SortedMap<String, Mended> mended = new TreeMap<>();
        Map<String, Compartment> known = new LinkedHashMap<>();
        catalogue.changedCompartments().forEach(each -> known.put(each.key(), each));
        catalogue.compartments().forEach(each -> known.put(each.key(), each));
        indexes.compartments().forEach(each -> known.put(each.key(), each));
        for (Compartment each : known.values()) {
            mended.put(each.key(), Mended.BEHIND);
            guarded(each, () -> mended.put(each.key(), mend(each)));
        }
        return mended;
    }

    /** Builds the index of a compartment anew from the catalogue and the texts, beside the live one. */
    public int rebuild(Compartment compartment) {
        long through = catalogue.lastSeq();
        int documents = 0;
        try (IndexRebuild rebuild = indexes.rebuild(compartment)) {
            for (DocumentRecord each : catalogue.inCompartment(compartment)) {
                Coding.Coded coded = coded(each, passages(each));
                rebuild.put(coded.card(), coded.passages());
                documents++;
            }
            rebuild.finish(through);
        }
        LOG.info("event=index-rebuilt compartment={} documents={} seq={}", compartment.key(), documents, through);
        return documents;
    }

    /** A document with its text as the index is to hold it, by a vocabulary that is not in use yet. */
    Coding.Coded coded(DocumentRecord document, DocumentMarker marker) {
        return coding.code(marker, card(document), document.description().incident(), passages(document));
    }

    /**
     * Puts what changed while an index was built beside the live one.
     *
     * @param built whether it was; an index that began meanwhile is built now
     */
    void complete(Compartment compartment, boolean built) {
        guarded(compartment, () -> {
            if (built) {
                catchUp(compartment);
            } else {
                rebuild(compartment);
            }
        });
    }

    /**
     * Puts documents with their texts. Their themes are found side by side: it is most of the work, and nobody else may
     * change the library meanwhile.
     */
    public void put(Map<DocumentRecord, List<Passage>> documents) {
        Map<String, Optional<Coding.Coded>> coded = documents.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(
                        each -> each.getKey().id(), each -> codedIfPossible(each.getKey(), each.getValue())));
        documents.forEach((document, passages) -> guarded(document.compartment(), () -> {
            Coding.Coded found =
                    coded.getOrDefault(document.id(), Optional.empty()).orElseGet(() -> coded(document, passages));
            indexes.put(found.card(), found.passages(), document.changeSeq());
        }));
    }

    /** Empty where it fails; it is then tried where a failure is dealt with. */
    private Optional<Coding.Coded> codedIfPossible(DocumentRecord document, List<Passage> passages) {
        try {
            return Optional.of(coded(document, passages));
        } catch (RuntimeException again) {
            return Optional.empty();
        }
    }

    /** Puts a document with the text it has. */
    public void put(DocumentRecord document) {
        put(Map.of(document, passages(document)));
    }

    private void put(DocumentRecord document, List<Passage> passages, long seq) {
        Coding.Coded coded = coded(document, passages);
        indexes.put(coded.card(), coded.passages(), seq);
    }

    private Coding.Coded coded(DocumentRecord document, List<Passage> passages) {
        return coding.code(card(document), document.description().incident(), passages);
    }

    private DocumentCard card(DocumentRecord document) {
        DocumentVersion version = catalogue
                .version(document.id(), document.currentVersion())
                .orElseThrow(() -> new IllegalStateException("document without version " + document.id()));
        return Cards.of(document, version);
    }

    /**
     * Takes documents out and leaves no text of them in the files.
     *
     * @param removals changes of one compartment
     */
    public void removeAndPurge(Compartment compartment, List<Change> removals) {
        guarded(compartment, () -> {
            removals.forEach(each -> indexes.remove(compartment, each.documentId(), each.seq()));
            indexes.purge(compartment);
        });
    }

    /**
     * Makes visible and lasting what was put.
     *
     * @return whether every index now holds every change; if not, ask again later
     */
    public boolean commit() {
        for (String each : Set.copyOf(behind)) {
            behind.remove(each);
            guarded(new Compartment(each), () -> mend(new Compartment(each)));
        }
        try {
            indexes.commit();
        } catch (LostWritesException lost) {
            guarded(lost.compartment(), () -> catchUp(lost.compartment()));
        } catch (UncheckedIOException diskFull) {
            LOG.error(
                    "event=index-commit-failed problem={}", diskFull.getClass().getSimpleName());
            return false;
        }
        return behind.isEmpty();
    }

    /** Whether every index held every change when it was last written. */
    public boolean isComplete() {
        return behind.isEmpty();
    }

    private Mended mend(Compartment compartment) {
        return switch (indexes.state(compartment)) {
            case IndexState.Sound sound -> catchUp(compartment) == 0 ? Mended.NOTHING : Mended.CAUGHT_UP;
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
                yield Mended.REPAIRED;
            }
            case IndexState.Foreign foreign -> {
                LOG.warn("event=index-foreign compartment={} reason=\"{}\"", compartment.key(), foreign.reason());
                rebuild(compartment);
                yield Mended.REBUILT;
            }
        };
    }

    /** Puts what an index has not got yet, by the numbers of the changes. */
    private int catchUp(Compartment compartment) {
        List<Change> missed = catalogue.changesAfter(compartment, indexes.lastSeq(compartment));
        boolean purge = false;
        for (Change each : missed) {
            Optional<DocumentRecord> document = catalogue
                    .find(Reader.localOperator(), each.documentId())
                    .filter(found -> found.compartment().equals(compartment));
            if (document.isPresent()) {
                put(document.get(), passages(document.get()), each.seq());
            } else {
                indexes.remove(compartment, each.documentId(), each.seq());
                purge = true;
            }
        }
        if (purge) {
            indexes.purge(compartment);
        }
        if (!missed.isEmpty()) {
            indexes.commit();
            LOG.info("event=index-caught-up compartment={} changes={}", compartment.key(), missed.size());
        }
        return missed.size();
    }

    /**
     * The catalogue has the change already, so a disk that takes no more must not undo it: the index is then behind, and
     * is brought up from the numbers as soon as it can be written again. Until then nothing is put: a later number would
     * hide the missing one.
     */
    private void guarded(Compartment compartment, Runnable writing) {
        if (behind.contains(compartment.key())) {
            return;
        }
        try {
            writing.run();
        } catch (LostWritesException | UncheckedIOException | IllegalStateException broken) {
            LOG.error(
                    "event=index-behind compartment={} problem={}",
                    compartment.key(),
                    broken.getClass().getSimpleName());
            behind.add(compartment.key());
        }
    }

    private List<Passage> passages(DocumentRecord document) {
        Optional<SplitDocument> text = texts.find(document.compartment(), document.id(), document.currentVersion());
        if (text.isEmpty()) {
            LOG.warn("event=text-missing document={}", document.id());
        }
        return text.map(SplitDocument::passages).orElse(List.of());
    }
}
