package org.practicelearning.web.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.clock.ClockEvent;
import org.practicelearning.templates.clock.ClockRules;
import org.practicelearning.templates.clock.CountedDay;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.clock.HolidayChanges;
import org.practicelearning.templates.clock.ReviewClock;
import org.practicelearning.templates.clock.WorkingCalendar;
import org.practicelearning.templates.file.Fault;
import org.practicelearning.templates.file.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code learn clock}: the dates a review must keep, with the sum behind each. */
@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        description = "Work out the dates of a rapid review or LCSPR, with every day counted or skipped.")
final class ClockCommand implements Callable<Integer> {
    @Option(
            names = "--aware",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day the local authority became aware, for example 2026-04-01")
    private @Nullable LocalDate aware;

    @Option(
            names = "--notified",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day the incident was notified")
    private @Nullable LocalDate notified;

    @Option(
            names = "--decided",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day the partners decided to hold a review (LCSPR)")
    private @Nullable LocalDate decided;

    @Option(
            names = "--holidays",
            paramLabel = "FILE",
            description = "Bank holidays to add (+ 2027-06-14 Royal wedding) or take away (- 2027-05-31), one a line")
    private @Nullable Path holidays;

    @Option(names = "--json", description = "Print the dates as JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** A day as the other programs of the world write it. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String typed) {
            try {
                return LocalDate.parse(typed.strip());
            } catch (DateTimeParseException notADay) {
                throw new TypeConversionException(
                        "“" + typed + "” is not a day. Write year, month and day, like 2026-04-01.");
            }
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<DueDate> dates = dates();
        if (json) {
            Console.of(spec)
                    .say(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(dates)));
        } else {
            dates.forEach(this::say);
        }
        return ExitCode.GOOD;
    }

    private List<DueDate> dates() {
        Map<ClockEvent, LocalDate> known = new EnumMap<>(ClockEvent.class);
        put(known, ClockEvent.AWARE, aware);
        put(known, ClockEvent.NOTIFIED, notified);
        put(known, ClockEvent.DECIDED, decided);
        if (known.isEmpty()) {
            throw new ParameterException(Console.line(spec), "Give at least one of --aware, --notified and --decided.");
        }
        if (aware != null && notified != null && notified.isBefore(aware)) {
            throw new ParameterException(
                    Console.line(spec),
                    "The day of the notification is before the day the authority became aware. Check both.");
        }
        try {
            return new ReviewClock(new WorkingCalendar(changes()), ClockRules.shipped()).dates(known);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(Console.line(spec), "A date is wrong: " + outOfRange.getMessage() + ".");
        }
    }

    private static void put(Map<ClockEvent, LocalDate> known, ClockEvent event, @Nullable LocalDate day) {
        if (day != null) {
            known.put(event, day);
        }
    }

    private HolidayChanges changes() {
        if (holidays == null) {
            return HolidayChanges.none();
        }
        try {
            return switch (HolidayChanges.read(Files.readString(holidays))) {
                case Reading.Good<HolidayChanges> good -> good.value();
                case Reading.Faulty<HolidayChanges> faulty ->
                    throw new FailedException(faulty.faults().stream()
                            .map(Fault::toString)
                            .collect(Collectors.joining(System.lineSeparator())));
            };
        } catch (IOException unreadable) {
            throw new FailedException("There is no file " + holidays + " that can be read as text.");
        }
    }

    private void say(DueDate due) {
        Console console = Console.of(spec);
        console.say(due.rule().label() + ": " + DueDate.shown(due.date()));
        console.say("  " + due.rule().said());
        console.say("  Source: " + due.rule().source().text());
        due.sum().forEach(line -> console.say("  " + line));
        console.say("");
    }

    private static ArrayNode json(List<DueDate> dates) {
        ArrayNode answer = new ObjectMapper().createArrayNode();
        for (DueDate each : dates) {
            ObjectNode date = answer.addObject()
                    .put("key", each.rule().key())
                    .put("label", each.rule().label())
                    .put("due", each.date().toString())
                    .put("statutory", each.rule().statutory())
                    .put("from", each.rule().from().key())
                    .put("start", each.start().toString())
                    .put("startAssumed", each.assumed())
                    .put("length", each.rule().length())
                    .put("firstDay", each.rule().firstDay().key())
                    .put("remark", each.remark())
                    .put("rule", each.rule().said())
                    .put("source", each.rule().source().text());
            days(date.putArray("days"), each.days());
        }
        return answer;
    }

    private static void days(ArrayNode list, List<CountedDay> days) {
        for (CountedDay each : days) {
            ObjectNode day = list.addObject().put("date", each.date().toString());
            if (each.counts()) {
                day.put("number", each.number());
            } else {
                day.put("skipped", each.skipped());
            }
        }
    }
}
