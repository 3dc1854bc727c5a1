package org.practicelearning.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.page.Pager;

/**
 * What the search page shows, in the words it shows it in.
 *
 * @param summary "28 documents", with the filters that made it for those who listen
 * @param passages "64 matching passages", empty without words
 * @param rule how many of the words a passage must hold when that is not all, else null
 * @param remarks how a search with faults was read, a sentence each
 * @param widened words with the other ways to say the same that were looked for too
 * @param otherWidening the search without any of these, or with them when they were left out; null where there are none
 * @param parts what passages can be narrowed to by the part they play
 * @param coverage what the library holds and what it could not read
 * @param empty whether it holds nothing at all
 * @param hidden name and value of every part of the search that no control of the form holds
 */
record SearchPage(
        String query,
        boolean exact,
        String summary,
        String passages,
        @Nullable String rule,
        List<String> remarks,
        @Nullable Suggested didYouMean,
        List<Widened> widened,
        @Nullable String otherWidening,
        @Nullable String otherExactness,
        List<Chip> chips,
        String clearAddress,
        List<Choice> orders,
        List<Choice> sizes,
        List<FacetBox> facets,
        List<Part> parts,
        @Nullable YearChart years,
        List<Hit> hits,
        Pager pager,
        @Nullable Nothing nothing,
        String coverage,
        boolean empty,
        boolean unread,
        String feed,
        String save,
        List<Parameter> hidden,
        int filters) {

    /** Whether passages are narrowed to some parts. */
    public boolean partsChosen() {
        return parts.stream().anyMatch(Part::chosen);
    }

    /** Another spelling, its changed words lit, and where it leads. */
    record Suggested(List<Piece> text, String address) {}

    /** Words that were typed, with other ways to say the same. */
    record Widened(String typed, List<OtherWay> ways) {}

    /**
     * Another way to say the same.
     *
     * @param note "earlier term", "later term" or empty
     * @param looked whether it was looked for
     * @param address the search without it, or with it again
     */
    record OtherWay(String text, String note, boolean looked, String address) {}

    /** A filter in force and the address without it. */
    record Chip(String label, String address) {}

    /** An entry of a list to choose from. */
    record Choice(String value, String label, boolean chosen) {}

    /** A parameter carried by a form. */
    record Parameter(String name, String value) {}

    /**
     * A facet beside the results.
     *
     * @param values the first few, and every chosen one
     * @param all how many there are
     * @param findable whether there are so many that it has a box to find one
     */
    record FacetBox(
            String key,
            String label,
            boolean open,
            int chosen,
            List<Value> values,
            int all,
            boolean findable,
            String moreAddress,
            List<Parameter> state) {}

    /** A value of a facet; {@code level} is 1 where it is set below a wider one. */
    record Value(String id, String value, String label, String count, boolean chosen, boolean excluded, int level) {
        Value below() {
            return new Value(id, value, label, count, chosen, excluded, 1);
        }
    }

    /** A part that passages can play. */
    record Part(String id, String value, String label, boolean chosen) {}

    /** A document found; {@code litTitle} is its title with the words lit. */
    record Hit(
            String title,
            List<Piece> litTitle,
            String address,
            String type,
            String source,
            @Nullable String access,
            List<Mark> themes,
            String moreThemes,
            List<Found> passages,
            String matches,
            List<PageLink> pages,
            @Nullable String allAddress,
            String allLabel) {}

    /**
     * What a document is about, beside its title.
     *
     * @param confirmed whether a person has checked it
     */
    record Mark(String label, boolean confirmed, String address) {}

    /**
     * A passage found.
     *
     * @param section headings above it, the words lit
     * @param role the part it plays, empty where none was recognised
     * @param permanent its address without the search, for paper
     * @param before where recommendations and findings like it are
     */
    record Found(
            List<Piece> text,
            String place,
            List<List<Piece>> section,
            String address,
            String permanent,
            String before,
            boolean ocr,
            String role,
            String reader) {}

    /** A page with matches. */
    record PageLink(String label, String address) {}

    /**
     * What to do when nothing was found.
     *
     * @param filtersDoNotHelp whether no filter keeps anything out
     */
    record Nothing(List<WordLine> words, List<Way> ways, boolean filtersDoNotHelp, List<Hit> nearest) {}

    /** A word of the query and in how many documents it is. */
    record WordLine(String word, String documents, boolean none, String address) {}

    /** Another search and what it would find. */
    record Way(String label, String documents, String address) {}
}
