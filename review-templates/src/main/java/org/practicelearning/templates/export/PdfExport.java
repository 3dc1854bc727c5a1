package org.practicelearning.templates.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.practicelearning.templates.print.Piece;
import org.practicelearning.templates.print.PrintedDraft;

/**
 * A draft as a tagged PDF (PDF/UA-1) made from its web page. Nothing is fetched while it is made. The fonts that come with
 * the program have no Chinese and few emoji; {@link #unprintable} names what a reader would miss, and the Word export has
 * no such limit.
 */
public final class PdfExport {
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private PdfExport() {}

    /** Writes the PDF. */
    public static void write(PrintedDraft draft, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("LiberationSans-Regular"), "Liberation Sans", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("LiberationSans-Bold"), "Liberation Sans", BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("LiberationSans-Italic"), "Liberation Sans", NORMAL, FontStyle.ITALIC, true);
        builder.useFont(() -> font("DejaVuSans"), "DejaVu Sans", NORMAL, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(BidiRuns::new);
        builder.useUnicodeBidiReorderer(new BidiRuns.Order());
        builder.useUriResolver((base, address) -> null);
        builder.useProtocolsStreamImplementation(address -> null, "http", "https", "file", "jar");
        builder.withHtmlContent(HtmlExport.pages(draft), null);
        builder.toStream(out);
        builder.run();
    }

    /** The characters of a draft for which the fonts have no shape, by name: "U+65E5 CJK UNIFIED IDEOGRAPHS 65E5". */
    public static Set<String> unprintable(PrintedDraft draft) {
        Set<String> names = new TreeSet<>();
        Piece.plain(draft.pieces())
                .codePoints()
                .filter(each -> !Glyphs.has(each))
                .forEach(each -> names.add(String.format(Locale.ROOT, "U+%04X %s", each, Character.getName(each))));
        return names;
    }

    private static InputStream font(String name) {
        String file = "fonts/" + name + ".ttf";
        return Objects.requireNonNull(PdfExport.class.getResourceAsStream(file), file);
    }
}
