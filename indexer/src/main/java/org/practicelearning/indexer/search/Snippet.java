package org.practicelearning.indexer.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.practicelearning.indexer.search.LibrarySearch.Span;

/**
 * The part of a passage to show: the whole of a short one, of a long one the stretch with the most different parts of the
 * query.
 *
 * @param text plain; items of a list and cells of a row stay parted by line feeds
 * @param html the same, escaped, matches in {@code <mark>}
 */
record Snippet(String text, String html) {
    /** About three lines of a result page. */
    private static final int LENGTH = 320;

    /** Words before the first match, so that it can be understood. */
    private static final int LEAD = 60;

    /** Before each match. */
    static final String MARK = "<mark>";

    private static final String CUT = "\u2026";

    static Snippet of(String passage, List<Span> marks) {
        String line = passage.replace('\r', ' ').replace('\t', ' ');
        int from = 0;
        int to = line.length();
        if (line.length() > LENGTH) {
            from = wordStart(line, bestStart(line, marks));
            to = wordEnd(line, Math.min(line.length(), from + LENGTH));
        }
        String before = from > 0 ? CUT : "";
        String after = to < line.length() ? CUT : "";
        String html = before + marked(line, from, to, marks) + after;
        return new Snippet(before + line.substring(from, to) + after, html);
    }

    /** A whole title or heading, escaped, its matches in {@code <mark>}. */
    static String marked(String text, List<Span> marks) {
        return marked(text, 0, text.length(), marks);
    }

    private static String marked(String line, int from, int to, List<Span> marks) {
        StringBuilder html = new StringBuilder();
        int at = from;
        for (Span span : marks) {
            if (span.start() >= at && span.end() <= to) {
                escape(line, at, span.start(), html);
                html.append(MARK);
                escape(line, span.start(), span.end(), html);
                html.append("</mark>");
                at = span.end();
            }
        }
        escape(line, at, to, html);
        return html.toString();
    }

    private static int bestStart(String line, List<Span> marks) {
        int best = 0;
        int bestWorth = -1;
        for (Span first : marks) {
            int from = Math.max(0, Math.min(first.start() - LEAD, line.length() - LENGTH));
            int worth = worth(marks, from, from + LENGTH);
            if (worth > bestWorth) {
                best = from;
                bestWorth = worth;
            }
        }
        return best;
    }

    /** Different parts of the query count far more than the same one again. */
    private static int worth(List<Span> marks, int from, int to) {
        Set<Integer> leaves = new HashSet<>();
        int count = 0;
        for (Span each : marks) {
            if (each.start() >= from && each.end() <= to) {
                leaves.add(each.word());
                count++;
            }
        }
        return 100 * leaves.size() + Math.min(count, 99);
    }

    private static int wordStart(String line, int from) {
        int at = from;
        while (at > 0 && at < from + 30 && !Character.isWhitespace(line.charAt(at - 1))) {
            at++;
        }
        return at < line.length() && at < from + 30 ? at : safe(line, from);
    }

    private static int wordEnd(String line, int to) {
        int at = to;
        while (at < line.length() && at > to - 30 && !Character.isWhitespace(line.charAt(at))) {
            at--;
        }
        return at > to - 30 ? at : safe(line, to);
    }

    /** Never between the two halves of a character. */
    private static int safe(String line, int at) {
        boolean halves = at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at));
        return halves ? at - 1 : at;
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int at = from; at < to; at++) {
            char each = text.charAt(at);
            switch (each) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(each);
            }
        }
    }
}
