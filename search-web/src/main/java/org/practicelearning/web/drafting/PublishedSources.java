package org.practicelearning.web.drafting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.web.evidence.Collections;
import org.practicelearning.web.evidence.LibrarySources;
import org.practicelearning.web.evidence.SourceState;
import org.practicelearning.web.shelf.Shelf;

/** What has become of the documents that a report quotes which was published from a draft. */
public final class PublishedSources {
    private final Drafts drafts;
    private final Collections collections;
    private final Shelf shelf;

    public PublishedSources(Drafts drafts, Collections collections, Shelf shelf) {
        this.drafts = drafts;
        this.collections = collections;
        this.shelf = shelf;
    }

    /** A sentence for each quotation whose source is not as it was; of what the reader may not open there is none. */
    public List<String> since(Reader reader, String documentId) {
        return drafts.publications().ofDocument(documentId).stream()
                .flatMap(each -> drafts.published(each).stream().map(draft -> Publishing.text(draft, each)))
                .flatMap(each -> since(reader, each.draft()).stream())
                .distinct()
                .toList();
    }

    private List<String> since(Reader reader, Draft published) {
        Set<String> shut = drafts.walls(shelf).shut(reader, published);
        LibrarySources sources = collections.sources(reader, shelf);
        Map<String, SourceState> since = SourcesSince.of(sources, shut, published);
        return published.evidence().values().stream()
                .filter(each -> since.containsKey(each.id()))
                .map(each -> sentence(each.citation(), SourcesSince.said(since, each)))
                .toList();
    }

    private static String sentence(Citation cited, String since) {
        String place = cited.place().isEmpty() ? "" : ", " + cited.place();
        return "“" + cited.title() + "”" + place + ": " + since;
    }
}
