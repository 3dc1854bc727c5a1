package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.export.HtmlExport;
import org.practicelearning.templates.export.PdfExport;
import org.practicelearning.templates.print.PrintedDraft;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.Attachment;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** Lets a draft leave as Word in the house style, as a web page or as a PDF to print. */
final class DraftExportController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Rooms rooms;

    DraftExportController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Writes a draft to a stream. */
    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** {@code GET /drafts/{id}/export.{format}}: docx, html or pdf. */
    void export(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        Draft out = DraftGoingOut.of(rooms, ReaderOf.of(ctx), draft).draft();
        PrintedDraft printed = printed(rooms, draft, out);
        switch (ctx.pathParam("format")) {
            case "docx" -> send(ctx, draft, "docx", WORD, to -> to.write(word(draft, out)));
            case "html" ->
                send(
                        ctx,
                        draft,
                        "html",
                        "text/html; charset=utf-8",
                        to -> to.write(HtmlExport.page(printed).getBytes(StandardCharsets.UTF_8)));
            case "pdf" -> send(ctx, draft, "pdf", "application/pdf", to -> PdfExport.write(printed, to));
            default -> throw new Refusal.NotFound("A draft can be downloaded as docx, html or pdf.");
        }
    }

    /** A draft as it is printed, of which so much may leave. */
    static PrintedDraft printed(Rooms rooms, StoredDraft draft, Draft out) {
        return PrintedDraft.of(
                draft.form(),
                WordReturn.labels(rooms).in(draft.form(), out),
                rooms.partnership().get(),
                rooms.today());
    }

    /** The draft in the Word template that is in force for it, with a mark by which it is known when it comes back. */
    private byte[] word(StoredDraft draft, Draft out) {
        int save = rooms.drafts().history(draft).getFirst().number();
        return WordReturn.export(rooms, draft, out, WordReturn.mark(draft, save));
    }

    private static void send(Context ctx, StoredDraft draft, String ending, String type, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
        ctx.contentType(type)
                .header("Content-Disposition", Attachment.titled(draft.draft().title(), "draft", ending))
                .result(bytes.toByteArray());
    }
}
