package org.practicelearning.web.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** The day; empty where what was typed is none. */
    static Optional<LocalDate> read(String typed) {
        String words = oneSpace(typed);
        for (DateTimeFormatter each : WAYS) {
            try {
                return Optional.of(LocalDate.parse(words, each));
            } catch (DateTimeParseException another) {
                // The next way may read it.
                continue;
            }
        }
        return Optional.empty();
    }

    /** The day as 2026-04-01; what was typed where it is none. */
    static String stored(String typed) {
        return read(typed).map(LocalDate::toString).orElseGet(() -> oneSpace(typed));
    }

    private static String oneSpace(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
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
