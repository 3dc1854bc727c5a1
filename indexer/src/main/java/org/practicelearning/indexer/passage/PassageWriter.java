package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.passage.SplitDocument.ListShape;
import org.practicelearning.indexer.passage.SplitDocument.Table;

/** Writes passages down in order, with their ids, pages and offsets. */
final class PassageWriter {
    private static final int SEPARATOR = "\n\n".length();

    private final DocumentContent content;
    private final boolean paged;
    private final IntFunction<@Nullable String> labels;
    private final PassageIds ids;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<ListShape> lists = new ArrayList<>();
    private int offset;

    /** @param labels the printed number of a page by its index, null where there is none */
    PassageWriter(String documentId, DocumentContent content, IntFunction<@Nullable String> labels) {
        this.labels = labels;
        this.content = content;
        paged = content.paging() != DocumentContent.Paging.NONE;
        ids = new PassageIds(documentId);
    }

    void write(PassageKind kind, String text, int from, int to, List<String> section, @Nullable String paragraph) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return;
        }
        PageContent page = content.pages().get(from);
        Integer last =
                paged && to > from ? Integer.valueOf(content.pages().get(to).position()) : null;
        passages.add(new Passage(
                ids.next(stripped),
                passages.size() + 1,
                paged ? page.position() : null,
                last,
                paged ? labels.apply(from) : null,
                paragraph,
                section,
                kind,
                stripped,
                offset,
                page.source() == TextSource.OCR));
        offset += stripped.length() + SEPARATOR;
    }

    List<Passage> passages() {
        return passages;
    }

    /** How many passages are written. */
    int count() {
        return passages.size();
    }

    /** The passage written since there were so many, when it is one alone. */
    Optional<Passage> onlyOneSince(int count) {
        return passages.size() == count + 1 ? Optional.of(passages.getLast()) : Optional.empty();
    }

    /** Notes a table of which rows have been written. */
    void note(Table table) {
        if (!table.rows().isEmpty()) {
            tables.add(table);
        }
    }

    /** Notes how the lines of a list are set, when it is known of each of them. */
    void note(Passage list, List<Integer> levels) {
        if (list.text().lines().count() == levels.size()) {
            lists.add(new ListShape(list.id(), levels));
        }
    }

    List<Table> tables() {
        return tables;
    }

    List<ListShape> lists() {
        return lists;
    }
}
