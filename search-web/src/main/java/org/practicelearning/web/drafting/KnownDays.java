package org.practicelearning.web.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.practicelearning.templates.clock.ClockEvent;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.clock.ReviewClock;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
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

    /** Where a template asks for the days that start clocks; empty when no clock runs in it. */
    static List<Template.Place> askedIn(Template form) {
        return events(form).entrySet().stream()
                .filter(each -> each.getValue().startsAClock())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<Template.Place, ClockEvent> events(Template form) {
        Map<Template.Place, ClockEvent> said = events(
                form,
                field -> field.means()
                        .flatMap(means -> Arrays.stream(ClockEvent.values())
                                .filter(event -> event.key().equals(means.key()))
                                .findFirst()));
        return said.isEmpty() ? events(form, field -> Optional.ofNullable(FIELDS.get(field.key()))) : said;
    }

    private static Map<Template.Place, ClockEvent> events(
            Template form, Function<Field, Optional<ClockEvent>> eventOf) {
        Map<Template.Place, ClockEvent> events = new LinkedHashMap<>();
        form.places()
                .filter(place -> place.field().type() == FieldType.DATE)
                .forEach(place -> eventOf.apply(place.field()).ifPresent(event -> events.put(place, event)));
        return events;
    }

    /** The dates to keep, as far as the days are known. */
    static List<DueDate> dates(ReviewClock clock, Template form, Draft draft) {
        Map<ClockEvent, LocalDate> known = new EnumMap<>(ClockEvent.class);
        events(form).forEach((place, event) -> {
            try {
                LocalDate day = LocalDate.parse(
                        draft.section(place.section().key()).text(place.field().key()));
                if (day.getYear() >= ReviewClock.FIRST_YEAR && day.getYear() <= ReviewClock.LAST_YEAR) {
                    known.putIfAbsent(event, day);
                }
            } catch (DateTimeParseException notKnownYet) {
                // Without its day a clock does not run.
                return;
            }
        });
        return known.isEmpty() ? List.of() : clock.dates(known);
    }
}
