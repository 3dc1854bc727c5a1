package org.practicelearning.web.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.practicelearning.web.database.FullDisk;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.people.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every error in plain words: what happened and what to do, as a page for people and as problem+json for programs. What
 * went wrong inside stands in the log under the reference that the page shows, and nowhere else.
 */
public final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ANSWERED = "answered";

    private final Pages pages;

    public ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /** A request that cannot be answered as asked. */
    public void refused(Refusal refusal, Context ctx) {
        answer(ctx, refusal.status(), refusal.sentence(), "");
    }

    /** A refusal by the web server itself, for example of a body that is too large. */
    public void refusedByServer(HttpResponseException refusal, Context ctx) {
        answer(ctx, refusal.getStatus(), "", "");
    }

    /** A fault of the program, or a disk that is full. */
    public void failed(Exception fault, Context ctx) {
        if (FullDisk.isBehind(fault)) {
            LOG.error("event=disk-full");
            answer(ctx, HttpStatus.INSUFFICIENT_STORAGE.getCode(), "", "");
            return;
        }
        String reference = newReference();
        LOG.error("event=request-failed reference={} fault={}", reference, describe(fault));
        answer(ctx, 500, "", reference);
    }

    /** An address that leads nowhere, or a status set without an answer. */
    public void unanswered(Context ctx) {
        if (ctx.attribute(ANSWERED) == null) {
            answer(ctx, ctx.statusCode(), "", "");
        }
    }

    /** Says that an answer with an error status is complete as it is. */
    public static void leaveAsIs(Context ctx) {
        ctx.attribute(ANSWERED, Boolean.TRUE);
    }

    private void answer(Context ctx, int status, String message, String reference) {
        leaveAsIs(ctx);
        ctx.status(status);
        if (wantsProblem(ctx)) {
            ctx.contentType("application/problem+json").result(problem(status, message, reference));
        } else {
            ctx.contentType("text/html; charset=utf-8")
                    .result(page(status, message, reference, ReaderOf.asker(ctx), FormToken.of(ctx)));
        }
    }

    private static boolean wantsProblem(Context ctx) {
        return Stream.of("/api/", "/health/", "/control/", "/suggest").anyMatch(ctx.path()::startsWith);
    }

    /** The page for an error that the web server met before anybody was known. */
    String page(int status) {
        return page(status, "", "", Asker.stranger(false), "");
    }

    /** The page for an error; {@code message} and {@code reference} may be empty. */
    private String page(int status, String message, String reference, Asker asker, String token) {
        ErrorText text = ErrorText.of(status);
        String what = message.isEmpty() ? text.what() : message;
        return pages.errorHtml(
                PageHead.of(text.title(), Section.NONE),
                new ErrorPage(text.title(), what, text.remedy(), reference),
                asker,
                token);
    }

    private static String problem(int status, String message, String reference) {
        ErrorText text = ErrorText.of(status);
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", text.title())
                .put("status", status)
                .put("detail", message.isEmpty() ? text.what() : message);
        if (!reference.isEmpty()) {
            problem.put("reference", reference);
        }
        return problem.toString();
    }

    private static String newReference() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Types and places of a fault without its messages, which may hold text of a document. */
    private static String describe(Throwable fault) {
        StringBuilder line = new StringBuilder();
        for (Throwable cause = fault; cause != null && line.length() < 2000; cause = cause.getCause()) {
            line.append(line.isEmpty() ? "" : " caused-by ")
                    .append(cause.getClass().getName());
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(trace.length, 8); i++) {
                line.append(" at ").append(trace[i]);
            }
        }
        return line.toString();
    }

    /** What the template shows. */
    record ErrorPage(String title, String what, String remedy, String reference) {}
}
