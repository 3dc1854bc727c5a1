package org.practicelearning.templates.export;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters of Arabic, Persian and Urdu in the shape they have beside their neighbours: alone, at the end, at the beginning or
 * in the middle of what is joined.
 */
final class JoinedLetters {
    private static final int TO_BOTH_SIDES = 4;

    /** Letters with the number of their shapes, in the order in which Unicode has these from U+FE80 on. */
    private static final String ARABIC = "ء1آ2أ2ؤ2إ2ئ4ا2ب4ة2ت4ث4ج4ح4خ4د2ذ2ر2ز2س4ش4ص4ض4ط4ظ4ع4غ4ف4ق4ك4ل4م4ن4ه4و2ى2ي4";

    /** The letter of which a shape stands alone, and the first of its shapes. */
    private static final Map<Character, Integer> FIRST = new HashMap<>();

    private static final Map<Character, Integer> SHAPES = new HashMap<>();

    static {
        int shape = 0xFE80;
        for (int at = 0; at < ARABIC.length(); at += 2) {
            int count = ARABIC.charAt(at + 1) - '0';
            add(ARABIC.charAt(at), shape, count);
            shape += count;
        }
        // Persian and Urdu.
        add('ٹ', 0xFB66, 4);
        add('پ', 0xFB56, 4);
        add('چ', 0xFB7A, 4);
        add('ڈ', 0xFB88, 2);
        add('ژ', 0xFB8A, 2);
        add('ڑ', 0xFB8C, 2);
        add('ک', 0xFB8E, 4);
        add('گ', 0xFB92, 4);
        add('ں', 0xFB9E, 2);
        add('ہ', 0xFBA6, 4);
        add('ھ', 0xFBAA, 4);
        add('ے', 0xFBAE, 2);
        add('ی', 0xFBFC, 4);
    }

    private JoinedLetters() {}

    private static void add(char letter, int first, int shapes) {
        FIRST.put(letter, first);
        SHAPES.put(letter, shapes);
    }

    /** The text with its letters joined; as long as it was. */
    static String of(String text) {
        StringBuilder joined = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            Integer first = FIRST.get(text.charAt(at));
            if (first != null) {
                int shapes = SHAPES.getOrDefault(text.charAt(at), 1);
                boolean before = shapes > 1 && SHAPES.getOrDefault(neighbour(text, at, -1), 0) == TO_BOTH_SIDES;
                boolean after = shapes == TO_BOTH_SIDES && SHAPES.getOrDefault(neighbour(text, at, 1), 0) > 1;
                int shape = (after ? 2 : 0) + (before ? 1 : 0);
                if (Glyphs.has(first + shape)) {
                    joined.setCharAt(at, (char) (first + shape));
                }
            }
        }
        return joined.toString();
    }

    /** The next letter on a side; vowel marks stand above and below and part nothing. */
    private static char neighbour(String text, int at, int step) {
        int next = at + step;
        while (next >= 0
                && next < text.length()
                && Character.getType(text.charAt(next)) == Character.NON_SPACING_MARK) {
            next += step;
        }
        return next >= 0 && next < text.length() ? text.charAt(next) : ' ';
    }
}
