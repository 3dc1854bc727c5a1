package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.practicelearning.web.gate.Device;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.OneTimeLink.Purpose;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.SignIn.Outcome;

/** Choosing a password by a one-time link: {@code /invitation/{secret}} and {@code /reset/{secret}}. */
public final class JoiningController {
    private final People people;
    private final SignInController signingIn;
    private final Pages pages;
    private final Purpose purpose;

    public JoiningController(People people, SignInController signingIn, Pages pages, Purpose purpose) {
        this.people = people;
        this.signingIn = signingIn;
        this.pages = pages;
        this.purpose = purpose;
    }

    /** Shows the form. Looking at it does not use the link up: mail scanners look too. */
    public void show(Context ctx) {
        switch (people.joining().read(ctx.pathParam("secret"), purpose)) {
            case Refused<Person> refused -> useless(ctx, refused);
            case Done<Person>(Person person) -> form(ctx, person).show(ctx, pages, Section.NONE);
        }
    }

    private FormPage form(Context ctx, Person person) {
        return FormPage.of(
                        "Choose a password",
                        Address.of(purpose.path(), ctx.pathParam("secret")).toString(),
                        "Save and sign in",
                        FormField.newPassword("New password"))
                .saying("For " + person.name() + ", " + person.email() + ".");
    }

    private void useless(Context ctx, Refused<Person> refused) {
        ctx.status(HttpStatus.GONE);
        FormPage.of("This link does not work", "", "")
                .saying(refused.sentence() + ".", "Ask an administrator of the library for a new one.")
                .linking("Sign in", "/sign-in")
                .show(ctx, pages, Section.NONE);
    }

    /** Uses the link up and signs the person in. */
    public void choose(Context ctx) {
        FormToken.check(ctx);
        String secret = ctx.pathParam("secret");
        String password = Typed.text(ctx, "password");
        Answer<Person> read = people.joining().read(secret, purpose);
        Answer<Person> chosen = people.joining().choose(secret, purpose, password);
        if (chosen instanceof Done<Person>(Person person)) {
            Outcome outcome =
                    people.signIn().withPassword(person.email(), password, Transport.address(ctx), Device.of(ctx));
            if (outcome instanceof Outcome.Begun begun) {
                signingIn.goOn(ctx, begun);
            } else {
                ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
            }
        } else if (chosen instanceof Refused<Person> refused) {
            if (read instanceof Done<Person>(Person person) && refused.field().equals("password")) {
                form(ctx, person).withFault(refused).show(ctx, pages, Section.NONE);
            } else {
                useless(ctx, refused);
            }
        }
    }
}
