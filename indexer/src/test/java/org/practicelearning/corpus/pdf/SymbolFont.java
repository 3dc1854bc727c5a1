package org.practicelearning.corpus.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * A font of one sign, a round bullet, whose letter is U+F0B7 of the private use area: what the Symbol font of old word
 * processors leaves behind in a PDF, and what readers show as debris.
 */
final class SymbolFont extends PDType3Font {
    static final String BULLET = "\u0007";
    private static final String SHAPE =
            "600 0 0 0 600 700 d1 520 350 m 520 470 420 560 300 560 c 180 560 80 470 80 350 c 80 230 180 140 300 140 c"
                    + " 420 140 520 230 520 350 c f";
    private static final String LETTERS = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CMapName /Bullets def /CMapType 2 def
            1 begincodespacerange <00> <FF> endcodespacerange
            1 beginbfchar <07> <F0B7> endbfchar
            endcmap CMapName currentdict /CMap defineresource pop end end
            """;

    private SymbolFont(COSDictionary font) throws IOException {
        super(font);
    }

    /** PDFBox does not write text in fonts of this kind; with one sign there is nothing to look up. */
    @Override
    protected byte[] encode(int unicode) {
        return new byte[] {7};
    }

    static PDFont create() {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 600, 700));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.CHAR_PROCS, procs());
        font.setItem(COSName.ENCODING, encoding());
        font.setItem(COSName.FIRST_CHAR, COSInteger.get(7));
        font.setItem(COSName.LAST_CHAR, COSInteger.get(7));
        font.setItem(COSName.WIDTHS, numbers(600));
        font.setItem(COSName.RESOURCES, new PDResources().getCOSObject());
        font.setItem(COSName.TO_UNICODE, stream(LETTERS));
        try {
            return new SymbolFont(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary procs() {
        COSDictionary procs = new COSDictionary();
        procs.setItem(COSName.getPDFName("bullet"), stream(SHAPE));
        return procs;
    }

    private static COSDictionary encoding() {
        COSArray differences = new COSArray();
        differences.add(COSInteger.get(7));
        differences.add(COSName.getPDFName("bullet"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        return encoding;
    }

    private static COSStream stream(String content) {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    private static COSArray numbers(float... values) {
        COSArray array = new COSArray();
        for (float value : values) {
            array.add(new COSFloat(value));
        }
        return array;
    }
}
