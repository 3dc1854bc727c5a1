package org.practicelearning.web.retention;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;

/** The rules, the documents past their date, and those that are held: {@code /retention}. */
final class RetentionController {
    private final Retention retention;
    private final Pages pages;

    RetentionController(Retention retention, Pages pages) {
        this.retention = retention;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param fault what is wrong with a rule that was sent, null when nothing is
     */
    record RetentionPage(
            List<RuleLine> rules,
            boolean anyRule,
            List<DueLine> due,
            List<HeldLine> held,
            @Nullable String done,
            @Nullable Fault fault) {}

    /** A fault and the id of its field. */
    record Fault(String field, String text) {}

    /** The rule of an access class, as typed. */
    record RuleLine(String key, String label, String years, boolean fromPublication) {}

    /** A document past its date. */
    record DueLine(
            String title, String address, String access, String reason, boolean held, String remove, String hold) {}

    /** A document that must not be removed. */
    record HeldLine(String title, String address, String reason, String since, String hold) {}

    /** {@code GET /retention}. */
    void show(Context ctx) {
        show(ctx, null);
    }

    private void show(Context ctx, @Nullable Fault fault) {
        Reader reader = ReaderOf.of(ctx);
        Map<AccessClass, RetentionRule> rules = retention.rules();
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Retention", Section.RETENTION),
                "retention",
                new RetentionPage(
                        Arrays.stream(AccessClass.values())
                                .map(each -> line(each, rules.get(each)))
                                .toList(),
                        !rules.isEmpty(),
                        retention.due(reader).stream()
                                .map(RetentionController::line)
                                .toList(),
                        retention.held(reader).stream()
                                .map(RetentionController::line)
                                .toList(),
                        ctx.queryParam("done") == null ? null : "The rule is saved.",
                        fault));
    }

    private static RuleLine line(AccessClass access, @Nullable RetentionRule rule) {
        return new RuleLine(
                access.key(),
                access.label(),
                rule == null ? "" : String.valueOf(rule.years()),
                rule == null || rule.from() == RetentionRule.From.PUBLISHED);
    }

    private static DueLine line(Retention.Due due) {
        String id = due.document().id();
        return new DueLine(
                due.document().description().title(),
                Address.of("doc", id).toString(),
                due.document().compartment().accessClass().label(),
                due.reason(),
                due.held(),
                Address.of("doc", id, "remove").toString(),
                Address.of("doc", id, "hold").toString());
    }

    private static HeldLine line(Retention.Held held) {
        String id = held.document().id();
        return new HeldLine(
                held.document().description().title(),
                Address.of("doc", id).toString(),
                held.hold().reason(),
                Words.date(held.hold().put().atZone(Words.ZONE).toLocalDate()),
                Address.of("doc", id, "hold").toString());
    }

    /** {@code POST /retention}: a rule for a class; no number takes the rule away. */
    void save(Context ctx) {
        FormToken.check(ctx);
        Optional<AccessClass> access = AccessClass.ofKey(Objects.requireNonNullElse(ctx.formParam("class"), ""));
        String years = Objects.requireNonNullElse(ctx.formParam("years"), "").strip();
        if (access.isPresent() && years.isEmpty()) {
            retention.unset(access.get());
        } else if (access.isPresent() && years.matches("[1-9]\\d?|100")) {
            retention.set(
                    ReaderOf.of(ctx),
                    new RetentionRule(
                            access.get(),
                            Integer.parseInt(years),
                            RetentionRule.From.ofKey(Objects.requireNonNullElse(ctx.formParam("from"), ""))
                                    .orElse(RetentionRule.From.PUBLISHED)));
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(
                    ctx,
                    new Fault(
                            "years-" + access.map(AccessClass::key).orElse("published"),
                            "Years must be a whole number from 1 to " + RetentionRule.MOST_YEARS
                                    + ", or empty for no rule"));
            return;
        }
        ctx.redirect("/retention?done=1", HttpStatus.SEE_OTHER);
    }
}
