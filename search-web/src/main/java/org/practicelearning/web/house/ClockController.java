package org.practicelearning.web.house;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.practicelearning.templates.clock.ClockRule;
import org.practicelearning.templates.clock.ClockRules;
import org.practicelearning.templates.clock.ClockUnit;
import org.practicelearning.templates.file.Fault;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.house.HouseRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;

/** The bank holidays and the rules of the clock: {@code /settings/clock}. */
final class ClockController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final int YEARS_SHOWN = 3;
    private static final int FRIDAY = 5;
    private static final int LONGEST = 50_000;

    private final Rooms rooms;

    ClockController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** What the page shows. */
    record ClockPage(
            FormPage holidays,
            List<Holidays> years,
            List<Rule> rules,
            String rulesAddress,
            boolean shippedRules,
            List<FormPage.Fault> faults,
            List<String> history) {}

    /** The bank holidays of a year. */
    record Holidays(String year, List<String> days) {}

    /** A rule: how long, from which day. */
    record Rule(
            String key,
            String label,
            String rule,
            String source,
            String count,
            String unit,
            boolean sameDay,
            boolean days,
            boolean statutory) {}

    /** {@code GET /settings/clock}. */
    void show(Context ctx) {
        page(ctx, clock().holidays(), List.of(), List.of());
    }

    private ClockSettings clock() {
        return rooms.house().clock();
    }

    private void page(Context ctx, String typed, List<Fault> holidayFaults, List<String> ruleFaults) {
        FormPage form = FormPage.of(
                "Bank holidays",
                "/settings/clock/holidays",
                "Save the bank holidays",
                FormField.area(
                        "holidays",
                        "Days to add or take away",
                        "One on each line: “+ 2027-06-14 Royal wedding” adds a day, “- 2027-05-31 Moved” makes a bank"
                                + " holiday a working day. A line that begins with # is a remark.",
                        typed));
        if (!holidayFaults.isEmpty()) {
            form = form.withFault(
                    "holidays", holidayFaults.stream().map(Fault::toString).collect(Collectors.joining(". ")) + ".");
        }
        List<FormPage.Fault> faults = new ArrayList<>(form.faults());
        ruleFaults.forEach(each -> faults.add(new FormPage.Fault("rules", each)));
        if (!faults.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of((faults.isEmpty() ? "" : "Error: ") + "Dates and bank holidays", Section.TEMPLATES),
                        "house-clock",
                        new ClockPage(
                                form,
                                years(),
                                clock().rules().rules().stream()
                                        .map(ClockController::rule)
                                        .toList(),
                                "/settings/clock/rules",
                                clock().rulesAreShipped(),
                                faults,
                                clock().history().stream()
                                        .map(each -> Moments.said(each.at()) + ", "
                                                + rooms.nameOf().apply(each.by()))
                                        .toList()));
    }

    private List<Holidays> years() {
        List<Holidays> years = new ArrayList<>();
        for (int ahead = 0; ahead < YEARS_SHOWN; ahead++) {
            Year year = Year.of(rooms.today().getYear() + ahead);
            years.add(new Holidays(
                    year.toString(),
                    clock().calendar().bankHolidays(year).entrySet().stream()
                            // The published list has the substitute day in place of one on a weekend.
                            .filter(each -> each.getKey().getDayOfWeek().getValue() <= FRIDAY)
                            .map(each -> DAY.format(each.getKey()) + ": " + each.getValue())
                            .toList()));
        }
        return years;
    }

    private static Rule rule(ClockRule rule) {
        return new Rule(
                rule.key(),
                rule.label(),
                rule.rule(),
                rule.source().text(),
                String.valueOf(rule.count()),
                (rule.unit() == ClockUnit.WORKING_DAYS ? "working days" : "months") + " from the day "
                        + rule.from().words(),
                rule.firstDay().key().equals("same-day"),
                rule.unit() == ClockUnit.WORKING_DAYS,
                rule.statutory());
    }

    /** {@code POST /settings/clock/holidays}. */
    void saveHolidays(Context ctx) {
        FormToken.check(ctx);
        String typed = HouseRoutes.lines(ctx, "holidays");
        List<Fault> faults = typed.length() > LONGEST
                ? List.of(new Fault(1, "", "the list has more than 50,000 characters"))
                : clock().changeHolidays(typed, ReaderOf.of(ctx).id());
        if (faults.isEmpty()) {
            ctx.redirect("/settings/clock", HttpStatus.SEE_OTHER);
        } else {
            page(ctx, typed, faults, List.of());
        }
    }

    /** {@code POST /settings/clock/rules}: how long each is, and which day is its first. */
    void saveRules(Context ctx) {
        FormToken.check(ctx);
        String text = ctx.formParam("shipped") != null ? ClockRules.shippedText() : typed(ctx);
        List<Fault> faults = clock().changeRules(text, ReaderOf.of(ctx).id());
        if (faults.isEmpty()) {
            ctx.redirect("/settings/clock", HttpStatus.SEE_OTHER);
        } else {
            page(
                    ctx,
                    clock().holidays(),
                    List.of(),
                    faults.stream().map(Fault::message).distinct().toList());
        }
    }

    /** The file of the rules with what was typed in its places; remarks and sources stay. */
    private String typed(Context ctx) {
        List<String> lines = new ArrayList<>();
        String key = "";
        for (String line : clock().rulesText().lines().toList()) {
            if (line.startsWith("  - key: ")) {
                key = line.substring("  - key: ".length()).strip();
            }
            String count = HouseRoutes.line(ctx, "count." + key);
            String first = HouseRoutes.line(ctx, "first." + key);
            if (line.startsWith("    count: ") && !count.isEmpty()) {
                lines.add("    count: " + count.replaceAll("[^0-9A-Za-z.-]", ""));
            } else if (line.startsWith("    firstDay: ") && !first.isEmpty()) {
                lines.add("    firstDay: " + first.replaceAll("[^a-z-]", ""));
            } else {
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** {@code GET /settings/clock/holidays.txt}: the list for {@code learn clock --holidays}. */
    void holidays(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"bank-holidays.txt\"")
                .result(clock().holidays().getBytes(StandardCharsets.UTF_8));
    }
}
