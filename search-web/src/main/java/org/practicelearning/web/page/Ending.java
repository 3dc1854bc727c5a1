package org.practicelearning.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.practicelearning.web.people.Asker;

/**
 * What a page says of the end of the session it is shown in: in words for everybody, in seconds for the script that warns
 * in time.
 *
 * @param minutes without a click after which it ends
 * @param seconds until it ends if nothing more is asked for
 * @param last whether asking for more does not help: it has lasted nearly as long as a session may
 * @param latest the time of day at which it ends in any case
 */
public record Ending(long minutes, long seconds, boolean last, String latest) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** The end of a session, seen from now. */
    public static Ending at(Instant now, Asker.Ends ends) {
        Duration whole = Duration.between(now, ends.latest());
        boolean last = whole.compareTo(ends.idle()) <= 0;
        return new Ending(
                ends.idle().toMinutes(),
                Math.max(0, (last ? whole : ends.idle()).toSeconds()),
                last,
                TIME.format(ends.latest().atZone(Words.ZONE)));
    }
}
