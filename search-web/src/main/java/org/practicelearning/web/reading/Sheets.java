package org.practicelearning.web.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Headings;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.passage.SplitDocument.ListShape;
import org.practicelearning.indexer.passage.SplitDocument.PageNote;
import org.practicelearning.indexer.search.LibrarySearch.PassageMatch;
import org.practicelearning.indexer.search.LibrarySearch.Span;
import org.practicelearning.web.page.LitText;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.reading.ReadingPage.Contents;
import org.practicelearning.web.reading.ReadingPage.Item;
import org.practicelearning.web.reading.ReadingPage.Sheet;
import org.practicelearning.web.search.Place;

/** Lays the passages of a part out on their pages, with headings between them and the matches numbered through. */
final class Sheets {
    private final Leaf leaf;
    private final List<PassageMatch> matches;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, PageNote> notes;
    private final LitWords words;
    private final TableLines tables;
    private final Map<String, List<Integer>> levels;
    private final boolean printed;
    private final Map<List<String>, List<String>> headings = new HashMap<>();
    private final Set<String> anchors = new HashSet<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Contents> contents = new ArrayList<>();
    private List<Item> items = new ArrayList<>();
    private List<String> section = List.of();

    /**
     * How a document is addressed.
     *
     * @param title what it is called, so that the text need not say it again in a heading
     * @param passages where a passage is, by its id
     * @param pictures where the picture of a page is; null when there are none
     * @param citations where a passage is cited
     * @param themes what of a passage is lit for the theme that was chosen; empty for all others
     */
    record Leaf(
            String title,
            String format,
            Function<String, String> passages,
            @Nullable IntFunction<String> pictures,
            Function<String, String> citations,
            Function<String, List<Span>> themes) {}

    Sheets(Leaf leaf, OpenDocument open, LitWords words) {
        this.leaf = leaf;
        this.matches = open.matches();
        this.words = words;
        for (int i = 0; i < matches.size(); i++) {
            numbers.put(matches.get(i).passageId(), i + 1);
        }
        SplitDocument text = open.text();
        this.tables = new TableLines(text.tables());
        this.levels =
                text.lists().stream().collect(Collectors.toMap(ListShape::passage, ListShape::levels, (a, b) -> a));
        this.printed = text.pages().stream().anyMatch(note -> note.label() != null);
        this.notes =
                text.pages().stream().collect(Collectors.toMap(PageNote::position, Function.identity(), (a, b) -> a));
    }

    List<Contents> contents() {
        return contents;
    }

    /**
     * Lays out a part.
     *
     * @param firstPage page from which pages without text are shown too, so that none is passed over in silence
     * @param lastPage page up to which they are
     */
    List<Sheet> lay(List<Passage> part, int firstPage, int lastPage) {
        Integer page = null;
        for (Passage passage : part) {
            if (!Objects.equals(page, passage.page())) {
                close(page);
                if (passage.page() != null) {
                    addEmpty(page == null ? firstPage : page + 1, passage.page() - 1);
                }
                page = passage.page();
            }
            add(passage);
        }
        close(page);
        addEmpty(page == null ? firstPage : page + 1, lastPage);
        return sheets;
    }

    private void add(Passage passage) {
        if (!tables.goesOn(passage) || !below(passage).equals(section)) {
            closeTable();
        }
        addHeadings(passage);
        Item item = item(passage);
        if (!tables.take(passage, spans(passage), item)) {
            items.add(item);
        }
    }

    private void closeTable() {
        Item table = tables.close();
        if (table != null) {
            items.add(table);
        }
    }

    private void addEmpty(int from, int to) {
        for (int number = from; number <= to; number++) {
            sheets.add(sheet(number, List.of()));
        }
    }

    private void close(@Nullable Integer page) {
        closeTable();
        if (!items.isEmpty()) {
            sheets.add(page == null ? new Sheet("text", "", null, null, "", items) : sheet(page, items));
            items = new ArrayList<>();
        }
    }

    private Sheet sheet(int page, List<Item> shown) {
        PageNote note = notes.get(page);
        String name = name(page, note == null ? null : note.label());
        return new Sheet(
                "page-" + page,
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                note == null ? null : remark(note, shown.isEmpty()),
                leaf.pictures() == null ? null : leaf.pictures().apply(page),
                "Picture of " + name + " as it was printed",
                shown);
    }

