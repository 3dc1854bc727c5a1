package org.practicelearning.web.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.citation.CitationFormat;
import org.practicelearning.web.evidence.CollectionPage.Line;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.rights.Rights;

/** Quotations in the words of the pages that show them. */
final class ItemLines {
    private final Collections collections;
    private final Reader reader;
    private final LibrarySources sources;
    private final Function<String, String> names;
    private final Rights rights;

    /** @param names what people are called, by their ids */
    ItemLines(
            Collections collections,
            Reader reader,
            LibrarySources sources,
            Function<String, String> names,
            Rights rights) {
        this.rights = rights;
        this.collections = collections;
        this.reader = reader;
        this.sources = sources;
        this.names = names;
    }

    List<Line> of(CollectionRecord collection, List<CollectedItem> items) {
        List<Line> lines = new ArrayList<>();
        for (CollectedItem each : items) {
            lines.add(line(collection, each, lines.size() + 1, items.size()));
        }
        return lines;
    }

    private Line line(CollectionRecord collection, CollectedItem item, int number, int all) {
        Citation cited = item.evidence().citation();
        SourceState state = sources.state(item);
        AccessClass access = sources.access(item);
        return new Line(
                item.id(),
                number,
                CollectionAddress.element(item),
                cited.title(),
                cited.place(),
                cited.publisher() == null ? year(cited) : cited.publisher() + ", " + year(cited),
                CollectionAddress.source(item),
                item.evidence().quotation().lines().toList(),
                access == AccessClass.PUBLISHED ? "" : access.label(),
                state.remarks(),
                state.isGrave(),
                item.evidence().note(),
                (item.takenBy().equals(reader.id()) ? "" : "by " + names.apply(item.takenBy()) + " ") + "on "
                        + Words.date(item.evidence().taken()),
                CitationFormat.TEXT.of(
                        cited.quoting(sources.quotable(item, rights.allowance()).text())),
                collections.mayChange(reader, collection, item),
                number == all);
    }

    private static String year(Citation cited) {
        return cited.year() == null ? "no date" : cited.year().toString();
    }

    /** The highest access class of quotations; empty for none. */
    static String marking(LibrarySources sources, List<CollectedItem> items) {
        return items.stream()
                .map(sources::access)
                .max(AccessClass::compareTo)
                .map(AccessClass::label)
                .orElse("");
    }
}
