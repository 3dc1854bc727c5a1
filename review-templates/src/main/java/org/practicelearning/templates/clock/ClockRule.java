package org.practicelearning.templates.clock;

import java.util.Optional;
import org.practicelearning.templates.guidance.Source;

/**
 * One date to keep.
 *
 * @param key stable name
 * @param label what is due, in a few words
 * @param from the event whose day starts the clock
 * @param count how many; negative counts back from the event
 * @param unit what is counted
 * @param firstDay which day is day 1
 * @param statutory false for a local target on the way
 * @param sets the event that is taken to happen on the due date as long as its own day is not known
 * @param rule the rule in plain words
 * @param source where it comes from
 */
public record ClockRule(
        String key,
        String label,
        ClockEvent from,
        int count,
        ClockUnit unit,
        FirstDay firstDay,
        boolean statutory,
        Optional<ClockEvent> sets,
        String rule,
        Source source) {
    /** The rule in words, and that it is a local target where it is no duty. */
    public String said() {
        return statutory ? rule : "Local target. " + rule;
    }

    /** "5 working days". */
    public String length() {
        return unit.of(count);
    }
}
