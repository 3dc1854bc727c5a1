package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.index.HeldIndexes;
import org.practicelearning.indexer.index.IndexSegment.Suggested;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.Facet;

/**
 * Suggestions over all documents that wait for a person, the least certain first. Answered from exactly the compartments
 * the reader may open. Thread-safe.
 */
public final class SuggestionQueue {
    private final CompartmentIndexes indexes;

    public SuggestionQueue(CompartmentIndexes indexes) {
        this.indexes = indexes;
    }

    /**
     * Which suggestions are asked for.
     *
     * @param facet of which view of a case; null for every one
     * @param concept id of a theme, with those narrower than it; empty for every one
     * @param status how the passage speaks of it; null for any way
     * @param type key of a document type; empty for every one
     * @param page from 1; a page after the last one is answered as page 1
     * @param size suggestions a page, at least 1
     */
    public record Asked(
            @Nullable Facet facet, String concept, @Nullable TagStatus status, String type, int page, int size) {}

    /** A suggestion with its passage and document. */
    public record Waiting(DocumentCard card, MarkedPassage passage, Tag tag) {}

    /**
     * The answer. The count of a value is the {@code total} that choosing it instead would give.
     *
     * @param total suggestions over all pages
     * @param documents in how many documents they are
     * @param types keys of document types with their counts
     */
    public record Answer(
            int total,
            int documents,
            int page,
            int pages,
            List<Waiting> shown,
            Map<Facet, Integer> facets,
            Map<String, Integer> concepts,
            Map<TagStatus, Integer> statuses,
            Map<String, Integer> types) {}

    /** A page of the queue. */
    public Answer ask(Reader reader, Asked asked) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            return new Sifting(OpenLibrary.of(held), asked).answer();
        }
    }

    /** A suggestion, by its place in the library and the number of its document. */
    private record Row(int place, int document, Suggested suggested) {}

    /** One look through all of them. */
    private static final class Sifting {
        private final OpenLibrary library;
        private final Asked asked;
        private final List<Row> wanted = new ArrayList<>();
        private final Map<Facet, Integer> facets = new EnumMap<>(Facet.class);
        private final Map<String, Integer> concepts = new HashMap<>();
        private final Map<TagStatus, Integer> statuses = new EnumMap<>(TagStatus.class);
        private final Map<String, Integer> types = new LinkedHashMap<>();

        Sifting(OpenLibrary library, Asked asked) {
            this.library = library;
            this.asked = asked;
        }

        Answer answer() {
            for (LibraryLeaf leaf : library.leaves()) {
                for (Suggested each : leaf.segment().suggested()) {
                    int document = leaf.document(each.doc());
                    if (document >= 0) {
                        sift(new Row(leaf.base() + each.doc(), document, each));
                    }
                }
            }
            wanted.sort(Comparator.comparingDouble((Row row) -> row.suggested().score())
                    .thenComparing(Row::document)
                    .thenComparing(row -> library.ordinalAt(row.place()))
                    .thenComparing(row -> row.suggested().concept()));
            int pages = Math.max(1, (wanted.size() + asked.size() - 1) / asked.size());
            int page = asked.page() > pages ? 1 : asked.page();
            return new Answer(
                    wanted.size(),
                    (int) wanted.stream().mapToInt(Row::document).distinct().count(),
                    page,
                    pages,
                    wanted.stream()
                            .skip((page - 1L) * asked.size())
                            .limit(asked.size())
                            .flatMap(row -> read(row).stream())
                            .toList(),
                    facets,
                    concepts,
                    statuses,
                    types);
        }

        /** Counts a suggestion wherever it fits all that is asked for but one thing, and keeps it when it fits all. */
        private void sift(Row row) {
            Suggested suggested = row.suggested();
            String type = library.cards().get(row.document()).type();
            Optional<Facet> facet = Facet.ofId(suggested.concept());
            boolean ofFacet =
                    asked.facet() == null || facet.filter(asked.facet()::equals).isPresent();
            boolean ofConcept =
                    asked.concept().isEmpty() || suggested.concepts().contains(asked.concept());
            boolean ofStatus = asked.status() == null || asked.status() == suggested.status();
            boolean ofType = asked.type().isEmpty() || asked.type().equals(type);
            if (ofConcept && ofStatus && ofType) {
                facet.ifPresent(each -> facets.merge(each, 1, Integer::sum));
            }
            if (ofFacet && ofStatus && ofType) {
                suggested.concepts().forEach(each -> concepts.merge(each, 1, Integer::sum));
            }
            if (ofFacet && ofConcept && ofType) {
                statuses.merge(suggested.status(), 1, Integer::sum);
            }
            if (ofFacet && ofConcept && ofStatus) {
                types.merge(type, 1, Integer::sum);
            }
            if (ofFacet && ofConcept && ofStatus && ofType) {
                wanted.add(row);
            }
        }

        private Optional<Waiting> read(Row row) {
            MarkedPassage passage = library.marked(row.place());
            return passage.tags().stream()
                    .filter(tag -> !tag.confirmed()
                            && tag.concept().equals(row.suggested().concept()))
                    .findFirst()
                    .map(tag -> new Waiting(library.cards().get(row.document()), passage, tag));
        }
    }
}
