package org.practicelearning.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.tagging.TagsView;

/**
 * What the reading page shows.
 *
 * @param address of this version, without a query: what the find box asks
 * @param query what was searched for; empty when the document was opened otherwise
 * @param old that this is not the current version, else null
 * @param news what has become of it and of what it quotes since it came in
 * @param words what was looked for and how often each word stands in the document
 * @param matches how many passages match
 * @param firstMatch address of the first, null when none does
 * @param part the part shown, from 1
 * @param saved whether its details have just been saved
 * @param tags its themes
 */
record ReadingPage(
        String title,
        String type,
        String source,
        @Nullable String access,
        String address,
        String query,
        boolean exact,
        @Nullable Old old,
        SinceThen.News news,
        Way way,
        List<LitWord> words,
        int matches,
        String matchesText,
        @Nullable String firstMatch,
        String listAddress,
        List<Contents> contents,
        List<Part> parts,
        int part,
        List<Sheet> sheets,
        boolean pictures,
        boolean saved,
        TagsView tags,
        Facts facts,
        Links links) {

    /** That an old version is shown, and where the current one is. */
    record Old(String sentence, String address) {}

    /** The way back to the results and to its neighbours there; all null when the document was opened otherwise. */
    record Way(
            @Nullable String back,
            String backLabel,
            @Nullable String previous,
            @Nullable String next) {
        static final Way NONE = new Way(null, "", null, null);
    }

    /** A word of the search; {@code number} is what its places in the text are lit for. */
    record LitWord(String word, String count, int number) {}

    /** A heading of the contents list. */
    record Contents(int level, String text, String address) {}

    /** A part of a long document. */
    record Part(int number, String label, String address, boolean current) {}

    /**
     * A page of the original, or the whole text where the format has none.
     *
     * @param label "Page 17", empty where there are no pages
     * @param note on text from a scan, or on a page not read; null when there is nothing to say
     * @param picture address of its picture, null when there is none
     */
    record Sheet(
            String id,
            String label,
            @Nullable String note,
            @Nullable String picture,
            String pictureText,
            List<Item> items) {}

    /**
     * A heading, table or passage in reading order.
     *
     * @param kind {@code heading}, {@code table}, {@code paragraph}, {@code list}, {@code row}, {@code footnote}, {@code
     *     note} or {@code title}
     * @param level of a heading, 2 to 6
     * @param anchor second, readable id, null when another passage has it
     * @param lines of its text; of a list those that lead in to its items
     * @param list the items of a list, else null
     * @param table the table, null when it is none
     * @param match number of the match, 0 when it does not match
     * @param matchedBy heading above it that matches where its own text does not, else null
     * @param continues that it ends on another page, null when it does not
     */
    record Item(
            String kind,
            int level,
            String id,
            @Nullable String anchor,
            @Nullable String paragraph,
            List<List<Piece>> lines,
            @Nullable ItemList list,
            @Nullable Table table,
            int match,
            @Nullable List<Piece> matchedBy,
            @Nullable String previousMatch,
            @Nullable String nextMatch,
            @Nullable String continues,
            String citeAddress) {

        /** What a passage is called by somebody who does not see where it is. */
        public String spoken() {
            return paragraph == null ? "this passage" : "paragraph " + paragraph;
        }

        /** A heading, which is not a passage of its own. */
        static Item heading(int level, String id, List<Piece> text) {
            return new Item("heading", level, id, null, null, List.of(text), null, null, 0, null, null, null, null, "");
        }

        /** A table, of which the rows are passages. */
        static Item table(Table table) {
            return new Item("table", 0, "", null, null, List.of(), null, table, 0, null, null, null, null, "");
        }

        Item withoutText() {
            return new Item(
                    kind,
                    level,
                    id,
                    anchor,
                    paragraph,
                    List.of(),
                    null,
                    null,
                    match,
                    matchedBy,
                    previousMatch,
                    nextMatch,
                    continues,
                    citeAddress);
        }
    }

    /**
     * The items of a list.
     *
     * @param numbered whether each begins with a number or letter of its own
     */
    record ItemList(boolean numbered, List<ListEntry> entries) {}

    /** An item of a list; {@code level} from 1. */
    record ListEntry(int level, List<Piece> text) {}

    /**
     * A table.
     *
     * @param headings one for each column, or none
     * @param head the row that is its headings, where that is a passage; else null
     * @param columns how many there are
     */
    record Table(List<String> headings, @Nullable Item head, List<Row> rows, int columns) {}

    /** A row: the passage it is and its cells. */
    record Row(Item item, List<Cell> cells) {}

    /** A cell; {@code span} is the number of columns it takes. */
    record Cell(String heading, int span, List<List<Piece>> lines) {}

    /** A fact with its name. */
    record Fact(String name, String value) {}

    /** Facts, warnings, versions and related documents. */
    record Facts(
            List<Fact> list,
            @Nullable String sourceAddress,
            List<String> warnings,
            List<VersionLine> versions,
            List<RelatedLine> related,
            String proposals) {}

    /** A version of the document. */
    record VersionLine(String label, String address, boolean shown) {}

    /** A related document. */
    record RelatedLine(String kind, String title, String address) {}

    /** Addresses of what can be done with the document. */
    record Links(
            String original,
            String originalLabel,
            String cite,
            String like,
            String edit,
            String standing,
            String replace,
            String remove,
            String hold) {}
}
