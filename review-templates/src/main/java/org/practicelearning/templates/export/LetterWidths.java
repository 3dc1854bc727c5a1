package org.practicelearning.templates.export;

import java.util.Locale;
import java.util.Map;

/**
 * How wide letters are and how high a line is, in points. Liberation Sans has the widths of Arial; of other fonts it is known
 * by how much they are narrower or wider on the whole.
 */
final class LetterWidths {
    private static final ShippedFont PLAIN = new ShippedFont("LiberationSans-Regular");
    private static final ShippedFont BOLD = new ShippedFont("LiberationSans-Bold");

    /** Widths against Arial, and the height of a single line against the size of the letters. */
    private static final Map<String, double[]> OTHERS = Map.ofEntries(
            Map.entry("calibri", new double[] {0.90, 1.22}),
            Map.entry("aptos", new double[] {0.97, 1.28}),
            Map.entry("cambria", new double[] {0.95, 1.17}),
            Map.entry("times new roman", new double[] {0.89, 1.15}),
            Map.entry("georgia", new double[] {0.99, 1.14}),
            Map.entry("garamond", new double[] {0.83, 1.13}),
            Map.entry("verdana", new double[] {1.16, 1.22}),
            Map.entry("tahoma", new double[] {0.98, 1.21}),
            Map.entry("segoe ui", new double[] {0.98, 1.33}),
            Map.entry("gill sans mt", new double[] {0.92, 1.16}));

    private static final double[] ARIAL = {1, 1.149};

    private LetterWidths() {}

    /** The width of a letter. */
    static double of(int letter, String fontName, double size, boolean bold) {
        return (bold ? BOLD : PLAIN).width(letter) * size * kind(fontName)[0];
    }

    /** The height of a single line. */
    static double line(String fontName, double size) {
        return kind(fontName)[1] * size;
    }

    private static double[] kind(String fontName) {
        return OTHERS.getOrDefault(fontName.toLowerCase(Locale.ROOT), ARIAL);
    }
}
