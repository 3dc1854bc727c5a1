package org.practicelearning.web.account;

import io.javalin.config.RoutesConfig;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.people.OneTimeLink.Purpose;
import org.practicelearning.web.people.People;

/** The addresses of this room. */
public final class AccountRoutes {
    private AccountRoutes() {}

    /**
     * Adds them.
     *
     * @param usualName of the partnership, in the settings
     */
    public static void add(RoutesConfig routes, People people, SignInController signIn, Pages pages, String usualName) {
        addSigningIn(routes, people, signIn, pages);
        addOwn(routes, people, signIn, pages);
        addPeople(routes, people, pages);
        PartnershipController partnership = new PartnershipController(people.partnership(), usualName, pages);
        routes.get("/settings/partnership", partnership::show, Door.ADMINISTER);
        routes.post("/settings/partnership", partnership::save, Door.ADMINISTER);
        routes.get("/brand.css", partnership::style, Door.OPEN);
        routes.get("/brand/logo", partnership::logoOf, Door.OPEN);
    }

    private static void addSigningIn(RoutesConfig routes, People people, SignInController signIn, Pages pages) {
        routes.get("/sign-in", signIn::show, Door.OPEN);
        routes.post("/sign-in", signIn::signIn, Door.OPEN);
        routes.post("/sign-out", signIn::signOut, Door.OPEN);
        routes.get("/signed-out", signIn::signedOut, Door.OPEN);
        signIn.elsewhere().ifPresent(elsewhere -> {
            routes.get(SignOnController.THERE, elsewhere::leave, Door.OPEN);
            routes.get("/sign-in/return", elsewhere::arrive, Door.OPEN);
        });
        FirstRunController first = new FirstRunController(people, signIn, pages);
        routes.get("/first-run", first::show, Door.OPEN);
        routes.post("/first-run", first::make, Door.OPEN);
        for (Purpose purpose : Purpose.values()) {
            JoiningController joining = new JoiningController(people, signIn, pages, purpose);
            routes.get("/" + purpose.path() + "/{secret}", joining::show, Door.OPEN);
            routes.post("/" + purpose.path() + "/{secret}", joining::choose, Door.OPEN);
        }
    }

    private static void addOwn(RoutesConfig routes, People people, SignInController signIn, Pages pages) {
        SecondFactorController second = new SecondFactorController(people, signIn, pages);
        routes.get("/sign-in/code", second::showCode, Door.OPEN);
        routes.post("/sign-in/code", second::tryCode, Door.OPEN);
        routes.get("/account/second-step", second::show, Door.OWN);
        routes.post("/account/second-step", second::setUp, Door.OWN);
        AccountController account = new AccountController(people, pages);
        routes.get("/account", account::show, Door.OWN);
        routes.get("/account/session", new SessionController(pages)::show, Door.OWN);
        routes.post("/account/password", account::changePassword, Door.OWN);
        routes.post("/account/sessions", account::endSession, Door.OWN);
        routes.post("/account/tokens", account::makeToken, Door.OWN);
        routes.post("/account/tokens/revoke", account::revokeToken, Door.OWN);
    }

    private static void addPeople(RoutesConfig routes, People people, Pages pages) {
        PeopleController everybody = new PeopleController(people, pages);
        routes.get("/people", everybody::show, Door.ADMINISTER);
        routes.get("/people/invite", everybody::showInvite, Door.ADMINISTER);
        routes.post("/people/invite", everybody::invite, Door.ADMINISTER);
        NewcomersController newcomers = new NewcomersController(people, pages);
        routes.get("/people/waiting/{id}", newcomers::show, Door.ADMINISTER);
        routes.post("/people/waiting/{id}/approve", newcomers::approve, Door.ADMINISTER);
        routes.post("/people/waiting/{id}/same-as", newcomers::isSameAs, Door.ADMINISTER);
        routes.post("/people/waiting/{id}/turn-away", newcomers::turnAway, Door.ADMINISTER);
        AccessReviewController review = new AccessReviewController(people, pages);
        routes.get("/people/review", review::show, Door.ADMINISTER);
        routes.get("/people/review.csv", review::csv, Door.ADMINISTER);
        routes.post("/people/review", review::decide, Door.ADMINISTER);
        routes.get("/people/{id}", everybody::person, Door.ADMINISTER);
        routes.post("/people/{id}", everybody::save, Door.ADMINISTER);
        routes.post("/people/{id}/disable", everybody::disable, Door.ADMINISTER);
        routes.post("/people/{id}/link", everybody::link, Door.ADMINISTER);
        routes.post("/people/{id}/home", everybody::bringHome, Door.ADMINISTER);
        routes.post("/people/{id}/second-step", everybody::removeSecondStep, Door.ADMINISTER);
    }
}
