package org.practicelearning.web.page;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as people read them. */
public final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final long KILO = 1024;

    /** Days here begin when the clocks here say so. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Words() {}

    /** "1 result", "1,204 results". */
    public static String count(long number, String singular) {
        return count(number, singular, singular + "s");
    }

    /** "1 match", "14 matches". */
    public static String count(long number, String singular, String plural) {
        return number(number) + " " + (number == 1 ? singular : plural);
    }

    /** "1,204". */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /** "3 March 2026". */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** "212 KB", "3.4 MB", counted in steps of 1,024 as the file managers of our users do. */
    public static String fileSize(long bytes) {
        if (bytes < KILO) {
            return count(bytes, "byte");
        }
        if (bytes < KILO * KILO) {
            return Math.round(bytes / (double) KILO) + " KB";
        }
        String megabytes = String.format(Locale.UK, "%.1f", bytes / (double) (KILO * KILO));
        return (megabytes.endsWith(".0") ? megabytes.substring(0, megabytes.length() - 2) : megabytes) + " MB";
    }
}
