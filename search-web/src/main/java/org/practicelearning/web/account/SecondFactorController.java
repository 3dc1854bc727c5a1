package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.account.FormPage.Kept;
import org.practicelearning.web.gate.Device;
import org.practicelearning.web.gate.OwnPath;
import org.practicelearning.web.page.Concerning;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.SecondFactor.Offer;
import org.practicelearning.web.people.SignIn.Outcome;

/** The second step: setting it up ({@code /account/second-step}), and its code at signing in ({@code /sign-in/code}). */
public final class SecondFactorController {
    private final People people;
    private final SignInController signingIn;
    private final Pages pages;

    public SecondFactorController(People people, SignInController signingIn, Pages pages) {
        this.people = people;
        this.signingIn = signingIn;
        this.pages = pages;
    }

    /** What the page shows that sets it up: the offer with its form, or the recovery codes once it is done. */
    record SecondStepPage(
            @Nullable Offer offer,
            @Nullable QrCode square,
            @Nullable FormPage form,
            List<FormPage.Fault> faults,
            List<String> codes) {}

    static FormPage askForCode(String to, List<Kept> kept) {
        return FormPage.of(
                        "Enter your code",
                        "/sign-in/code",
                        "Go on",
                        FormField.code(
                                "Code", "Six figures from the app on your phone, or one of your recovery codes."))
                .keeping("to", to)
                .keeping(kept)
                .linking("Start again", "/sign-in");
    }

    /** {@code GET /sign-in/code}. */
    public void showCode(Context ctx) {
        String to = OwnPath.read(ctx.queryParam("to"));
        if (ReaderOf.asker(ctx).kind() == Asker.Kind.HALF_WAY) {
            askForCode(to, List.of()).show(ctx, pages, Section.NONE);
        } else {
            ctx.redirect(to.equals("/") ? "/sign-in" : to, HttpStatus.SEE_OTHER);
        }
    }

    /** {@code POST /sign-in/code}. */
    public void tryCode(Context ctx) {
        FormToken.check(ctx);
        FormPage again = askForCode(OwnPath.read(ctx.formParam("to")), KeptForm.carried(ctx));
        Asker asker = ReaderOf.asker(ctx);
        if (asker.kind() != Asker.Kind.HALF_WAY) {
            signingIn.startAgain(ctx);
            return;
        }
        if (asker.person() != null) {
            Concerning.account(ctx, asker.person().id());
        }
        switch (people.secondFactor().tryCode(asker, Typed.text(ctx, "code"), Device.of(ctx))) {
            case Outcome.Begun begun -> signingIn.goOn(ctx, begun);
            case Outcome.Wrong wrong ->
                again.withFault("code", "The code is wrong, too old or used already")
                        .show(ctx, pages, Section.NONE);
            case Outcome.TooMany tooMany -> {
                ctx.status(HttpStatus.TOO_MANY_REQUESTS);
                again.withFault("code", "There were too many wrong tries. Wait five minutes, then try again")
                        .show(ctx, pages, Section.NONE);
            }
        }
    }

    /** {@code GET /account/second-step}. */
    public void show(Context ctx) {
        Person person = AccountController.person(ctx);
        page(ctx, people.secondFactor().offer(person), null);
    }

    private void page(Context ctx, Offer offer, @Nullable Refused<?> refused) {
        FormPage form = FormPage.of(
                        "Set up the second step",
                        "/account/second-step",
                        "Set it up",
                        FormField.password("current", "Your password", "", "current-password"),
                        FormField.code("Code", "The six figures that the app shows now."))
                .keeping("offer", offer.sealed());
        if (refused != null) {
            form = form.withFault(refused);
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        show(
                ctx,
                refused != null,
                new SecondStepPage(offer, QrCode.of(offer.address()), form, form.faults(), List.of()));
    }

    private void show(Context ctx, boolean fault, SecondStepPage page) {
        pages.show(ctx, PageHead.of((fault ? "Error: " : "") + "Second step", Section.NONE), "second-step", page);
    }

    /** {@code POST /account/second-step}. */
    public void setUp(Context ctx) {
        FormToken.check(ctx);
        Person person = AccountController.person(ctx);
        String sealed = Typed.text(ctx, "offer");
        Answer<List<String>> answer = people.secondFactor()
                .setUp(
                        person,
                        String.valueOf(ReaderOf.asker(ctx).session()),
                        sealed,
                        Typed.text(ctx, "current"),
                        Typed.text(ctx, "code"));
        switch (answer) {
            case Refused<List<String>> refused ->
                page(ctx, people.secondFactor().again(person, sealed), refused);
            case Done<List<String>>(List<String> codes) ->
                show(ctx, false, new SecondStepPage(null, null, null, List.of(), codes));
        }
    }
}
