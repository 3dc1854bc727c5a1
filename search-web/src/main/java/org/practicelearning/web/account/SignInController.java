package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.account.FormPage.Kept;
import org.practicelearning.web.gate.Device;
import org.practicelearning.web.gate.OwnPath;
import org.practicelearning.web.gate.SessionCookie;
import org.practicelearning.web.gate.SignInRecord;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Concerning;
import org.practicelearning.web.page.ErrorPages;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Session;
import org.practicelearning.web.people.SignIn.Outcome;
import org.practicelearning.web.signon.OpenIdConnect;

/** Signing in and out: {@code /sign-in} and {@code POST /sign-out}. */
public final class SignInController {
    private static final String ENDED = "You were away for a while, so your session has ended. ";
    private static final String KEPT = ENDED + "Sign in to go on; what you typed is kept.";
    private static final String SECRET = ENDED + "Sign in, then type it again.";
    private static final String FILES = ENDED + "Sign in, then choose the files again.";

    private final People people;
    private final Pages pages;
    private final Optional<SignOnController> elsewhere;

    /**
     * @param provider of single sign-on; empty without one
     * @param record where it is written down who came in that way
     */
    public SignInController(People people, Pages pages, Optional<OpenIdConnect> provider, SignInRecord record) {
        this.people = people;
        this.pages = pages;
        this.elsewhere = provider.map(each -> new SignOnController(people, each, this, record, pages));
    }

    /** Signing in elsewhere; empty when there is no provider. */
    Optional<SignOnController> elsewhere() {
        return elsewhere;
    }

    /** {@code GET /sign-in}. */
    public void show(Context ctx) {
        if (ReaderOf.asker(ctx).isSignedIn() || !people.mustSignIn()) {
            ctx.redirect(OwnPath.read(ctx.queryParam("to")), HttpStatus.SEE_OTHER);
            return;
        }
        String to = OwnPath.read(ctx.queryParam("to"));
        offering(form(to, ""), to).show(ctx, pages, Section.NONE);
    }

    /** The page with the button that leads to the provider, where there is one. */
    private FormPage offering(FormPage page, String to) {
        return elsewhere.map(each -> page.orBy(each.way(to))).orElse(page);
    }

    private static FormPage form(@Nullable String to, String email) {
        return FormPage.of(
                        "Sign in",
                        "/sign-in",
                        "Sign in",
                        FormField.email(email),
                        FormField.password("password", "Password", "", "current-password"))
                .keeping("to", OwnPath.read(to))
                .linking("I have forgotten my password", "/help#signing-in");
    }

    /** Asks somebody to sign in whose form came after the session had ended. For the gate. */
    public void keepForm(Context ctx) {
        if (ReaderOf.asker(ctx).isSignedIn()) {
            showAgain(ctx, KeptForm.anew(ctx));
            return;
        }
        ctx.status(HttpStatus.UNAUTHORIZED);
        FormPage page = form(ctx.isMultipartFormData() ? pageOf(ctx) : "/", "");
        List<Kept> kept = KeptForm.take(ctx);
        String said = ctx.isMultipartFormData() ? FILES : kept.isEmpty() ? SECRET : KEPT;
        offering(page.saying(said).keeping(kept), "/").show(ctx, pages, Section.NONE);
    }

    /** The page of this site that a form was on. */
    private static String pageOf(Context ctx) {
        String page = String.valueOf(ctx.header("Referer"));
        String here = Transport.origin(ctx) + "/";
        return OwnPath.read(page.startsWith(here) ? page.substring(here.length() - 1) : null);
    }

    /**
     * Offers a form to be sent again that was opened before the browser's session began: somebody signed in anew in another
     * tab. Only where the browser itself says that the form is ours.
     *
     * @param otherwise answers when it cannot be offered
     */
    public void offerAgain(Context ctx, Runnable otherwise) {
        FormPage again = ReaderOf.asker(ctx).isSignedIn() && FormToken.isSurelyOwn(ctx) ? KeptForm.anew(ctx) : null;
        if (again == null) {
            otherwise.run();
        } else {
            ctx.status(HttpStatus.FORBIDDEN);
            ErrorPages.leaveAsIs(ctx);
            again.show(ctx, pages, Section.NONE);
        }
    }

