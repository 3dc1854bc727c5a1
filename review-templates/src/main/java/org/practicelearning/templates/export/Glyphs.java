package org.practicelearning.templates.export;

import java.util.List;

/** Which characters the fonts of the program have a shape for. */
final class Glyphs {
    private static final List<ShippedFont> FONTS =
            List.of(new ShippedFont("LiberationSans-Regular"), new ShippedFont("DejaVuSans"));

    private Glyphs() {}

    static boolean has(int character) {
        return Character.isWhitespace(character) || FONTS.stream().anyMatch(font -> font.has(character));
    }
}
