package org.practicelearning.templates.clock;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The dates as an iCalendar file (RFC 5545) for Outlook and others. It names the step and the rule and nothing of the
 * case: calendars are shared, synchronised and read on telephones.
 */
public final class CalendarFile {
    /** A running number such as {@code R-031}; no name fits into it. */
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,4}-)?\\d{1,6}");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Lines longer than this many bytes are folded. */
    private static final int FOLD = 75;

    private CalendarFile() {}

    /**
     * @param reference the running number of the review
     * @param dates what to enter
     * @param now stamped on every entry
     * @throws IllegalArgumentException for a reference that could hold more than a number
     */
    public static String of(String reference, List<DueDate> dates, Instant now) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("a reference is a running number such as R-031");
        }
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Practice Learning Library//Review clock//EN");
        dates.forEach(each -> event(file, reference, each, now));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static void event(StringBuilder file, String reference, DueDate due, Instant now) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + reference + "." + due.rule().key() + "@practice-learning-library");
        line(file, "DTSTAMP:" + STAMP.format(now));
        line(file, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due.date()));
        line(
                file,
                "DTEND;VALUE=DATE:"
                        + DateTimeFormatter.BASIC_ISO_DATE.format(due.date().plusDays(1)));
        line(file, "SUMMARY:" + escaped(due.rule().label() + " (" + reference + ")"));
        line(
                file,
                "DESCRIPTION:"
                        + escaped(due.rule().said() + " Source: "
                                + due.rule().source().text()));
        line(file, "TRANSP:TRANSPARENT");
        line(file, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private static void line(StringBuilder file, String text) {
        int bytes = 0;
        for (int each : text.codePoints().toArray()) {
            String character = Character.toString(each);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > FOLD) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(character);
            bytes += length;
        }
        file.append("\r\n");
    }
}
