package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.practicelearning.web.gate.Device;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.Joining.Details;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.people.SignIn.Outcome;

/** Making the first administrator: {@code /first-run}. */
public final class FirstRunController {
    private final People people;
    private final SignInController signingIn;
    private final Pages pages;

    public FirstRunController(People people, SignInController signingIn, Pages pages) {
        this.people = people;
        this.signingIn = signingIn;
        this.pages = pages;
    }

    /** Shows the form while there is no account. */
    public void show(Context ctx) {
        if (people.code().isEmpty()) {
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
            return;
        }
        form("", "", "").show(ctx, pages, Section.NONE);
    }

    private static FormPage form(String name, String email, String agency) {
        return FormPage.of(
                        "Make the first account",
                        "/first-run",
                        "Make the account",
                        FormField.code(
                                "Code",
                                "It was printed when the library was started, in the window where it runs. It looks like"
                                        + " abcd-efgh-jkmn-pqrs-tuvw."),
                        FormField.text("name", "Your name", "As your colleagues know you", name)
                                .filledBy("name"),
                        FormField.email(email),
                        FormField.text(
                                        "agency",
                                        "Agency",
                                        "Whom you work for, for example Northborough Council",
                                        agency)
                                .filledBy("organization"),
                        FormField.newPassword("Password"))
                .saying(
                        "The first account is an administrator: it invites everybody else and gives them their roles.",
                        "From then on nobody reads anything here without signing in, and this cannot be taken back.");
    }

    /** Makes the administrator and signs them in. */
    public void make(Context ctx) {
        FormToken.check(ctx);
        Details details = new Details(
                Typed.text(ctx, "email"), Typed.text(ctx, "name"), Typed.text(ctx, "agency"), Role.ADMINISTRATOR);
        String password = Typed.text(ctx, "password");
        switch (people.makeFirst(Typed.text(ctx, "code"), details, password)) {
            case Refused<?> refused ->
                form(details.name(), details.email(), details.agency())
                        .withFault(refused)
                        .show(ctx, pages, Section.NONE);
            case Done<?> made -> {
                Outcome outcome =
                        people.signIn().withPassword(details.email(), password, Transport.address(ctx), Device.of(ctx));
                if (outcome instanceof Outcome.Begun begun) {
                    signingIn.goOn(ctx, begun);
                } else {
                    ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
                }
            }
        }
    }
}
