package org.practicelearning.web.account;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.Words;

/** Times as people here say them. */
public final class Moments {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private Moments() {}

    public static String said(@Nullable Instant time) {
        return time == null ? "never" : MOMENT.format(time.atZone(Words.ZONE));
    }

    public static String day(@Nullable Instant time) {
        return time == null ? "never" : Words.date(time.atZone(Words.ZONE).toLocalDate());
    }
}
