package org.practicelearning.templates.clock;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.templates.file.Fault;
import org.practicelearning.templates.file.Reading;

/**
 * What an administrator knows that the library of bank holidays does not yet: a line {@code + 2027-06-14 Royal wedding}
 * adds a day, {@code - 2027-05-31 Moved to 14 June} makes a day a working day. Empty lines and lines that begin with
 * {@code #} are left alone.
 *
 * @param added days that are not working days, with their names
 * @param removed days that are bank holidays no longer
 */
public record HolidayChanges(Map<LocalDate, String> added, Set<LocalDate> removed) {
    private static final Pattern LINE = Pattern.compile("([+-]) *(\\d{4}-\\d{2}-\\d{2})(?: +(.*))?");

    public HolidayChanges {
        added = Map.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /** No changes. */
    public static HolidayChanges none() {
        return new HolidayChanges(Map.of(), Set.of());
    }

    /** Reads the list. */
    public static Reading<HolidayChanges> read(String text) {
        Map<LocalDate, String> added = new HashMap<>();
        Set<LocalDate> removed = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isEmpty() && !lines.get(at).startsWith("#")) {
                take(lines.get(at), at + 1, added, removed, faults);
            }
        }
        return faults.isEmpty() ? new Reading.Good<>(new HolidayChanges(added, removed)) : new Reading.Faulty<>(faults);
    }

    private static void take(
            String line, int number, Map<LocalDate, String> added, Set<LocalDate> removed, List<Fault> faults) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            faults.add(new Fault(number, "", "should look like “+ 2027-06-14 Royal wedding” or “- 2027-05-31 Moved”"));
            return;
        }
        LocalDate date;
        try {
            date = LocalDate.parse(parts.group(2));
        } catch (DateTimeParseException noSuchDay) {
            faults.add(new Fault(number, "", "there is no day " + parts.group(2)));
            return;
        }
        if (added.containsKey(date) || removed.contains(date)) {
            faults.add(new Fault(number, "", parts.group(2) + " is there twice"));
        } else if (parts.group(1).equals("-")) {
            removed.add(date);
        } else if (parts.group(3) == null) {
            faults.add(new Fault(number, "", "an added day needs a name, because the sum shows it"));
        } else {
            added.put(date, parts.group(3));
        }
    }
}
