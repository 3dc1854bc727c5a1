package org.practicelearning.web.house;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.practicelearning.templates.clock.ClockRules;
import org.practicelearning.templates.clock.HolidayChanges;
import org.practicelearning.templates.clock.ReviewClock;
import org.practicelearning.templates.clock.WorkingCalendar;
import org.practicelearning.templates.file.Fault;
import org.practicelearning.templates.file.Reading;
import org.practicelearning.web.house.JdbiClockSettings.Set;

/** The rules of the clock and the bank holidays as the partnership set them. Thread-safe. */
public final class ClockSettings {
    private final JdbiClockSettings rows;
    private final InstantSource clock;

    ClockSettings(JdbiClockSettings rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The clock by which every draft's dates are counted. */
    public ReviewClock reviewClock() {
        return new ReviewClock(calendar(), rules());
    }

    /** Which days are working days. */
    WorkingCalendar calendar() {
        return new WorkingCalendar(HolidayChanges.read(holidays())
                .orFail(faults -> new IllegalStateException("the stored bank holidays are faulty")));
    }

    ClockRules rules() {
        return ClockRules.read(rulesText())
                .orFail(faults -> new IllegalStateException("the stored clock rules are faulty"));
    }

    /** Bank holidays added or taken away, a line each. */
    public String holidays() {
        return last().map(Set::holidays).orElse("");
    }

    /** The rules as their file. */
    public String rulesText() {
        return last().map(Set::rules).filter(each -> !each.isEmpty()).orElseGet(ClockRules::shippedText);
    }

    /** Whether the rules are those that come with the library. */
    boolean rulesAreShipped() {
        return rulesText().equals(ClockRules.shippedText());
    }

    private Optional<Set> last() {
        return rows.all().stream().findFirst();
    }

    /** What was set, the last first. */
    List<Set> history() {
        return rows.all();
    }

    /** Sets the bank holidays; gives what is wrong, and changes nothing then. */
    List<Fault> changeHolidays(String text, String by) {
        if (HolidayChanges.read(text) instanceof Reading.Faulty<HolidayChanges>(List<Fault> faults)) {
            return faults;
        }
        rows.insert(new Set(text, rulesText(), by, clock.instant()));
        return List.of();
    }

    /** Sets the rules; gives what is wrong, and changes nothing then. */
    List<Fault> changeRules(String text, String by) {
        if (ClockRules.read(text) instanceof Reading.Faulty<ClockRules>(List<Fault> faults)) {
            return faults;
        }
        rows.insert(new Set(holidays(), text.equals(ClockRules.shippedText()) ? "" : text, by, clock.instant()));
        return List.of();
    }
}
