package org.practicelearning.templates.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line of running text. */
final class InlineReader {
    private static final Pattern MARK = Pattern.compile("\\[@(e[1-9]\\d{0,5})]");
    private static final String ESCAPED = "\\*_[]#>-•.)`";

    /** Bold in italic in bold is as deep as anybody goes. */
    private static final int DEEPEST = 4;

    private final String line;
    private final int depth;
    private final List<Inline> content = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Set<String> neverCloses = new HashSet<>();

    private InlineReader(String line, int depth) {
        this.line = line;
        this.depth = depth;
    }

    static List<Inline> read(String line) {
        return new InlineReader(line, 0).content();
    }

    private List<Inline> content() {
        int at = 0;
        while (at < line.length()) {
            at = step(at);
        }
        endWords();
        return List.copyOf(content);
    }

    private int step(int at) {
        char next = line.charAt(at);
        if (next == '\\' && at + 1 < line.length() && ESCAPED.indexOf(line.charAt(at + 1)) >= 0) {
            words.append(line.charAt(at + 1));
            return at + 2;
        }
        if (next == '[') {
            Matcher mark = MARK.matcher(line).region(at, line.length());
            if (mark.lookingAt()) {
                endWords();
                content.add(new Inline.Mark(mark.group(1)));
                return mark.end();
            }
        }
        if (next == '*' || next == '_') {
            return emphasis(at, next);
        }
        words.append(next);
        return at + 1;
    }

    private int emphasis(int at, char sign) {
        String twice = "**";
        String delimiter = line.startsWith(twice, at) ? twice : String.valueOf(sign);
        int from = at + delimiter.length();
        int end = depth < DEEPEST && opens(at, from, sign) ? closing(delimiter, from) : -1;
        if (end < 0) {
            words.append(delimiter);
            return from;
        }
        endWords();
        List<Inline> inner = new InlineReader(line.substring(from, end), depth + 1).content();
        content.add(delimiter.equals(twice) ? new Inline.Strong(inner) : new Inline.Emphasis(inner));
        return end + delimiter.length();
    }

    /** Before a word, and for an underscore not within one: file_name_one stays as it is. */
    private boolean opens(int at, int from, char sign) {
        boolean beforeWord = from < line.length() && !Character.isWhitespace(line.charAt(from));
        return beforeWord && (sign == '*' || at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)));
    }

    private int closing(String delimiter, int from) {
        if (neverCloses.contains(delimiter)) {
            return -1;
        }
        int end = line.indexOf(delimiter, from + 1);
        while (end >= 0 && !closes(delimiter, end)) {
            end = line.indexOf(delimiter, end + 1);
        }
        if (end < 0) {
            neverCloses.add(delimiter);
        }
        return end;
    }

    private boolean closes(String delimiter, int end) {
        char before = line.charAt(end - 1);
        int after = end + delimiter.length();
        boolean single = delimiter.length() == 2 || after >= line.length() || line.charAt(after) != delimiter.charAt(0);
        boolean wordEnds =
                !delimiter.equals("_") || after >= line.length() || !Character.isLetterOrDigit(line.charAt(after));
        boolean free = delimiter.length() == 2 || before != delimiter.charAt(0) || escaped(end - 1);
        return !Character.isWhitespace(before) && !escaped(end) && single && wordEnds && free;
    }

    /** Whether an odd number of backslashes stands before a character. */
    private boolean escaped(int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && line.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void endWords() {
        if (!words.isEmpty()) {
            content.add(new Inline.Words(words.toString()));
            words.setLength(0);
        }
    }
}
