package org.practicelearning.web.account;

import io.javalin.config.RoutesConfig;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.people.People;

/** The addresses of this room. */
public final class AccountRoutes {
    private AccountRoutes() {}

    /** Adds them. */
    public static void add(RoutesConfig routes, People people, SignInController signIn, Pages pages) {
        routes.get("/sign-in", signIn::show, Door.OPEN);
        routes.post("/sign-in", signIn::signIn, Door.OPEN);
        routes.post("/sign-out", signIn::signOut, Door.OPEN);
        routes.get("/signed-out", signIn::signedOut, Door.OPEN);
        FirstRunController first = new FirstRunController(people, signIn, pages);
        routes.get("/first-run", first::show, Door.OPEN);
        routes.post("/first-run", first::make, Door.OPEN);
    }
}
