package org.practicelearning.web.house;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private static final Pattern RULE = Pattern.compile("^rules\\[(\\d{1,4})]");

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

    /**
     * A rule: how long, from which day.
     *
     * @param count as it was typed where it is faulty
     */
    record Rule(
            String key,
            String label,
            String rule,
            String source,
            String count,
            String unit,
            boolean sameDay,
            boolean days,
            boolean statutory,
            @Nullable String fault) {}

    /** {@code GET /settings/clock}. */
    void show(Context ctx) {
        page(ctx, clock().holidays(), List.of(), Map.of());
    }

    private ClockSettings clock() {
        return rooms.house().clock();
    }

    /** @param ruleFaults by the key of the rule */
    private void page(Context ctx, String typed, List<Fault> holidayFaults, Map<String, String> ruleFaults) {
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
        ruleFaults.forEach((key, fault) -> faults.add(new FormPage.Fault("count." + key, fault)));
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
                                        .map(each -> rule(ctx, each, ruleFaults))
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

    private static Rule rule(Context ctx, ClockRule rule, Map<String, String> faults) {
        String typed = faults.isEmpty() ? null : ctx.formParam("count." + rule.key());
        String first = faults.isEmpty() ? null : ctx.formParam("first." + rule.key());
        return new Rule(
                rule.key(),
                rule.label(),
                rule.rule(),
                rule.source().text(),
                typed == null ? String.valueOf(rule.count()) : typed,
                (rule.unit() == ClockUnit.WORKING_DAYS ? "working days" : "months") + " from the day "
                        + rule.from().words(),
                (first == null ? rule.firstDay().key() : first).equals("same-day"),
                rule.unit() == ClockUnit.WORKING_DAYS,
                rule.statutory(),
                faults.get(rule.key()));
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
            page(ctx, typed, faults, Map.of());
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
            page(ctx, clock().holidays(), List.of(), byRule(faults));
        }
    }

    /** The first fault of each rule, with its name. */
    private Map<String, String> byRule(List<Fault> faults) {
        List<ClockRule> rules = clock().rules().rules();
        Map<String, String> byRule = new LinkedHashMap<>();
        for (Fault each : faults) {
            Matcher place = RULE.matcher(each.field());
            int number = place.find() ? Integer.parseInt(place.group(1)) : 1;
            ClockRule rule = rules.get(Math.min(number, rules.size()) - 1);
            String message = each.message();
            byRule.putIfAbsent(rule.key(), rule.label() + (message.startsWith("“") ? ": " : ": the number ") + message);
        }
        return byRule;
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
            if (line.startsWith("    count: ") && ctx.formParam("count." + key) != null) {
                String plain = count.replaceAll("[^0-9A-Za-z.-]", "");
                lines.add("    count: " + (plain.matches("-?\\d+") ? plain : "\"" + plain + "\""));
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
