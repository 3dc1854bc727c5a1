package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks of Markdown, as they are met in text files. */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern RULE =
            Pattern.compile("^(?:(?:\\*\\s*){3,}|(?:-\\s*){3,}|(?:_\\s*){3,}|={3,}|~{3,})$");
    private static final Pattern TABLE_RULE = Pattern.compile("^\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)*\\|?$");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\n]*)\\]\\(([^)\\s]*)[^)\\n]*\\)");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\p{N}*_])([*_])(?=[^\\s*_])([^*_\\n]+?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
    private static final Pattern SIGN =
            Pattern.compile("(?m)^#{1,6} \\S|\\*\\*\\S[^*\\n]*\\*\\*|^\\|?\\s*:?-{3,}:?\\s*\\|");

    private Markdown() {}

    /** Whether a text file shows signs of it. */
    static boolean isIn(String text) {
        return (text.indexOf('#') >= 0 || text.contains("**") || text.contains("--|"))
                && SIGN.matcher(text).find();
    }

    /** Depth of a heading line, 0 when it is none. */
    static int headingLevel(String line) {
        if (!line.startsWith("#")) {
            return 0;
        }
        Matcher heading = HEADING.matcher(line);
        return heading.matches() && !heading.group(2).isEmpty()
                ? heading.group(1).length()
                : 0;
    }

    static String headingText(String line) {
        Matcher heading = HEADING.matcher(line);
        return heading.matches() ? heading.group(2) : line;
    }

    /** A short line that is bold from end to end. */
    static boolean isBoldLine(String line) {
        return line.length() < 120
                && line.startsWith("**")
                && line.endsWith("**")
                && line.indexOf("**", 2) == line.length() - 2
                && line.length() > 4;
    }

    static boolean isRule(String line) {
        return line.length() >= 3 && RULE.matcher(line).matches();
    }

    static boolean isTableRule(String line) {
        return line.indexOf('|') >= 0
                && line.contains("--")
                && TABLE_RULE.matcher(line).matches();
    }

    static boolean isTableRow(String line) {
        return line.length() > 2 && line.charAt(0) == '|' && line.indexOf('|', 1) > 0;
    }

    static List<String> cells(String line) {
        String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(plain(cell.strip()));
        }
        return cells;
    }

    /** The words without the marks; the address of a link stays when it leads somewhere. */
    static String plain(String text) {
        String plain = text;
        if (plain.contains("](")) {
            plain = LINK.matcher(plain)
                    .replaceAll(link -> Matcher.quoteReplacement(
                            link.group(2).startsWith("#") || link.group(2).isEmpty()
                                    ? link.group(1)
                                    : link.group(1) + " (" + link.group(2) + ")"));
        }
        if (plain.contains("**") || plain.contains("__")) {
            plain = STRONG.matcher(plain).replaceAll("$2");
        }
        if (plain.indexOf('*') >= 0 || plain.indexOf('_') >= 0) {
            plain = EMPHASIS.matcher(plain).replaceAll("$2");
        }
        return plain.indexOf('`') < 0 ? plain : plain.replace("`", "");
    }
}
