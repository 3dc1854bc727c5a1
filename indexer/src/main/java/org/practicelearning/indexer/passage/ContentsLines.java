package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.passage.SplitDocument.LeftOut;

/**
 * Takes out tables of contents: runs of lines that end in page numbers, with dot leaders or below a heading that says so.
 */
final class ContentsLines {
    private static final Pattern LEADER =
            Pattern.compile("(?:\\.\\s?){4,}|(?:\u2026\\s?){2,}|(?:_\\s?){4,}|(?:\u00B7\\s?){4,}");
    private static final Pattern NUMBER_AT_END = Pattern.compile("[\\s.\u2026_\u00B7|](\\d{1,4}|[ivxl]{1,6})\\s*$");
    private static final Set<String> NAMES = Set.of(
            "contents",
            "table of contents",
            "list of contents",
            "contents page",
            "index",
            "list of tables",
            "list of figures");
    private static final int FEWEST = 3;

    private final List<LeftOut> leftOut;

    ContentsLines(List<LeftOut> leftOut) {
        this.leftOut = leftOut;
    }

    List<Piece> remove(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); ) {
            int end = endOfContents(pieces, i);
            if (end == i) {
                kept.add(pieces.get(i++));
            }
            while (i < end) {
                leaveOut(pieces.get(i++));
            }
        }
        return kept;
    }

    /** Index after the contents that begin with this piece; the index itself when none do. */
    private static int endOfContents(List<Piece> pieces, int start) {
        Tally tally = new Tally();
        boolean named = isName(firstLine(pieces.get(start).text()));
        int at = start;
        int end = start;
        if (named) {
            at = start + 1;
            tally.addBelowName(pieces.get(start).text());
        }
        for (int strays = 0; at < pieces.size() && strays < 2; at++) {
            if (!canBeContents(pieces.get(at))) {
                break;
            }
            if (tally.add(pieces.get(at).text(), named)) {
                end = at + 1;
                strays = 0;
            } else if (named && pieces.get(at).text().length() < 120) {
                strays++;
            } else {
                break;
            }
        }
        if (named && end == start) {
            end = start + 1;
        }
        return tally.isContents(named) ? end : start;
    }

    private static boolean canBeContents(Piece piece) {
        return !piece.is(BlockKind.FOOTNOTE) && !piece.is(BlockKind.NOTE);
    }

    private static boolean isName(String line) {
        if (line.length() > 40) {
            return false;
        }
        String bare = LineJoiner.oneSpaced(line.replaceAll("[^\\p{L} ]", " ")).toLowerCase(Locale.ROOT);
        return NAMES.contains(bare.replaceAll(" page$", "")) || NAMES.contains(bare);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private void leaveOut(Piece piece) {
        for (String line : piece.text().split("\n")) {
            String bare = LineJoiner.oneSpaced(LEADER.matcher(line).replaceAll(" "));
            if (!bare.isEmpty()) {
                leftOut.add(new LeftOut("contents", bare, 1));
            }
        }
    }

    /** Counts entries on the way down. */
    private static final class Tally {
        private int entries;
        private int leaders;
        private int backwards;
        private int last;

        /** Adds a piece when most of its lines are entries, or its last one is and the others lead to it. */
        boolean add(String text, boolean named) {
            String[] lines = text.split("\n");
            int found = 0;
            int withLeader = 0;
            for (String line : lines) {
                if (!mayEndInNumber(line)) {
                    continue;
                }
                boolean leader = LEADER.matcher(line).find();
                Matcher number = NUMBER_AT_END.matcher(line);
                if (number.find() && (leader || named)) {
                    found++;
                    withLeader += leader ? 1 : 0;
                    count(number.group(1));
                }
            }
            if (found * 2 < lines.length) {
                return false;
            }
            entries += found;
            leaders += withLeader;
            return true;
        }

        /** A quick look before the slow one. */
        private static boolean mayEndInNumber(String line) {
            String stripped = line.stripTrailing();
            char last = stripped.isEmpty() ? 'x' : stripped.charAt(stripped.length() - 1);
            return stripped.length() < 200 && (last >= '0' && last <= '9' || "ivxl".indexOf(last) >= 0);
        }

        void addBelowName(String text) {
            int below = text.indexOf('\n');
            if (below > 0) {
                add(text.substring(below + 1), true);
            }
        }

        private void count(String number) {
            if (Character.isDigit(number.charAt(0))) {
                int value = Integer.parseInt(number);
                backwards += value < last ? 1 : 0;
                last = value;
            }
        }

        boolean isContents(boolean named) {
            // Dots lead to the figures of a table, too, but those do not rise from line to line.
            boolean isLed = leaders * 2 >= entries && backwards * 3 <= entries;
            return entries >= FEWEST && (isLed || named && backwards * 5 <= entries);
        }
    }
}