    /** As printed, and where that differs as counted: "page iv (4 of 62 in the file)". */
    private String name(int page, @Nullable String label) {
        String word = Place.pageWord(leaf.format());
        String counted = page + " of " + notes.size() + " in the file";
        if (label == null) {
            return printed ? word + " without a number (" + counted + ")" : word + " " + page;
        }
        return label.equals(Integer.toString(page)) ? word + " " + label : word + " " + label + " (" + counted + ")";
    }

    private static @Nullable String remark(PageNote note, boolean empty) {
        return switch (note.source()) {
            case OCR ->
                note.confidence() == null
                        ? "Read from a scan. Check the words against the original."
                        : "Read from a scan, " + note.confidence() + "% sure. Check the words against the original.";
            case NOT_READ -> "This page is a picture and was not read.";
            case BLANK -> "This page is blank.";
            case TEXT ->
                empty ? "Nothing on this page is text of its own: contents, headers and footers are left out." : null;
        };
    }

    /** The headings to show above a passage; most stand below the same ones as the passage before. */
    private List<String> below(Passage passage) {
        return headings.computeIfAbsent(passage.section(), each -> Headings.below(leaf.title(), each));
    }

    private void addHeadings(Passage passage) {
        List<String> path = below(passage);
        int same = 0;
        while (same < path.size() && same < section.size() && path.get(same).equals(section.get(same))) {
            same++;
        }
        for (int depth = same; depth < path.size(); depth++) {
            String id = "section-" + passage.ordinal() + "-" + depth;
            items.add(Item.heading(Math.min(depth + 2, 6), id, lit(path.get(depth))));
            contents.add(new Contents(Math.min(depth + 1, 5), path.get(depth), "#" + id));
        }
        section = path;
    }

    private List<Piece> lit(String heading) {
        return LitText.line(heading, words.in(heading));
    }

    private List<Span> spans(Passage passage) {
        List<Span> chosen = leaf.themes().apply(passage.id());
        return chosen.isEmpty() ? words.of(passage.id()) : chosen;
    }

    private Item item(Passage passage) {
        int number = numbers.getOrDefault(passage.id(), 0);
        List<List<Piece>> lines = LitText.lines(passage.text(), spans(passage));
        ListLines list = passage.kind() == PassageKind.LIST ? ListLines.of(lines, levels.get(passage.id())) : null;
        return new Item(
                kind(passage.kind()),
                0,
                passage.id(),
                anchor(passage.paragraph()),
                passage.paragraph(),
                list == null ? lines : list.leadIn(),
                list == null ? null : list.items(),
                null,
                number,
                number > 0 && spans(passage).isEmpty() ? litHeading(passage) : null,
                number > 1 ? address(number - 1) : null,
                number > 0 && number < matches.size() ? address(number + 1) : null,
                passage.lastPage() == null
                        ? null
                        : "continues on " + Place.pageWord(leaf.format()) + " " + passage.lastPage(),
                leaf.citations().apply(passage.id()));
    }

    /** The innermost heading above a passage that holds words of the search, null when none does. */
    private @Nullable List<Piece> litHeading(Passage passage) {
        return passage.section().reversed().stream()
                .filter(heading -> !words.in(heading).isEmpty())
                .map(this::lit)
                .findFirst()
                .orElse(null);
    }

    private String address(int match) {
        return leaf.passages().apply(matches.get(match - 1).passageId());
    }

    /** A readable id such as {@code p-4-12}; the first passage with a number has it. */
    private @Nullable String anchor(@Nullable String paragraph) {
        if (paragraph == null) {
            return null;
        }
        String anchor = "p-" + paragraph.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return anchors.add(anchor) ? anchor : null;
    }

    private static String kind(PassageKind kind) {
        return switch (kind) {
            case PARAGRAPH -> "paragraph";
            case LIST -> "list";
            case TABLE_ROW -> "row";
            case FOOTNOTE -> "footnote";
            case NOTE -> "note";
            case HEADING -> "title";
        };
    }
}
