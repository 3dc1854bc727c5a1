package org.practicelearning.corpus.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A font that remembers how wide its letters are. */
final class Face {
    private final PDFont font;
    private final Map<Character, Float> widths = new HashMap<>();

    Face(PDFont font) {
        this.font = font;
    }

    PDFont font() {
        return font;
    }

    float width(float size, String text) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += widths.computeIfAbsent(text.charAt(i), this::measure);
        }
        return width * size / 1000;
    }

    private float measure(char letter) {
        try {
            return font.getStringWidth(Character.toString(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
