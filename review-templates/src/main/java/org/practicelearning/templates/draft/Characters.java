package org.practicelearning.templates.draft;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The characters that no Word document can hold, because XML forbids them. */
public final class Characters {
    private Characters() {}

    /** Whether XML 1.0 allows a code point. */
    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }

    /** The forbidden characters of a text by name, in order: "U+0007". */
    public static Set<String> forbidden(String text) {
        return text.codePoints()
                .filter(each -> !allowed(each))
                .mapToObj(each -> String.format(Locale.ROOT, "U+%04X", each))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text without them. */
    public static String without(String text) {
        return text.codePoints()
                .filter(Characters::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
