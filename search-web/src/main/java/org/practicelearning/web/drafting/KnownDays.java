package org.practicelearning.web.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.templates.clock.ClockEvent;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.clock.ReviewClock;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Template;

/** The days in a draft from which its clocks run, found by the names of its date fields. */
final class KnownDays {
    private static final Map<String, ClockEvent> FIELDS = Map.ofEntries(
            Map.entry("aware", ClockEvent.AWARE),
            Map.entry("aware-date", ClockEvent.AWARE),
            Map.entry("notified", ClockEvent.NOTIFIED),
            Map.entry("notification", ClockEvent.NOTIFIED),
            Map.entry("notification-date", ClockEvent.NOTIFIED),
            Map.entry("decided", ClockEvent.DECIDED),
            Map.entry("decision-date", ClockEvent.DECIDED));

    private KnownDays() {}

    /** Where a template asks for them; empty when no clock runs in it. */
    static List<Template.Place> askedIn(Template form) {
        return form.places().filter(KnownDays::starts).toList();
    }

    private static boolean starts(Template.Place place) {
        return place.field().type() == FieldType.DATE
                && FIELDS.containsKey(place.field().key());
    }

    /** The dates to keep, as far as the days are known. */
    static List<DueDate> dates(ReviewClock clock, Template form, Draft draft) {
        Map<ClockEvent, LocalDate> known = new EnumMap<>(ClockEvent.class);
        askedIn(form).forEach(place -> {
            String stored =
                    draft.section(place.section().key()).text(place.field().key());
            try {
                LocalDate day = LocalDate.parse(stored);
                if (day.getYear() >= ReviewClock.FIRST_YEAR && day.getYear() <= ReviewClock.LAST_YEAR) {
                    known.putIfAbsent(FIELDS.get(place.field().key()), day);
                }
            } catch (DateTimeParseException notKnownYet) {
                // Without its day a clock does not run.
                return;
            }
        });
        return known.isEmpty() ? List.of() : clock.dates(known);
    }
}
