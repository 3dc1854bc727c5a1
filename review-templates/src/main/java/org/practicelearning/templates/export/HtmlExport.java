package org.practicelearning.templates.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.practicelearning.templates.print.PrintedDraft;

/** A draft as one web page that needs nothing else: for reading on a screen, by ear or by keyboard. */
public final class HtmlExport {
    private HtmlExport() {}

    /** The page. */
    public static String page(PrintedDraft draft) {
        return "<!DOCTYPE html>\n" + document(draft, "", false);
    }

    /** The same as XML, laid out on pages. */
    static String pages(PrintedDraft draft) {
        return document(draft, resource("paged.css") + PageMargins.css(draft.cover()), true);
    }

    private static String document(PrintedDraft draft, String style, boolean paged) {
        String title = HtmlWriter.escaped(draft.cover().getOrDefault("template", "") + " – "
                + draft.cover().getOrDefault("title", ""));
        return "<html lang=\"en-GB\"><head><meta charset=\"utf-8\" />"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />"
                + "<meta name=\"robots\" content=\"noindex\" />"
                + "<meta name=\"description\" content=\"" + title + "\" />"
                + "<title>" + title + "</title><style>" + resource("print.css") + style + "</style></head><body>"
                + new HtmlWriter(draft, paged).body() + "</body></html>";
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlExport.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + name, unreadable);
        }
    }
}
