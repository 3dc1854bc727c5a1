package org.practicelearning.templates.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Which characters the fonts of the program have a shape for. */
final class Glyphs {
    private static final List<Font> FONTS = List.of(font("LiberationSans-Regular"), font("DejaVuSans"));

    private Glyphs() {}

    static boolean has(int character) {
        return Character.isWhitespace(character) || FONTS.stream().anyMatch(font -> font.canDisplay(character));
    }

    private static Font font(String name) {
        String file = "fonts/" + name + ".ttf";
        try (InputStream stream = Objects.requireNonNull(Glyphs.class.getResourceAsStream(file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + file, unreadable);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException(file, damaged);
        }
    }
}
