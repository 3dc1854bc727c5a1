package org.practicelearning.web.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.reading.ReadingPage.ItemList;
import org.practicelearning.web.reading.ReadingPage.ListEntry;

/**
 * A list as it is shown: what leads in to it, and its items.
 *
 * @param leadIn lines above the items
 */
record ListLines(List<List<Piece>> leadIn, ItemList items) {
    private static final Pattern NUMBER =
            Pattern.compile("\\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\\s.*", Pattern.DOTALL);

    private static final int DEEPEST = 4;

    /** @param levels the depth of each line, 0 for those that lead in; null when that is not known */
    static ListLines of(List<List<Piece>> lines, @Nullable List<Integer> levels) {
        List<Integer> known = levels != null && levels.size() == lines.size() ? levels : guessed(lines);
        List<List<Piece>> leadIn = new ArrayList<>();
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (known.get(i) == 0 && entries.isEmpty()) {
                leadIn.add(lines.get(i));
            } else {
                entries.add(new ListEntry(Math.clamp(known.get(i), 1, DEEPEST), lines.get(i)));
            }
        }
        boolean numbered = entries.stream()
                .allMatch(entry -> NUMBER.matcher(text(entry.text())).matches());
        return new ListLines(leadIn, new ItemList(numbered, entries));
    }

    /** A first line that ends with a colon leads in to the others. */
    private static List<Integer> guessed(List<List<Piece>> lines) {
        List<Integer> levels = new ArrayList<>();
        for (List<Piece> line : lines) {
            boolean leadsIn = levels.isEmpty() && lines.size() > 1 && text(line).endsWith(":");
            levels.add(leadsIn ? 0 : 1);
        }
        return levels;
    }

    private static String text(List<Piece> line) {
        return line.stream().map(Piece::text).collect(Collectors.joining());
    }
}
