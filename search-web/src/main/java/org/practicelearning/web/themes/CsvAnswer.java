package org.practicelearning.web.themes;

import io.javalin.http.Context;

/** Sends a table as a file. */
final class CsvAnswer {
    private CsvAnswer() {}

    /** @param name without ending; anything but letters, figures and dots becomes a hyphen */
    static void send(Context ctx, String name, String csv) {
        ctx.contentType("text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9.]+", "-") + ".csv\"")
                .result(csv);
    }
}
