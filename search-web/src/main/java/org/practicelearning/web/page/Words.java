package org.practicelearning.web.page;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as people read them. */
public final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

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

    /** "212 KB", "3.4 MB". */
    public static String fileSize(long bytes) {
        if (bytes < 1000) {
            return count(bytes, "byte");
        }
        if (bytes < 1_000_000) {
            return Math.round(bytes / 1000.0) + " KB";
        }
        return String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
    }
}
