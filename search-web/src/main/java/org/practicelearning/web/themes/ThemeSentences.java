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
    /** Years that the title of a trend speaks of together. */
    private static final int RECENT = 3;

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

    /**
     * "Neglect was named in 6 of 16 reviews published from 2024 to 2026, and in 2 of 24 before." Single years hold too few
     * reviews to speak for themselves, the latest is seldom over.
     */
    String ofYears(CountTable table) {
        List<Cell> years = dated(table.lines().getLast()).toList();
        if (years.isEmpty()) {
            return "No review has a year of publication.";
        }
        int latest = Integer.parseInt(years.getLast().column());
        List<Cell> recent = years.stream()
                .filter(cell -> Integer.parseInt(cell.column()) > latest - RECENT)
                .toList();
        List<Cell> before = years.subList(0, years.size() - recent.size());
        String span = recent.size() == 1
                ? " published in " + latest
                : " published from " + recent.getFirst().column() + " to " + latest;
        String now = theme + " " + verb + " " + Words.number(count(recent)) + " of " + Words.count(of(recent), "review")
                + span;
        return before.isEmpty()
                ? now + "."
                : now + ", and in " + Words.number(count(before)) + " of " + Words.number(of(before)) + " before.";
    }

    private static int count(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::count).sum();
    }

    private static int of(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::of).sum();
    }

    /** "Neglect was named in 18 of 40 reviews." */
    String ofAll(int own, int all) {
        return theme + " " + verb + " " + Words.number(own) + " of " + Words.count(all, "review") + ".";
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
