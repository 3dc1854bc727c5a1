package org.practicelearning.web.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.clock.ClockEvent;
import org.practicelearning.templates.clock.ClockRules;
import org.practicelearning.templates.clock.CountedDay;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.clock.HolidayChanges;
import org.practicelearning.templates.clock.ReviewClock;
import org.practicelearning.templates.clock.WorkingCalendar;
import org.practicelearning.templates.draft.TypedDay;
import org.practicelearning.templates.file.Fault;
import org.practicelearning.templates.file.Reading;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.settings.Setting;
import org.practicelearning.web.settings.SettingValues;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Option(names = "--json", description = "Print the dates as JSON")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    private final InstantSource clock;

    ClockCommand(InstantSource clock) {
        this.clock = clock;
    }

    /** A day as other programs write it, or as people do. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String typed) {
            return TypedDay.read(typed)
                    .orElseThrow(() -> new TypeConversionException(
                            "“" + typed + "” is not a day. " + TypedDay.fault(typed) + " 2026-04-01 will do too."));
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Map<ClockEvent, LocalDate> known = known();
        List<DueDate> dates = reviewClock().dates(known);
        if (json) {
            Console.of(spec)
                    .say(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(dates)));
        } else {
            say(dates);
        }
        return ExitCode.GOOD;
    }

    private Map<ClockEvent, LocalDate> known() {
        Map<ClockEvent, LocalDate> known = new EnumMap<>(ClockEvent.class);
        put(known, ClockEvent.AWARE, aware);
        put(known, ClockEvent.NOTIFIED, notified);
        put(known, ClockEvent.DECIDED, decided);
        if (known.isEmpty()) {
            throw new ParameterException(Console.line(spec), "Give at least one of --aware, --notified and --decided.");
        }
        ReviewClock.fault(known).ifPresent(fault -> {
            throw new ParameterException(Console.line(spec), fault.message());
        });
        return known;
    }

    private static void put(Map<ClockEvent, LocalDate> known, ClockEvent event, @Nullable LocalDate day) {
        if (day != null) {
            known.put(event, day);
        }
    }

    /** As the library counts, where there is one; as the program does otherwise. Which it was is said beside the dates. */
    private ReviewClock reviewClock() {
        SettingValues values = settings.sourced();
        Settings all = Settings.of(values);
        boolean named = !"default".equals(values.of(Setting.DATA).source());
        if (!named && !new DataFolder(all.data()).holdsLibrary()) {
            Console.of(spec).complain("Counted with the rules that come with the program. --data names a library.");
            return new ReviewClock(new WorkingCalendar(changes("")), ClockRules.shipped());
        }
        try (Work work = Works.onExisting(all, clock)) {
            Work.ClockSet set = work.clock();
            Console.of(spec)
                    .complain("Counted with the rules" + (holidays == null ? " and bank holidays" : "")
                            + " of the library in " + all.data() + ".");
            return new ReviewClock(
                    new WorkingCalendar(changes(set.holidays())),
                    ClockRules.read(set.rules()).orFail(FailedException::new));
        }
    }

    private HolidayChanges changes(String set) {
        if (holidays == null) {
            return HolidayChanges.read(set).orFail(FailedException::new);
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

    private void say(List<DueDate> dates) {
        Console console = Console.of(spec);
        List<DueDate> statutory =
                dates.stream().filter(each -> each.rule().statutory()).toList();
        List<DueDate> local =
                dates.stream().filter(each -> !each.rule().statutory()).toList();
        table(console, "Statutory dates", statutory);
        table(console, "Local targets", local);
        console.say("How they are counted");
        console.say("");
        Stream.concat(statutory.stream(), local.stream()).forEach(this::say);
    }

    private static void table(Console console, String head, List<DueDate> dates) {
        if (!dates.isEmpty()) {
            console.say(head);
            dates.forEach(each -> console.say(String.format(
                    Locale.ROOT,
                    "  %-15s  %s",
                    DueDate.shown(each.date()),
                    each.rule().label())));
            console.say("");
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
