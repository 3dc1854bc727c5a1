package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.CsvFile;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.people.AccessDecision;
import org.practicelearning.web.people.AccessReview;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;

/** Going through the accounts for people who have left: {@code /people/review}, on the screen, on paper and as CSV. */
public final class AccessReviewController {
    private static final String PATH = "/people/review";
    private static final int SHOWN = 20;

    private final People people;
    private final Pages pages;

    public AccessReviewController(People people, Pages pages) {
        this.people = people;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param due how many accounts are to be decided about, in words
     * @param said what was just done, null when nothing was
     */
    record ReviewPage(
            String due,
            long days,
            List<Line> lines,
            List<Past> past,
            @Nullable String said,
            @Nullable String fault) {}

    /** An account. */
    record Line(
            String id,
            String address,
            String name,
            String email,
            String agency,
            String role,
            String state,
            String seen,
            String secondStep,
            int places,
            boolean due,
            String decided) {}

    /** A decision. */
    record Past(String when, String who, String what, String by) {}

    /** {@code GET /people/review}. */
    public void show(Context ctx) {
        String said = switch (String.valueOf(ctx.queryParam("done"))) {
            case "keep" -> "Written down: the account stays.";
            case "out" -> "Written down: the person is kept out, and signed out everywhere.";
            default -> null;
        };
        show(ctx, said, null);
    }

    private void show(Context ctx, @Nullable String said, @Nullable String fault) {
        List<AccessReview.Line> lines = people.review().lines();
        long due = lines.stream().filter(AccessReview.Line::due).count();
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Access review", Section.REVIEWS)
                        .inFullWidth(),
                "access-review",
                new ReviewPage(
                        due == 0 ? "No account waits" : Words.count(due, "account waits", "accounts wait"),
                        AccessReview.LONG.toDays(),
                        lines.stream().map(this::line).toList(),
                        people.review().decisions().stream()
                                .limit(SHOWN)
                                .map(this::past)
                                .toList(),
                        said,
                        fault));
    }

    private Line line(AccessReview.Line each) {
        Person person = each.person();
        return new Line(
                person.id(),
                Address.of("people", person.id()).toString(),
                person.name(),
                person.email(),
                person.agency(),
                person.role().label(),
                person.state().label(),
                person.lastSignIn() == null
                        ? "Never; invited " + Moments.day(person.made())
                        : Moments.day(person.lastSignIn()),
                PeopleController.secondStep(person),
                each.places(),
                each.due(),
                decided(each.last()));
    }

    private String decided(@Nullable AccessDecision last) {
        return last == null
                ? "Not yet"
                : last.kind().label() + ", " + Moments.day(last.at()) + ", " + nameOf(last.by());
    }

    private Past past(AccessDecision each) {
        return new Past(
                Moments.said(each.at()), nameOf(each.personId()), each.kind().label(), nameOf(each.by()));
    }

    private String nameOf(String id) {
        return people.find(id).map(Person::name).orElse("Somebody");
    }

    /** {@code GET /people/review.csv}. */
    public void csv(Context ctx) {
        List<Line> lines = people.review().lines().stream().map(this::line).toList();
        CsvFile.send(ctx, "access-review", file -> {
            file.row(
                    "Name",
                    "E-mail address",
                    "Agency",
                    "Role",
                    "State",
                    "Last signed in",
                    "Second step",
                    "Places on case teams",
                    "To decide",
                    "Last decision");
            lines.forEach(each -> file.row(
                    each.name(),
                    each.email(),
                    each.agency(),
                    each.role(),
                    each.state(),
                    each.seen(),
                    each.secondStep(),
                    Integer.toString(each.places()),
                    each.due() ? "yes" : "no",
                    each.decided()));
        });
    }

    /** {@code POST /people/review}: keep, or keep out. */
    public void decide(Context ctx) {
        FormToken.check(ctx);
        String by = AccountController.person(ctx).id();
        boolean out = Typed.text(ctx, "decision").equals("out");
        String id = Typed.text(ctx, "person");
        Answer<Person> answer =
                out ? people.review().disable(id, by) : people.review().keep(id, by);
        if (answer instanceof Refused<Person> refused) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, null, refused.sentence());
        } else {
            ctx.redirect(PATH + "?done=" + (out ? "out" : "keep"), HttpStatus.SEE_OTHER);
        }
    }
}
