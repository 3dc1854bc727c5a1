package org.practicelearning.templates.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font that comes with the program, as far as it can be asked. Read by a library and not by the Java desktop, which wants
 * fonts and fontconfig on the machine: a small server has neither. Thread-safe.
 */
final class ShippedFont {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double em;

    /** @param name of its file, without the ending */
    ShippedFont(String name) {
        String file = "fonts/" + name + ".ttf";
        try (InputStream stream = Objects.requireNonNull(ShippedFont.class.getResourceAsStream(file), file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            characters = font.getUnicodeCmapLookup();
            em = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + file, unreadable);
        }
    }

    /** Whether it has a shape for a character. */
    boolean has(int character) {
        return characters.getGlyphId(character) > 0;
    }

    /** How wide a character is, against the size of the letters; as wide as the shape for unknown ones where it has none. */
    double width(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) / em;
        } catch (IOException damaged) {
            throw new UncheckedIOException("reading the widths of a shipped font", damaged);
        }
    }
}
