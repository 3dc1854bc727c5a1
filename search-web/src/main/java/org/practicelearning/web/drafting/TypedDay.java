package org.practicelearning.web.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** Days as people type them: 1/4/2026, 1 April 2026, 2026-04-01. */
final class TypedDay {
    private static final List<DateTimeFormatter> WAYS = List.of(
            way("uuuu-M-d"), way("d/M/uuuu"), way("d.M.uuuu"), way("d-M-uuuu"), way("d MMMM uuuu"), way("d MMM uuuu"));
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private TypedDay() {}

    private static DateTimeFormatter way(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day as 2026-04-01; what was typed where it is none. */
    static String stored(String typed) {
        String words = typed.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter each : WAYS) {
            try {
                return LocalDate.parse(words, each).toString();
            } catch (DateTimeParseException another) {
                // The next way may read it.
                continue;
            }
        }
        return words;
    }

    /** "1 April 2026"; what is stored where it is no day. */
    static String shown(String stored) {
        try {
            return SHOWN.format(LocalDate.parse(stored));
        } catch (DateTimeParseException notADay) {
            return stored;
        }
    }
}
