package org.practicelearning.web.themes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.themes.CountTable.Cell;
import org.practicelearning.web.themes.CountTable.Line;

/** What the pictures of a theme show, each in a sentence. */
final class ThemeSentences {
    private final String theme;
    private final String verb;

    ThemeSentences(String theme, @Nullable TagStatus status) {
        this.theme = theme;
        this.verb = status == null
                ? "was named in"
                : switch (status) {
                    case HAPPENED -> "happened in";
                    case CONSIDERED -> "was considered in";
                    case GENERAL -> "was spoken of in general in";
                };
    }

    /** "Neglect was named in 6 of 9 reviews published in 2024." Of the latest year with reviews. */
    String ofYears(CountTable table) {
        Optional<Cell> latest = dated(table.lines().getLast()).reduce((earlier, later) -> later);
        return latest.map(cell -> named(cell) + " published in " + cell.column() + ".")
                .orElse("No review has a year of publication.");
    }

    /** "Neglect was named in 18 of 40 reviews." */
    String ofAll(int own, int all) {
        return theme + " " + verb + " " + Words.number(own) + " of " + Words.count(all, "review") + ".";
    }

    private String named(Cell cell) {
        return theme + " " + verb + " " + Words.number(cell.count()) + " of " + Words.count(cell.of(), "review");
    }

    private static Stream<Cell> dated(Line line) {
        return line.cells().stream().filter(cell -> cell.column().matches("\\d{4}"));
    }

    /** What the whole of a trend looks like, for those who listen. */
    String describe(CountTable table) {
        List<Cell> years = dated(table.lines().getLast()).toList();
        return years.stream()
                .max(Comparator.comparingInt(Cell::count))
                .map(most -> "From " + years.getFirst().column() + " to "
                        + years.getLast().column()
                        + ". Most in " + most.column() + ": " + most.count() + " of "
                        + Words.count(most.of(), "review") + ".")
                .orElse("");
    }

    /**
     * Whether the number of documents changed, so that a change of the theme may be no change at all.
     *
     * @param papers what the documents are: "reviews"
     */
    static String coverage(CountTable table, String papers) {
        List<Cell> years = dated(table.base()).toList();
        if (years.isEmpty()) {
            return "This library holds no " + papers + " with a year of publication.";
        }
        int most = years.stream().mapToInt(Cell::count).max().orElse(0);
        int least = years.stream().mapToInt(Cell::count).min().orElse(0);
        String span = years.size() == 1
                ? "All dated " + papers + " of this library are of "
                        + years.getFirst().column() + "."
                : most == least
                        ? "The number of " + papers + " in this library did not change: " + most
                                + " in each year that has any."
                        : "The number of " + papers + " in this library changed, from " + least + " to " + most
                                + " in the years that have any, so compare shares, not counts.";
        return span
                + " These are " + papers
                + " that this library holds, not children and not incidents; what is published is a"
                + " selection.";
    }

    /** "Domestic abuse stands beside Neglect most often: in 8 of 18 reviews." The first harm is the most frequent. */
    String ofPairs(CountTable table, int own) {
        Cell first = table.base().cells().getFirst();
        return table.columns().getFirst() + " stands beside " + theme + " most often: in " + Words.number(first.count())
                + " of " + Words.count(own, "review") + ".";
    }

    private static Optional<Cell> most(Line line) {
        return line.cells().stream().max(Comparator.comparingInt(Cell::count));
    }

    /** "11 to 15 is the most frequent age: 8 of 18 reviews on Neglect." Of any kind of part. */
    String ofParts(CountTable table, int own, String says) {
        Line line = table.lines().getLast();
        return most(line)
                .map(cell -> table.columns().get(line.cells().indexOf(cell)) + " " + says + " "
                        + Words.number(cell.count()) + " of " + Words.count(own, "review") + " on " + theme + ".")
                .orElse("");
    }
}