    /** Shows a form that came as its session ended, under the session that has begun; a file cannot be kept. */
    private void showAgain(Context ctx, @Nullable FormPage kept) {
        if (kept == null) {
            ctx.status(HttpStatus.UNAUTHORIZED);
            FormPage.of("Choose the files again", "/", "")
                    .saying("Your session had ended, and has begun again. Go back and choose the files again.")
                    .show(ctx, pages, Section.NONE);
        } else {
            kept.show(ctx, pages, Section.NONE);
        }
    }

    /** The time for the code is over. */
    void startAgain(Context ctx) {
        form(ctx.formParam("to"), "")
                .saying("The time for the code is over. Sign in again.")
                .keeping(KeptForm.carried(ctx))
                .show(ctx, pages, Section.NONE);
    }

    /** {@code POST /sign-in}. */
    public void signIn(Context ctx) {
        List<FormPage.Kept> carried = KeptForm.carried(ctx);
        if (ReaderOf.asker(ctx).isSignedIn()
                && !carried.isEmpty()
                && Typed.text(ctx, "password").isEmpty()) {
            // Signed in meanwhile in another tab. The form is only shown; it carries the token of this session then.
            showAgain(ctx, KeptForm.again(ctx));
            return;
        }
        FormToken.check(ctx);
        String email = Typed.text(ctx, "email");
        FormPage again = form(ctx.formParam("to"), email).keeping(carried);
        if (!people.mustSignIn()) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        Outcome outcome = people.signIn()
                .withPassword(email, Typed.text(ctx, "password"), Transport.address(ctx), Device.of(ctx));
        switch (outcome) {
            case Outcome.Begun begun -> goOn(ctx, begun);
            case Outcome.Wrong wrong -> {
                concerning(ctx, email);
                again.withFault("email", "The e-mail address or the password is wrong")
                        .show(ctx, pages, Section.NONE);
            }
            case Outcome.TooMany tooMany -> {
                concerning(ctx, email);
                ctx.status(HttpStatus.TOO_MANY_REQUESTS);
                again.withFault("email", "There were too many wrong tries. Wait five minutes, then try again")
                        .show(ctx, pages, Section.NONE);
            }
        }
    }

    /** The log says which account was tried, if there is one; never what was typed. */
    private void concerning(Context ctx, String email) {
        people.withEmail(email).ifPresent(each -> Concerning.account(ctx, each.id()));
    }

    /** Leads somebody on whose session has begun: to the code of the second factor, or to where they wanted to go. */
    void goOn(Context ctx, Outcome.Begun begun) {
        goOn(ctx, begun, OwnPath.read(ctx.formParam("to")));
    }

    /** @param to a path of this site */
    void goOn(Context ctx, Outcome.Begun begun, String to) {
        Asker before = ReaderOf.asker(ctx);
        if (before.session() != null && before.person() != null) {
            people.sessions().end(before.person().id(), before.session());
        }
        SessionCookie.set(ctx, begun.secret());
        ReaderOf.is(ctx, people.asker(begun.secret()));
        if (begun.session().stage() == Session.Stage.HALF_WAY) {
            SecondFactorController.askForCode(to, KeptForm.carried(ctx)).show(ctx, pages, Section.NONE);
            return;
        }
        FormPage kept = KeptForm.again(ctx);
        if (kept == null) {
            ctx.redirect(to, HttpStatus.SEE_OTHER);
        } else {
            kept.show(ctx, pages, Section.NONE);
        }
    }

    /** {@code POST /sign-out}. */
    public void signOut(Context ctx) {
        FormToken.check(ctx);
        Asker asker = ReaderOf.asker(ctx);
        boolean external = asker.person() != null && asker.person().external();
        if (asker.person() != null && asker.session() != null) {
            people.sessions().end(asker.person().id(), asker.session());
        }
        SessionCookie.remove(ctx);
        ctx.header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        ctx.redirect(
                Address.of("signed-out")
                        .with("elsewhere", external ? "yes" : null)
                        .toString(),
                HttpStatus.SEE_OTHER);
    }

    /** {@code GET /signed-out}. */
    public void signedOut(Context ctx) {
        List<FormPage.Link> links = new ArrayList<>();
        links.add(new FormPage.Link("Sign in again", "/sign-in"));
        if ("yes".equals(ctx.queryParam("elsewhere"))) {
            elsewhere.flatMap(each -> each.wayOut(ctx)).ifPresent(links::add);
        }
        new FormPage(
                        "You are signed out",
                        List.of("Close the browser if others use this computer."),
                        "/sign-in",
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        links,
                        List.of())
                .show(ctx, pages, Section.NONE);
    }
}
