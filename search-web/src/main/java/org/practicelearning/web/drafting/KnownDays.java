package org.practicelearning.web.drafting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicelearning.templates.clock.ClockEvent;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.clock.ReviewClock;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.draft.TypedDay;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;
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

    /** The dates to keep, as far as the days are known; none while there is a {@link #fault}. */
    static List<DueDate> dates(ReviewClock clock, Template form, Draft draft) {
        Map<ClockEvent, LocalDate> known = known(form, draft);
        return known.isEmpty() || ReviewClock.fault(known).isPresent() ? List.of() : clock.dates(known);
    }

    /** Why no date can be counted from the days there are; empty when nothing is wrong with them. */
    static String fault(Template form, Draft draft) {
        return ReviewClock.fault(known(form, draft))
                .map(ReviewClock.Fault::message)
                .orElse("");
    }

    /** What would be wrong if a part were saved, by the element of the part in which it can be mended. */
    static Map<String, String> faults(Template form, Draft draft, Section section, Map<String, Answer> answers) {
        Map<String, SectionText> texts = new LinkedHashMap<>(draft.sections());
        SectionText before = draft.section(section.key());
        texts.put(
                section.key(),
                new SectionText(before.revision(), answers, before.complete(), before.by(), before.at()));
        return ReviewClock.fault(known(form, draft.withSections(texts))).stream()
                .flatMap(fault -> Stream.of(fault.event(), ClockEvent.AWARE)
                        .flatMap(event -> places(form, event))
                        .filter(place -> place.section().key().equals(section.key()))
                        .limit(1)
                        .map(place -> Map.entry(
                                PartForm.PREFIX + place.field().key(),
                                place.field().label() + ": " + fault.message())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Template.Place> places(Template form, ClockEvent event) {
        return events(form).entrySet().stream()
                .filter(each -> each.getValue() == event)
                .map(Map.Entry::getKey);
    }

    private static Map<ClockEvent, LocalDate> known(Template form, Draft draft) {
        Map<ClockEvent, LocalDate> known = new EnumMap<>(ClockEvent.class);
        events(form)
                .forEach((place, event) -> TypedDay.read(
                                draft.section(place.section().key())
                                        .text(place.field().key()))
                        .ifPresent(day -> known.putIfAbsent(event, day)));
        return known;
    }
}
