package org.practicelearning.web.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.library.Library;

/** What a killed process left behind, as the next one that opens the library finds it. */
final class LeftBehind {
    private static final Reader OPERATOR = Reader.localOperator();

    private final Library library;
    private final LuceneLibrarySearch search;

    LeftBehind(Library library) {
        this.library = library;
        this.search = new LuceneLibrarySearch(library.indexes(), InstantSource.system());
    }

    /** What the catalogue says of a document; its word stands in its text and nowhere else. */
    record Facts(String word, String title, AccessClass access) {}

    /** The catalogue, by id. */
    Map<String, Facts> catalogue() {
        Map<String, Facts> facts = new HashMap<>();
        for (DocumentRecord each : library.catalogue().list(OPERATOR)) {
            String file = library.catalogue().versions(each.id()).getFirst().fileName();
            facts.put(
                    each.id(),
                    new Facts(
                            file.replace(".txt", ""),
                            each.description().title(),
                            each.compartment().accessClass()));
        }
        return facts;
    }

    /** Where the indexes do not agree with the catalogue: each compartment finds its own documents and no others. */
    List<String> disagreements(Collection<Facts> documents, Collection<String> removed) {
        List<String> faults = new ArrayList<>();
        for (Facts each : documents) {
            for (Compartment place :
                    List.of(Compartment.PUBLISHED, Compartment.PARTNERSHIP, Compartment.heldBy(OPERATOR.id()))) {
                List<String> expected = place.accessClass() == each.access() ? List.of(each.title()) : List.of();
                if (!titles(place, each.word()).equals(expected)) {
                    faults.add("the index of " + place.key() + " does not agree on " + each);
                }
            }
        }
        for (String word : removed) {
            if (search.search(OPERATOR, SearchRequest.of(word)).total() > 0) {
                faults.add("found although removed: " + word);
            }
        }
        return faults;
    }

    private List<String> titles(Compartment place, String word) {
        return search.search(new Reader("one", place::equals), SearchRequest.of(word)).documents().stream()
                .map(each -> each.card().title())
                .toList();
    }

    /** How many documents that anybody may open have a word. */
    int published(String word) {
        return search.search(Reader.anyone(), SearchRequest.of(word)).total();
    }

    /** Files of no document. */
    int strayFiles() throws IOException {
        Set<Path> expected = new HashSet<>();
        library.catalogue().kept().forEach(each -> {
            expected.add(library.originals().place(each.compartment(), each.sha256()));
            expected.add(library.texts().place(each.compartment(), each.documentId(), each.sha256()));
        });
        try (Stream<Path> files = Stream.concat(
                Files.walk(library.data().compartments()),
                Files.walk(library.data().staging()))) {
            return (int) files.filter(Files::isRegularFile)
                    .filter(each -> !expected.contains(each))
                    .count();
        }
    }
}
