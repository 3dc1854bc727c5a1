package org.practicelearning.web.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.search.LibrarySearch.DocumentMatches;
import org.practicelearning.indexer.search.LibrarySearch.PassageMatch;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.shelf.ShelvedDocument;
import org.practicelearning.web.shelf.ShelvedDocument.Version;

/**
 * A document as somebody opened it: one version of it, the search they came from, and where that search matches.
 *
 * @param position of the document in the results of the search, from 1; null when it was opened otherwise
 * @param found where it matches, in reading order
 */
record OpenDocument(
        ShelvedDocument document,
        Version version,
        SplitDocument text,
        SearchAddress search,
        @Nullable Integer position,
        DocumentMatches found) {

    List<PassageMatch> matches() {
        return found.passages();
    }

    /** Every passage that holds a word of the search, matching or not. */
    List<PassageMatch> marked() {
        List<PassageMatch> marked = new ArrayList<>(found.passages());
        marked.addAll(found.others());
        return marked;
    }

    boolean isCurrent() {
        return version.hash().equals(document.current().hash());
    }

    /** The path of this version, without any search. */
    Address path() {
        return isCurrent()
                ? Address.of("doc", document.id())
                : Address.of("doc", document.id(), "version", version.hash());
    }

    /** This page with the search that led to it. */
    Address here() {
        return search.on(path()).with("pos", position);
    }

    /** The page that cites this version. */
    Address cite() {
        return Address.of("doc", document.id(), "cite").with("version", isCurrent() ? null : version.hash());
    }

    /** Another address with the words of the search only. */
    Address searchOn(Address other) {
        return other.with("q", search.query()).with("exact", search.exact() ? "1" : null);
    }

    /** The passages of this version by their ids. */
    Map<String, Passage> passagesById() {
        Map<String, Passage> byId = new HashMap<>();
        text.passages().forEach(passage -> byId.put(passage.id(), passage));
        return byId;
    }

    /** A passage of this version by its id; null when it has none of that id. */
    @Nullable
    Passage passage(String id) {
        return text.passages().stream()
                .filter(passage -> passage.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
