package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of one line: text without a gap wide enough to part columns, or a whole ruled table that takes its place in
 * the flow of the page.
 *
 * @param bold whether nearly all of it is bold
 * @param startsBold whether its first letters are
 * @param table rows of a ruled table, empty for text
 */
record Segment(
        String text,
        float left,
        float right,
        float top,
        float bottom,
        float baseline,
        float size,
        boolean bold,
        boolean startsBold,
        List<Draft> table) {

    /** Two of these stand before text that belongs to them, however wide the gap. */
    private static final Pattern MARKER = Pattern.compile(
            "[\u2022\u2023\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25e6\u00b7\u2043\u25ba\u27a2\u2713\u2756\u2013\uf0b7\uf0a7\uf0d8\uf0fc\uf076*o-]"
                    + "|\\(?[0-9]{1,3}[.)]|\\(?[a-zA-Z][.)]|\\(?[ivx]{1,5}[.)]|[0-9]{1,2}(\\.[0-9]{1,3}){1,3}\\.?");

    boolean isTable() {
        return !table.isEmpty();
    }

    /** A ruled table as one segment. */
    static Segment ofTable(RuledTables.Grid grid, List<Draft> rows) {
        return new Segment(
                "", grid.left(), grid.right(), grid.top(), grid.bottom(), grid.top(), 10, false, false, rows);
    }

    /** Joins what stands side by side. The result goes by lines from the top, each from left to right. */
    static List<List<Segment>> rows(List<Fragment> fragments) {
        List<Fragment> sorted = new ArrayList<>(fragments);
        sorted.removeIf(Fragment::isBlank);
        sorted.sort(Comparator.comparingDouble((Fragment fragment) -> fragment.baseline));
        List<List<Segment>> rows = new ArrayList<>();
        List<Fragment> line = new ArrayList<>();
        for (Fragment fragment : sorted) {
            if (!line.isEmpty() && !sharesLine(line.getFirst(), fragment)) {
                rows.add(join(line));
                line = new ArrayList<>();
            }
            line.add(fragment);
        }
        if (!line.isEmpty()) {
            rows.add(join(line));
        }
        return rows;
    }

    private static boolean sharesLine(Fragment first, Fragment next) {
        return next.baseline - first.baseline <= 0.35f * Math.min(first.size, next.size);
    }

    private static List<Segment> join(List<Fragment> line) {
        line.sort(Comparator.comparingDouble((Fragment fragment) -> fragment.left));
        weave(line);
        List<Segment> row = new ArrayList<>();
        List<Fragment> near = new ArrayList<>();
        float right = 0;
        for (Fragment fragment : line) {
            if (!near.isEmpty() && !belong(near, fragment, right)) {
                row.add(of(near));
                near = new ArrayList<>();
                right = 0;
            }
            if (near.isEmpty() || !isRepeated(near.getLast(), fragment)) {
                near.add(fragment);
                right = Math.max(right, fragment.right);
            }
        }
        row.add(of(near));
        return row;
    }

    /** Puts letters that were drawn later, in another font, into the gap that was left for them: ligatures above all. */
    private static void weave(List<Fragment> line) {
        for (int i = 1; i < line.size(); i++) {
            Fragment around = line.get(i - 1);
            Fragment inside = line.get(i);
            int word = inside.right < around.right ? around.wordAfter(inside) : 0;
            if (word > 0) {
                line.set(i - 1, around.part(0, word));
                line.add(i + 1, around.part(word, around.words.size()));
                i++;
            }
        }
    }

    private static boolean belong(List<Fragment> near, Fragment next, float right) {
        float gap = next.left - right;
        float size = Math.max(near.getLast().size, next.size);
        if (gap <= size) {
            return true;
        }
        return near.size() == 1
                && gap <= 6 * size
                && MARKER.matcher(near.getFirst().text.toString().strip()).matches();
    }

    /** Bold made by printing twice. */
    private static boolean isRepeated(Fragment one, Fragment other) {
        return Math.abs(one.left - other.left) < 1
                && Math.abs(one.right - other.right) < 1
                && one.text.compareTo(other.text) == 0;
    }

    private static Segment of(List<Fragment> near) {
        StringBuilder text = new StringBuilder();
        float left = Float.MAX_VALUE;
        float right = 0;
        float size = 0;
        int letters = 0;
        int boldLetters = 0;
        float baseline = 0;
        Fragment last = null;
        for (Fragment fragment : near) {
            if (last != null && needsSpace(last, fragment)) {
                text.append(' ');
            }
            text.append(fragment.text);
            left = Math.min(left, fragment.left);
            right = Math.max(right, fragment.right);
            int length = fragment.text.length();
            letters += length;
            boldLetters += fragment.boldLetters;
            if (fragment.size > size) {
                size = fragment.size;
                baseline = fragment.baseline;
            }
            last = fragment;
        }
        String read = Letters.reading(Texts.tidy(text));
        boolean bold = boldLetters > 0.8f * letters;
        return new Segment(
                read,
                left,
                right,
                baseline - 0.8f * size,
                baseline + 0.2f * size,
                baseline,
                size,
                bold,
                near.getFirst().startsBold,
                List.of());
    }

    private static boolean needsSpace(Fragment last, Fragment next) {
        float gap = next.left - last.right;
        float least = Math.min(0.5f * (last.space > 0 ? last.space : last.size / 4), 0.15f * next.size);
        return gap > least || gap < -0.5f * next.size;
    }
}
