package org.practicelearning.corpus.office;

/** Letters that a font draws as one glyph, as text copied out of a PDF has them. */
final class Ligatures {
    private Ligatures() {}

    static String in(String text) {
        return text.replace("ffi", "\ufb03")
                .replace("ffl", "\ufb04")
                .replace("fi", "\ufb01")
                .replace("fl", "\ufb02")
                .replace("ff", "\ufb00");
    }
}
