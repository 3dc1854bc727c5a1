package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;

/**
 * Cuts a plain text into passages whose offsets are those of the text: paragraphs stand between empty lines; where there
 * are none each line is one. A short line without a full stop that stands alone is a heading.
 */
public final class PlainText {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+(?:\\n(?![ \\t\\r]*(?:\\n|$))[^\\n]+)*");
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");
    private static final Pattern WRAP = Pattern.compile("(?<=[\\p{Ll},] ?)\\r?\\n(?=[ \\t]*\\p{L})");
    private static final int LONGEST_HEADING = 90;

    private PlainText() {}

    /** The passages of a text; a text without letters has none. */
    public static List<Passage> passages(String text) {
        List<Passage> passages = new ArrayList<>();
        boolean hasEmptyLines = EMPTY_LINE.matcher(text.strip()).find();
        Matcher matcher = (hasEmptyLines ? PARAGRAPH : LINE).matcher(text);
        List<String> section = List.of();
        while (matcher.find()) {
            String part = matcher.group();
            if (part.isBlank()) {
                continue;
            }
            if (isHeading(part) && hasEmptyLines) {
                section = List.of(part.strip().replaceFirst("^#+ *", ""));
            }
            passages.add(passage(unwrapped(part), section, matcher.start(), passages.size() + 1));
        }
        return passages;
    }

    private static boolean isHeading(String part) {
        String stripped = part.strip();
        return stripped.startsWith("#")
                || (stripped.length() <= LONGEST_HEADING
                        && stripped.indexOf('\n') < 0
                        && !stripped.matches("(?s).*[.;,!\"\u201D]$"));
    }

    /** Of the same length, broken lines joined. */
    private static String unwrapped(String part) {
        return WRAP.matcher(part).replaceAll(match -> " ".repeat(match.group().length()));
    }

    private static Passage passage(String text, List<String> section, int start, int ordinal) {
        return new Passage(
                "p" + ordinal, ordinal, null, null, null, null, section, PassageKind.PARAGRAPH, text, start, false);
    }
}
