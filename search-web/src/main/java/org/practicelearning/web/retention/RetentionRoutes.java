package org.practicelearning.web.retention;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.page.Pages;

/** The addresses of this room. */
public final class RetentionRoutes {
    private final RemovalController removal;

    /**
     * Adds them.
     *
     * @param quoting where documents are quoted
     */
    public RetentionRoutes(
            RoutesConfig routes, Retention retention, JdbiCatalogue catalogue, List<Quoting> quoting, Pages pages) {
        RetentionController rules = new RetentionController(retention, pages);
        routes.get("/retention", rules::show, Door.KEEP);
        routes.post("/retention", rules::save, Door.KEEP);
        HoldController holds = new HoldController(retention, catalogue, pages);
        routes.get("/doc/{id}/hold", holds::show, Door.KEEP);
        routes.post("/doc/{id}/hold", holds::save, Door.KEEP);
        removal = new RemovalController(retention, catalogue, quoting, pages);
        routes.get("/doc/{id}/remove", removal::ask, Door.KEEP);
        routes.post("/doc/{id}/remove", removal::remove, Door.KEEP);
        routes.get("/removed", removal::list, Door.KEEP);
    }

    /** A page of a document that is there, or what is left of the document. */
    public Handler orTombstone(Handler page) {
        return removal.orTombstone(page);
    }
}
