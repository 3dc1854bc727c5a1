package org.practicelearning.templates.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.templates.check.DraftUnderCheck.MeaningRow;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Meaning;

/** Are the events of a chronology in order, each there once, and is anything known of the time between? */
final class ChronologyCheck implements Check {
    /** What a chronology is asked about that does not say. */
    private static final int USUAL_GAP = 30;

    private static final int LONGEST_GAP = 9_999;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String REASON =
            "In one order a reader sees what was known when; a time of which nobody wrote is a time in which nobody may have"
                    + " seen the child.";
    private static final String SOURCE = "Local guidance for chronologies – check against current guidance";

    /** A row with its day. */
    private record Event(MeaningRow row, Field column, LocalDate day) {
        String path() {
            return row.path(column);
        }

        /** What makes two rows the same event: all they say but how it is weighed. */
        String said() {
            StringBuilder said = new StringBuilder(day.toString());
            row.table().columns().stream()
                    .filter(each -> switch (each.type()) {
                        case TEXT, LONG_TEXT -> true;
                        default -> false;
                    })
                    .forEach(each -> said.append('|')
                            .append(row.row().text(each.key()).strip().toLowerCase(Locale.ROOT)));
            return said.toString();
        }
    }

    @Override
    public List<Remark> ask(DraftUnderCheck draft) {
        List<Event> events = draft.rows(Meaning.HAPPENED).stream()
                .flatMap(row -> event(row).stream())
                .toList();
        List<Remark> remarks = new ArrayList<>();
        order(events, remarks);
        twice(events, remarks);
        gaps(events, gap(draft), remarks);
        return remarks;
    }

    private static Optional<Event> event(MeaningRow row) {
        return row.column(Meaning.HAPPENED)
                .flatMap(column -> day(row.text(Meaning.HAPPENED)).map(day -> new Event(row, column, day)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static int gap(DraftUnderCheck draft) {
        return draft.written(Meaning.GAP_DAYS).stream()
                .map(WrittenText::text)
                .filter(each -> each.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .filter(each -> each > 0 && each <= LONGEST_GAP)
                .findFirst()
                .orElse(USUAL_GAP);
    }

    private static void order(List<Event> events, List<Remark> remarks) {
        for (int at = 1; at < events.size(); at++) {
            if (events.get(at).day().isBefore(events.get(at - 1).day())) {
                remarks.add(remark("order", events.get(at), "This event comes before the one above it."));
            }
        }
    }

    private static void twice(List<Event> events, List<Remark> remarks) {
        Map<String, Event> first = new HashMap<>();
        for (Event each : events) {
            Event same = first.putIfAbsent(each.said(), each);
            if (same != null) {
                remarks.add(remark(
                        "twice",
                        each,
                        "The same event stands in row " + same.row().number() + " already."));
            }
        }
    }

    private static void gaps(List<Event> events, int most, List<Remark> remarks) {
        List<Event> sorted =
                events.stream().sorted(Comparator.comparing(Event::day)).toList();
        for (int at = 1; at < sorted.size(); at++) {
            LocalDate before = sorted.get(at - 1).day();
            long days = ChronoUnit.DAYS.between(before, sorted.get(at).day());
            if (days > most) {
                remarks.add(remark(
                        "gap",
                        sorted.get(at),
                        "Nothing is known of the " + days + " days since " + DAY.format(before)
                                + ". Did nobody see the child, or has a record not been asked for?"));
            }
        }
    }

    private static Remark remark(String check, Event event, String message) {
        return new Remark(check, event.path(), DAY.format(event.day()), message, REASON, SOURCE);
    }
}
