package org.practicelearning.corpus.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces of one document: Liberation Serif or Sans, embedded as subsets. */
record Faces(Face regular, Face bold, Face italic) {
    static Faces load(PDDocument document, boolean serif) {
        String family = serif ? "LiberationSerif" : "LiberationSans";
        return new Faces(
                font(document, family + "-Regular.ttf"),
                font(document, family + "-Bold.ttf"),
                font(document, family + "-Italic.ttf"));
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(Faces.class.getResourceAsStream("/fonts/" + name), name);
    }

    private static Face font(PDDocument document, String name) {
        try (InputStream in = resource(name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Ligatures are put where the corpus wants them, not wherever the font offers them.
            font.setEnableGsub(false);
            return new Face(PDType0Font.load(document, font, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
