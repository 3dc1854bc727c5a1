package org.practicelearning.templates.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.templates.file.Fields;
import org.practicelearning.templates.file.Reading;
import org.practicelearning.templates.file.YamlFile;
import org.practicelearning.templates.guidance.Source;

/** The dates to keep, in the order in which they fall due. */
public record ClockRules(List<ClockRule> rules) {
    private static final String SHIPPED = "clock-rules.yaml";

    /** No clock of this field runs longer than ten years; a larger number is a slip. */
    private static final int MOST = 2_600;

    public ClockRules {
        rules = List.copyOf(rules);
    }

    /** The rules that come with the program. */
    public static ClockRules shipped() {
        return read(shippedText()).orFail(IllegalStateException::new);
    }

    /** The file that comes with the program, for an administrator to change. */
    public static String shippedText() {
        try (InputStream file = Objects.requireNonNull(ClockRules.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + SHIPPED, unreadable);
        }
    }

    /** Reads a file of rules. */
    public static Reading<ClockRules> read(String yaml) {
        return YamlFile.read(yaml, ClockRules::rules);
    }

    /** The rules whose due date stands in for an event, those of earlier events first. */
    List<ClockRule> setting() {
        return rules.stream()
                .filter(each -> each.sets().isPresent())
                .sorted(Comparator.comparing(ClockRule::from))
                .toList();
    }

    private static ClockRules rules(Fields file) {
        Set<String> keys = new HashSet<>();
        Set<ClockEvent> set = new HashSet<>();
        List<ClockRule> rules = file.parts("rules", each -> rule(each, keys, set));
        if (rules.isEmpty()) {
            file.fault("rules", "should name at least one rule");
        }
        file.nothingElse();
        return new ClockRules(rules);
    }

    private static ClockRule rule(Fields fields, Set<String> keys, Set<ClockEvent> set) {
        ClockRule rule = new ClockRule(
                fields.text("key"),
                fields.text("label"),
                fields.one("from", ClockEvent.values(), ClockEvent::key),
                fields.number("count"),
                fields.one("unit", ClockUnit.values(), ClockUnit::key),
                fields.one("firstDay", FirstDay.values(), FirstDay::key),
                fields.flag("statutory"),
                fields.oneIfAny("sets", ClockEvent.values(), ClockEvent::key),
                fields.text("rule"),
                fields.part("source", Source::read).orElseGet(() -> {
                    fields.fault("source", "is missing");
                    return new Source("", "", "", true);
                }));
        if (rule.count() == 0 || Math.abs(rule.count()) > MOST) {
            fields.fault("count", "should be between 1 and " + MOST + ", or below 0 to count back");
        }
        if (!keys.add(rule.key())) {
            fields.fault("key", "another rule has the key “" + rule.key() + "”");
        }
        checkWhatItSets(fields, rule, set);
        fields.nothingElse();
        return rule;
    }

    /** An event may be set once, and by an earlier one only: else two rules would wait for each other. */
    private static void checkWhatItSets(Fields fields, ClockRule rule, Set<ClockEvent> set) {
        Optional<ClockEvent> sets = rule.sets();
        if (sets.isPresent() && sets.get().compareTo(rule.from()) <= 0) {
            fields.fault("sets", "an event can only be set by a rule that runs from an earlier one");
        } else if (sets.isPresent() && !set.add(sets.get())) {
            fields.fault("sets", "another rule sets “" + sets.get().key() + "” already");
        }
    }
}
