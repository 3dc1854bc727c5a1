package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Scope;

/** One's own account: password, browsers, tokens. */
public final class AccountController {
    private static final String PATH = "/account";

    private final People people;
    private final Pages pages;

    public AccountController(People people, Pages pages) {
        this.people = people;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param said what was just done, null when nothing was
     * @param secret of a token just made; shown this once
     * @param form a form with a fault, shown alone on top; null when none
     */
    record AccountPage(
            List<Fact> facts,
            List<SessionLine> sessions,
            List<TokenLine> tokens,
            boolean secondFactor,
            boolean external,
            String recovery,
            FormPage password,
            FormPage token,
            @Nullable String said,
            @Nullable String secret) {}

    /** Something known of the person. */
    record Fact(String name, String value) {}

    /** A browser. */
    record SessionLine(String id, String device, String begun, String seen, boolean here) {}

    /** A token. */
    record TokenLine(String id, String name, String scopes, String expires, String used) {}

    /** {@code GET /account}. */
    public void show(Context ctx) {
        page(ctx, passwordForm(), tokenForm("", "90", Set.of()), said(ctx.queryParam("done")), null);
    }

    private static @Nullable String said(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "password" -> "Your password is changed. Everywhere else you are signed out.";
            case "session" -> "That browser is signed out.";
            case "revoked" -> "The token is revoked.";
            default -> null;
        };
    }

    private void page(Context ctx, FormPage password, FormPage token, @Nullable String said, @Nullable String secret) {
        Person person = person(ctx);
        boolean fault = !password.faults().isEmpty() || !token.faults().isEmpty();
        if (fault) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pages.show(
                ctx,
                PageHead.of((fault ? "Error: " : "") + "Your account", Section.ACCOUNT),
                "account",
                new AccountPage(
                        facts(person),
                        sessions(ReaderOf.asker(ctx), person),
                        people.tokens().of(person.id()).stream()
                                .map(each -> new TokenLine(
                                        each.id(),
                                        each.name(),
                                        each.scopes().stream()
                                                .sorted()
                                                .map(Scope::label)
                                                .collect(Collectors.joining(", ")),
                                        Moments.day(each.expires()),
                                        Moments.said(each.lastUsed())))
                                .toList(),
                        person.hasSecondFactor(),
                        person.external(),
                        person.hasSecondFactor()
                                ? Words.count(people.secondFactor().recoveryCodes(person.id()), "recovery code")
                                : "",
                        password,
                        token,
                        said,
                        secret));
    }

    private static List<Fact> facts(Person person) {
        return List.of(
                new Fact("Name", person.name()),
                new Fact("E-mail address", person.email()),
                new Fact("Agency", person.agency()),
                new Fact("Role", person.role().label() + ". " + person.role().hint() + "."));
    }

    private List<SessionLine> sessions(Asker asker, Person person) {
        return people.sessions().of(person.id()).stream()
                .map(each -> new SessionLine(
                        each.id(),
                        each.device(),
                        Moments.said(each.begun()),
                        Moments.said(each.lastSeen()),
                        each.id().equals(asker.session())))
                .toList();
    }

    private static FormPage passwordForm() {
        return FormPage.of(
                "Change your password",
                "/account/password",
                "Change the password",
                FormField.password("current", "Password now", "", "current-password"),
                FormField.newPassword("New password"));
    }

    private static FormPage tokenForm(String name, String days, Set<Scope> chosen) {
        return FormPage.of(
                "Make a token for a program",
                "/account/tokens",
                "Make the token",
                FormField.text("name", "What it is for", "For example: monthly figures", name),
                FormField.choice(
                        "checkboxes",
                        "scopes",
                        "What the program may do",
                        "It sees what you see, and no more.",
                        Arrays.stream(Scope.values())
                                .map(each -> new Option(each.key(), each.label(), "", chosen.contains(each)))
                                .toList()),
                FormField.text("days", "For how many days", "At most 366", days));
    }

    /** {@code POST /account/password}. */
    public void changePassword(Context ctx) {
        FormToken.check(ctx);
        Answer<Person> answer = people.accounts()
                .changePassword(
                        person(ctx),
                        String.valueOf(ReaderOf.asker(ctx).session()),
                        Typed.text(ctx, "current"),
                        Typed.text(ctx, "password"));
        if (answer instanceof Refused<Person> refused) {
            page(ctx, passwordForm().withFault(refused), tokenForm("", "90", Set.of()), null, null);
        } else {
            done(ctx, "password");
        }
    }

    /** {@code POST /account/sessions}: signs one browser out. */
    public void endSession(Context ctx) {
        FormToken.check(ctx);
        people.sessions().end(person(ctx).id(), Typed.text(ctx, "session"));
        done(ctx, "session");
    }

    /** {@code POST /account/tokens}. */
    public void makeToken(Context ctx) {
        FormToken.check(ctx);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        ctx.formParams("scopes").forEach(key -> Scope.ofKey(key).ifPresent(scopes::add));
        String name = Typed.text(ctx, "name");
        String days = Typed.text(ctx, "days").strip();
        Answer<String> made = people.tokens()
                .make(person(ctx), name, scopes, days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0);
        switch (made) {
            case Refused<String> refused ->
                page(ctx, passwordForm(), tokenForm(name, days, scopes).withFault(refused), null, null);
            case Done<String>(String secret) -> page(ctx, passwordForm(), tokenForm("", "90", Set.of()), null, secret);
        }
    }

    /** {@code POST /account/tokens/revoke}. */
    public void revokeToken(Context ctx) {
        FormToken.check(ctx);
        String id = Typed.text(ctx, "id");
        if (!id.isEmpty()) {
            people.tokens().revoke(person(ctx).id(), id);
        }
        done(ctx, "revoked");
    }

    private static void done(Context ctx, String what) {
        ctx.redirect(PATH + "?done=" + what, HttpStatus.SEE_OTHER);
    }

    /** Whose account it is. Without accounts there is none. */
    static Person person(Context ctx) {
        Person person = ReaderOf.asker(ctx).person();
        if (person == null) {
            throw new Refusal.NotFound("There are no accounts yet.");
        }
        return person;
    }
}
