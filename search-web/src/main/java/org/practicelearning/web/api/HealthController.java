package org.practicelearning.web.api;

import io.javalin.http.Context;
import java.util.function.BooleanSupplier;
import org.practicelearning.web.page.ErrorPages;

/** Whether the program runs, and whether it can answer a search. For service managers and the command line. */
public final class HealthController {
    private final BooleanSupplier ready;

    public HealthController(BooleanSupplier ready) {
        this.ready = ready;
    }

    /** {@code GET /health/live}. */
    public void live(Context ctx) {
        ctx.contentType("application/json; charset=utf-8").result("{\"status\":\"live\"}");
    }

    /** {@code GET /health/ready}: 503 until searches can be answered. */
    public void ready(Context ctx) {
        boolean answers = ready.getAsBoolean();
        ErrorPages.leaveAsIs(ctx);
        ctx.status(answers ? 200 : 503)
                .contentType("application/json; charset=utf-8")
                .result("{\"status\":\"" + (answers ? "ready" : "starting") + "\"}");
    }
}
