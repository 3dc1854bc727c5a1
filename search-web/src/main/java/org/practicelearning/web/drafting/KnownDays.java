package org.practicelearning.web.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.templates.clock.ClockEvent;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.clock.ReviewClock;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.Template;

/** The days in a draft from which its clocks run, and on which it was done: those its template says are, or in an older one those named so. */
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
        return form.places()
                .filter(each -> event(form, each.field())
                        .filter(ClockEvent::startsAClock)
                        .isPresent())
                .toList();
    }

    private static Optional<ClockEvent> event(Template form, Field field) {
        if (field.type() != FieldType.DATE) {
            return Optional.empty();
        }
        boolean says = form.places()
                .anyMatch(each ->
                        each.field().means().filter(Meaning::startsAClock).isPresent());
        return says
                ? field.means()
                        .filter(Meaning::isAMilestone)
                        .flatMap(means -> Arrays.stream(ClockEvent.values())
                                .filter(event -> event.key().equals(means.key()))
                                .findFirst())
                : Optional.ofNullable(FIELDS.get(field.key()));
    }

    /** The dates to keep, as far as the days are known. */
    static List<DueDate> dates(ReviewClock clock, Template form, Draft draft) {
        Map<ClockEvent, LocalDate> known = new EnumMap<>(ClockEvent.class);
        form.places().forEach(place -> {
            Optional<ClockEvent> event = event(form, place.field());
            if (event.isEmpty()) {
                return;
            }
            String stored =
                    draft.section(place.section().key()).text(place.field().key());
            try {
                LocalDate day = LocalDate.parse(stored);
                if (day.getYear() >= ReviewClock.FIRST_YEAR && day.getYear() <= ReviewClock.LAST_YEAR) {
                    known.putIfAbsent(event.get(), day);
                }
            } catch (DateTimeParseException notKnownYet) {
                // Without its day a clock does not run.
                return;
            }
        });
        return known.isEmpty() ? List.of() : clock.dates(known);
    }
}
