package org.practicelearning.indexer.passage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number or letter that a line begins with: {@code 4.12}, {@code 3.}, {@code (b)}, {@code iv)}, {@code C2}.
 *
 * @param style what it looks like, so that only like labels are compared
 * @param value its place in the sequence; for a dotted number that of its last part
 * @param printed as it stands, without brackets and full stop
 * @param length where the words begin
 */
record Label(Style style, int value, String printed, int length) {

    enum Style {
        DOTTED,
        /** A letter and a number: C2 or C.2 in section C. */
        CODE,
        NUMBER,
        LETTER,
        ROMAN
    }

    private static final Pattern DOTTED =
            Pattern.compile("^[(\\[]?(\\d{1,3}(?:\\.\\d{1,3}){1,4})[)\\]]?\\.?\\s+(?=\\S)");
    private static final Pattern NUMBER =
            Pattern.compile("^\\(?(\\d{1,3})(?:[.)]\\s*(?=[^\\d\\s.])|\\s+(?=[\"\u201C\u2018(]?\\p{Lu}))");
    private static final Pattern CODE =
            Pattern.compile("^([A-Z])(\\.?)(\\d{1,2}(?:\\.\\d{1,2})*)[.:]?\\s+(?=[\"\u201C\u2018(]?\\p{Lu})");
    private static final Pattern SECTION =
            Pattern.compile("^(?:Section|Part|Chapter|Appendix)\\s+([A-Z]|\\d{1,2})\\b[.:]?\\s*");
    private static final Pattern ROMAN = Pattern.compile("^\\(?([ivx]{1,5})[.)]\\s+(?=\\S)");
    private static final Pattern LETTER = Pattern.compile("^\\(?([a-zA-Z])[.)]\\s+(?=\\S)");

    /** The label of a line, null when it has none. */
    static @Nullable Label of(String line) {
        if (line.length() < 3 || !mayBegin(line.charAt(0)) || !hasMark(line)) {
            return null;
        }
        Matcher dotted = DOTTED.matcher(line);
        if (dotted.find()) {
            String printed = dotted.group(1);
            int last = Integer.parseInt(printed.substring(printed.lastIndexOf('.') + 1));
            return new Label(Style.DOTTED, last, printed, dotted.end());
        }
        Matcher number = NUMBER.matcher(line);
        if (number.find()) {
            return new Label(Style.NUMBER, Integer.parseInt(number.group(1)), number.group(1), number.end());
        }
        Matcher code = CODE.matcher(line);
        if (code.find()) {
            String printed = code.group(1) + code.group(2) + code.group(3);
            String tail = code.group(3);
            int last = Integer.parseInt(tail.substring(tail.lastIndexOf('.') + 1));
            return new Label(Style.CODE, last, printed, code.end());
        }
        Matcher letter = LETTER.matcher(line);
        if (letter.find() && !letter.group(1).equals("i")) {
            int value = Character.toLowerCase(letter.group(1).charAt(0)) - 'a' + 1;
            return new Label(Style.LETTER, value, letter.group(1), letter.end());
        }
        Matcher roman = ROMAN.matcher(line);
        return roman.find() ? new Label(Style.ROMAN, roman(roman.group(1)), roman.group(1), roman.end()) : null;
    }

    /** The number or letter of a section, also of one that calls itself so: "Section C: Findings". */
    static @Nullable Label ofHeading(String heading) {
        Matcher section = SECTION.matcher(heading);
        if (section.find()) {
            String printed = section.group(1);
            boolean number = Character.isDigit(printed.charAt(0));
            int value = number ? Integer.parseInt(printed) : printed.charAt(0) - 'A' + 1;
            return new Label(number ? Style.NUMBER : Style.LETTER, value, printed, section.end());
        }
        Label label = of(heading);
        boolean capital = label != null && Character.isUpperCase(label.printed.charAt(0));
        return label == null || label.style == Style.ROMAN || label.style == Style.LETTER && !capital ? null : label;
    }

    private static boolean mayBegin(char ch) {
        return ch >= '0' && ch <= '9' || ch == '(' || ch == '[' || ch >= 'a' && ch <= 'z' || ch >= 'A' && ch <= 'Z';
    }

    /** A letter is a label only with a bracket or full stop close by. */
    private static boolean hasMark(String line) {
        char first = line.charAt(0);
        if (first >= '0' && first <= '9' || first == '(' || first == '[') {
            return true;
        }
        if (line.charAt(1) >= '0' && line.charAt(1) <= '9') {
            return true;
        }
        for (int i = 1; i < Math.min(6, line.length()); i++) {
            if (line.charAt(i) == ')' || line.charAt(i) == '.') {
                return true;
            }
        }
        return false;
    }

    private static int roman(String text) {
        int value = 0;
        int before = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int digit = text.charAt(i) == 'x' ? 10 : text.charAt(i) == 'v' ? 5 : 1;
            value += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return value;
    }

    /** How many parts a number has: 2 for 4.12. */
    int depth() {
        int dots = (int) printed.chars().filter(ch -> ch == '.').count();
        return dots + (style == Style.CODE && dots == 0 ? 2 : 1);
    }

    /** The number without its last part: 4 for 4.12; empty when there is one part. */
    String parent() {
        int dot = printed.lastIndexOf('.');
        String whole = style == Style.CODE ? printed.substring(0, 1) : "";
        return dot < 0 ? whole : printed.substring(0, dot);
    }

    boolean follows(@Nullable Label before) {
        return before != null && before.style == style && value == before.value + 1 && parent().equals(before.parent());
    }
}
