package org.practicelearning.corpus.pdf;

import java.awt.Color;

/**
 * Letters in one manner.
 *
 * @param rise above the base line, for the call of a footnote
 * @param sentinel kind of the planted word it belongs to, else empty
 * @param planted the whole planted word, else empty
 * @param note label of the footnote it calls, else empty
 * @param redacted whether a black bar is printed in place of the letters
 */
record Fragment(
        String text,
        Face font,
        float size,
        Color color,
        float rise,
        String sentinel,
        String planted,
        String note,
        boolean redacted) {
    static Fragment of(String text, Face font, float size, Color color) {
        return new Fragment(text, font, size, color, 0, "", "", "", false);
    }

    Fragment withText(String changed) {
        return new Fragment(changed, font, size, color, rise, sentinel, planted, note, redacted);
    }

    float width() {
        return font.width(size, text);
    }
}
