package org.practicelearning.web.cases;

import io.javalin.config.RoutesConfig;
import org.practicelearning.web.gate.Door;

/** The addresses of this room. */
public final class CaseRoutes {
    private CaseRoutes() {}

    /** Adds them. */
    public static void add(RoutesConfig routes, CasesController cases, CaseOwnerController owners) {
        routes.get("/cases", cases::show, Door.TEAM);
        routes.get("/cases/new", cases::showNew, Door.KEEP);
        routes.post("/cases/new", cases::make, Door.KEEP);
        routes.get("/cases/{id}", cases::one, Door.TEAM);
        routes.post("/cases/{id}/team", cases::name, Door.KEEP);
        routes.post("/cases/{id}/team/end", cases::takeOff, Door.KEEP);
        routes.post("/cases/{id}/close", cases::close, Door.KEEP);
        routes.post("/cases/{id}/reopen", cases::reopen, Door.KEEP);
        routes.post("/cases/{id}/glass", cases::breakGlass, Door.TEAM);
        routes.get("/cases/{id}/owner", owners::ask, Door.TEAM);
        routes.post("/cases/{id}/owner", owners::handOver, Door.TEAM);
        routes.post("/notices", cases::readNotice, Door.OWN);
    }
}
