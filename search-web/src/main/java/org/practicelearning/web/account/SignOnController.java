package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Optional;
import org.practicelearning.web.gate.Device;
import org.practicelearning.web.gate.OwnPath;
import org.practicelearning.web.gate.SignInRecord;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.people.Identity;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.SignOn.Arrival;
import org.practicelearning.web.signon.Answered;
import org.practicelearning.web.signon.Attempt;
import org.practicelearning.web.signon.OpenIdConnect;
import org.practicelearning.web.signon.OpenIdConnect.Departure;
import org.practicelearning.web.signon.Trouble;

/** Signing in with an account of one's organisation: there by {@code /sign-in/elsewhere}, back by {@code /sign-in/return}. */
public final class SignOnController {
    /** The way there. */
    static final String THERE = "/sign-in/elsewhere";

    private static final String BACK = "/sign-in/return";
    private static final String COOKIE = "learn-sign-on";
    private static final String NOBODY = "anyone";

    private final People people;
    private final OpenIdConnect provider;
    private final SignInController signingIn;
    private final SignInRecord record;
    private final Pages pages;

    /** @param record where it is written down who came in and who did not */
    public SignOnController(
            People people, OpenIdConnect provider, SignInController signingIn, SignInRecord record, Pages pages) {
        this.people = people;
        this.provider = provider;
        this.signingIn = signingIn;
        this.record = record;
        this.pages = pages;
    }

    /** {@code GET /sign-in/elsewhere}: sends the browser to the provider. */
    public void leave(Context ctx) {
        if (!people.mustSignIn()) {
            ctx.redirect("/first-run", HttpStatus.SEE_OTHER);
            return;
        }
        Optional<Departure> departure = provider.depart(Transport.site(ctx) + BACK, OwnPath.read(ctx.queryParam("to")));
        if (departure.isEmpty()) {
            refuse(ctx, Trouble.UNREACHABLE);
            return;
        }
        // Lax: the browser must show it when the provider sends it back here.
        ctx.cookie(new Cookie(
                cookie(ctx),
                departure.get().sealed(),
                "/",
                OpenIdConnect.goodForSeconds(),
                Transport.isSecure(ctx),
                true,
                null,
                SameSite.LAX));
        ctx.redirect(departure.get().address(), HttpStatus.SEE_OTHER);
    }

    private static String cookie(Context ctx) {
        return Transport.isSecure(ctx) ? "__Host-" + COOKIE : COOKIE;
    }

    /** {@code GET /sign-in/return}: the provider has sent the browser back. */
    public void arrive(Context ctx) {
        String address = Transport.address(ctx);
        if (people.signOn().isShut(address)) {
            ctx.status(HttpStatus.TOO_MANY_REQUESTS);
            tell(
                    ctx,
                    "Too many tries",
                    "There were too many tries that went wrong. Wait five minutes, then try again.");
            return;
        }
        Optional<Attempt> attempt = provider.attempt(ctx.cookie(cookie(ctx)));
        if (attempt.isEmpty() || !people.mustSignIn()) {
            people.signOn().failed(address);
            refuse(ctx, Trouble.NO_ATTEMPT);
            return;
        }
        Answered answered = provider.arrive(attempt.get(), ctx.queryParamMap());
        if (!(answered instanceof Answered.Refused(Trouble trouble) && trouble == Trouble.STATE)) {
            // An answer that belongs to no attempt must not spoil the one under way.
            ctx.cookie(new Cookie(cookie(ctx), "", "/", 0, Transport.isSecure(ctx), true, null, SameSite.LAX));
        }
        switch (answered) {
            case Answered.Refused(Trouble trouble) -> {
                people.signOn().failed(address);
                refuse(ctx, trouble);
            }
            case Answered.Known(Identity identity) ->
                enter(ctx, identity, attempt.get().to());
        }
    }

    private void enter(Context ctx, Identity identity, String to) {
        switch (people.signOn().arrive(identity, Device.of(ctx))) {
            case Arrival.Begun(var begun) -> {
                record.note(begun.person().id(), "signed in elsewhere", HttpStatus.OK.getCode());
                signingIn.goOn(ctx, begun, OwnPath.read(to));
            }
            case Arrival.Waiting(var newcomer) -> {
                deny(ctx, newcomer.id(), "waits for an account");
                tell(
                        ctx,
                        "Your account is awaiting approval",
                        "You have proved who you are. An administrator of this library has to give you an account before"
                                + " you can use it.",
                        "Tell them that you are waiting. Until then there is nothing to see here.");
            }
            case Arrival.TurnedAway(var newcomer) -> {
                deny(ctx, newcomer.id(), "turned away");
                tell(
                        ctx,
                        "You have no account here",
                        "An administrator of this library has decided that you get no account. Ask them if you think that"
                                + " this is a mistake.");
            }
            case Arrival.KeptOut(var person) -> {
                deny(ctx, person.id(), "account disabled");
                tell(
                        ctx,
                        "Your account is disabled",
                        "An administrator of this library can tell you why, and let you in again.");
            }
            case Arrival.TooMany many -> {
                deny(ctx, NOBODY, "too many wait");
                tell(
                        ctx,
                        "Your account cannot be asked for now",
                        "Too many people are waiting for an account. Tell an administrator of this library.");
            }
        }
    }

    private void deny(Context ctx, String who, String why) {
        ctx.status(HttpStatus.FORBIDDEN);
        record.note(who, "sign-in elsewhere: " + why, HttpStatus.FORBIDDEN.getCode());
    }

    private void refuse(Context ctx, Trouble trouble) {
        HttpStatus status = trouble == Trouble.UNREACHABLE ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.FORBIDDEN;
        ctx.status(status);
        record.note(NOBODY, "sign-in elsewhere: " + trouble.key(), status.getCode());
        tell(ctx, "You are not signed in", trouble.sentence());
    }

    private void tell(Context ctx, String heading, String... sentences) {
        new FormPage(
                        heading,
                        List.of(sentences),
                        "/sign-in",
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        List.of(new FormPage.Link("Go to the sign-in page", "/sign-in")),
                        List.of())
                .show(ctx, pages, Section.NONE);
    }

    /** The button for the sign-in page. */
    FormPage.Link way(String to) {
        return new FormPage.Link(
                "Sign in with " + provider.name(),
                Address.of("sign-in", "elsewhere")
                        .with("to", to.equals("/") ? null : to)
                        .toString());
    }

    /** The way to sign out there too. */
    Optional<FormPage.Link> wayOut(Context ctx) {
        return provider.signOutAddress(Transport.site(ctx) + "/signed-out")
                .map(address -> new FormPage.Link("Sign out of " + provider.name() + " too", address));
    }
}
