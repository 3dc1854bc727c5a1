package org.practicelearning.templates.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.file.Reading;

/** The worked dates, the sum beside them, and what an administrator may change. */
class ReviewClockTest {
    private static DueDate due(String rule, Map<ClockEvent, String> known) {
        return due(ReviewClock.shipped(), rule, known);
    }

    private static DueDate due(ReviewClock clock, String rule, Map<ClockEvent, String> known) {
        Map<ClockEvent, LocalDate> days = known.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> LocalDate.parse(each.getValue())));
        return clock.dates(days).stream()
                .filter(each -> each.rule().key().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsOverEaster() {
        Map<ClockEvent, String> aware = Map.of(ClockEvent.AWARE, "2026-04-01");

        assertThat(due("notification", aware).date()).isEqualTo("2026-04-10");
        assertThat(due("rapid-review", aware).date()).isEqualTo("2026-05-01");
    }

    @Test
    void countsOverChristmasWithItsSubstituteDay() {
        Map<ClockEvent, String> aware = Map.of(ClockEvent.AWARE, "2026-12-18");

        assertThat(due("notification", aware).date()).isEqualTo("2026-12-29");
        assertThat(due("rapid-review", aware).date()).isEqualTo("2027-01-20");
    }

    @Test
    void countsFromTheNotificationOverTheEarlyMayHoliday() {
        assertThat(due("rapid-review", Map.of(ClockEvent.NOTIFIED, "2026-04-30"))
                        .date())
                .isEqualTo("2026-05-22");
    }

    @Test
    void saysWhenTheDayOfNotificationIsOnlyAssumed() {
        assertThat(due("rapid-review", Map.of(ClockEvent.AWARE, "2026-04-01")).sum())
                .first()
                .asString()
                .contains("Fri 10 Apr 2026 (not known yet");
    }

    @Test
    void spellsTheSumOutDayByDay() {
        assertThat(due("notification", Map.of(ClockEvent.AWARE, "2026-04-01")).sum())
                .containsExactly(
                        "The day the local authority became aware: Wed 1 Apr 2026",
                        "5 working days from then; that day is day 0",
                        "Thu 2 Apr 2026: day 1",
                        "Fri 3 Apr 2026: not counted, Good Friday",
                        "Sat 4 Apr 2026: not counted, Saturday",
                        "Sun 5 Apr 2026: not counted, Sunday",
                        "Mon 6 Apr 2026: not counted, Easter Monday",
                        "Tue 7 Apr 2026: day 2",
                        "Wed 8 Apr 2026: day 3",
                        "Thu 9 Apr 2026: day 4",
                        "Fri 10 Apr 2026: day 5",
                        "Due Fri 10 Apr 2026");
    }

    @Test
    void countsHalfAYearByTheCalendar() {
        DueDate due = due("publication", Map.of(ClockEvent.DECIDED, "2026-08-31"));

        assertThat(due.date()).isEqualTo("2027-02-28");
        assertThat(due.remark()).contains("no day 31").contains("Sunday");
    }

    @Test
    void countsTheAdvanceCopyBackFromPublication() {
        assertThat(due("advance-copy", Map.of(ClockEvent.PUBLISHED, "2026-04-10"))
                        .date())
                .isEqualTo("2026-03-30");
    }

    @Test
    void startDayIsARule() {
        String sameDay = ClockRules.shippedText().replaceFirst("firstDay: next-day", "firstDay: same-day");
        ReviewClock clock = new ReviewClock(
                new WorkingCalendar(HolidayChanges.none()),
                ClockRules.read(sameDay).orFail(IllegalStateException::new));

        assertThat(due(clock, "notification", Map.of(ClockEvent.AWARE, "2026-04-01"))
                        .date())
                .isEqualTo("2026-04-09");
    }

    @Test
    void skipsADayThatAnAdministratorAdds() {
        HolidayChanges changes = HolidayChanges.read("# one-off days\n+ 2026-04-08 Royal wedding\n- 2026-04-06 Moved\n")
                .orFail(IllegalStateException::new);
        ReviewClock clock = new ReviewClock(new WorkingCalendar(changes), ClockRules.shipped());

        assertThat(due(clock, "notification", Map.of(ClockEvent.AWARE, "2026-04-01"))
                        .skipped())
                .extracting(CountedDay::skipped)
                .containsExactly("Good Friday", "Saturday", "Sunday", "Royal wedding");
    }

    @Test
    void namesTheLineOfAWrongHoliday() {
        assertThat(HolidayChanges.read("+ 2026-02-30 No such day\n8 June\n+ 2026-06-08\n"))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .asString()
                                .contains(
                                        "line 1: there is no day",
                                        "line 2: should look like",
                                        "line 3: an added day needs"));
    }

    @Test
    void namesTheLineOfAWrongRule() {
        String wrong = ClockRules.shippedText().replaceFirst("count: 5", "count: five");

        assertThat(ClockRules.read(wrong))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .asString()
                                .contains("rules[1].count: “five” should be a whole number"));
    }

    @Test
    void rulesThatWaitForEachOtherAreRefused() {
        String circle = ClockRules.shippedText().replaceFirst("sets: notified", "sets: aware");

        assertThat(ClockRules.read(circle)).isInstanceOf(Reading.Faulty.class);
    }

    @Test
    void everyRuleNamesItsSourceAndNoParagraphNobodyRead() {
        assertThat(ClockRules.shipped().rules()).allSatisfy(rule -> {
            assertThat(rule.source().paragraph()).isEmpty();
            assertThat(rule.source().text()).endsWith("check against current guidance");
        });
    }

    @Test
    void refusesADayOutsideTheYearsItKnows() {
        assertThatThrownBy(() -> due("notification", Map.of(ClockEvent.AWARE, "2200-01-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhereADayStands() {
        DueDate due = due("rapid-review", Map.of(ClockEvent.NOTIFIED, "2026-04-30"));

        assertThat(due.standing(LocalDate.parse("2026-05-13"))).isEqualTo("day 8 of 15");
        assertThat(due.standing(LocalDate.parse("2026-05-22"))).isEqualTo("due today");
        assertThat(due.standing(LocalDate.parse("2026-05-26"))).isEqualTo("4 days late");
    }

    @Test
    void waitsForNothingThatMustHaveBeenDone() {
        LocalDate today = LocalDate.parse("2026-11-22");
        Map<ClockEvent, String> known = Map.of(ClockEvent.NOTIFIED, "2026-03-02", ClockEvent.DECIDED, "2026-04-01");

        assertThat(due("rapid-review", known).standing(today)).isEqualTo("passed 244 days ago");
        assertThat(due("rapid-review", known).isLate(today)).isFalse();
        assertThat(due("rapid-review", known).isHistory(today)).isFalse();
        assertThat(due("review-panel", known).isHistory(today)).isTrue();
        assertThat(due("review-panel", known).isHistory(LocalDate.parse("2026-03-30")))
                .as("before the decision")
                .isFalse();
        assertThat(due("publication", known).standing(today)).isEqualTo("52 days late");
    }

    @Test
    void saysWhatWasDoneInTimeAndWhatNobodyCanSay() {
        LocalDate today = LocalDate.parse("2026-11-22");
        Map<ClockEvent, String> known = Map.of(
                ClockEvent.AWARE, "2026-04-01", ClockEvent.NOTIFIED, "2026-04-13", ClockEvent.SENT, "2026-05-05");

        assertThat(due("notification", known).standing(today)).isEqualTo("done Mon 13 Apr 2026, 3 days late");
        assertThat(due("rapid-review", known).standing(today)).isEqualTo("done Tue 5 May 2026, in time");
        assertThat(due("executive", known).standing(today)).isEqualTo("passed 205 days ago");
        assertThat(due("review-panel", Map.of(ClockEvent.NOTIFIED, "2026-04-13"))
                        .standing(today))
                .isEqualTo("207 days late");
        assertThat(due("notification", known).isLate(today)).isTrue();
        assertThat(due("rapid-review", known).isLate(today)).isFalse();
        assertThat(due("executive", known).isLate(today)).isFalse();
        assertThat(due("review-panel", known).isLate(today)).isFalse();
        assertThat(due("publication", Map.of(ClockEvent.DECIDED, "2026-09-01", ClockEvent.PUBLISHED, "2027-01-11"))
                        .standing(today))
                .isEqualTo("planned for Mon 11 Jan 2027, in time");
    }
}
