package org.practicelearning.web.api;

import io.javalin.http.Context;
import java.util.function.Supplier;
import org.practicelearning.web.page.Refusal;

/** Whether the program runs, and whether it can answer a search. For service managers and the command line. */
public final class HealthController {
    private final Supplier<String> obstacle;

    /** @param obstacle why searches cannot be answered now, a sentence; empty when they can */
    public HealthController(Supplier<String> obstacle) {
        this.obstacle = obstacle;
    }

    /** {@code GET /health/live}. */
    public void live(Context ctx) {
        ctx.contentType("application/json; charset=utf-8").result("{\"status\":\"live\"}");
    }

    /** {@code GET /health/ready}: 503 with the reason while searches cannot be answered. */
    public void ready(Context ctx) {
        String reason = obstacle.get();
        if (!reason.isEmpty()) {
            throw new Refusal.Unavailable(reason);
        }
        ctx.contentType("application/json; charset=utf-8").result("{\"status\":\"ready\"}");
    }
}
