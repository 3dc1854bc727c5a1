package org.practicelearning.web.gate;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.people.Asker;

/**
 * How often somebody may search, take files away or ask as a program within a minute: far more than a person needs, and
 * too little to carry the library off or to keep others from it. Counted for each account, so that an office behind one
 * address is not one person; for each address where nobody has signed in. The person at this machine is not counted.
 * Kept in memory. Thread-safe.
 */
public final class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int KEYS = 50_000;
    private static final Pattern FILE =
            Pattern.compile(".*(\\.(csv|xlsx|docx|pdf|zip|ttl|jsonld|ris|bib|atom)|/original)");

    /** What is counted. */
    enum Kind {
        SEARCH("searches"),
        EXPORT("files"),
        PROGRAM("questions by a program");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        int most(int searches) {
            return switch (this) {
                case SEARCH -> searches;
                case EXPORT -> searches / 5;
                case PROGRAM -> 2 * searches;
            };
        }

        static Optional<Kind> of(String path) {
            if (path.startsWith("/api/")) {
                return Optional.of(PROGRAM);
            }
            if (FILE.matcher(path).matches()) {
                return Optional.of(EXPORT);
            }
            return path.startsWith("/search") || path.equals("/suggest") || path.equals("/said-before")
                    ? Optional.of(SEARCH)
                    : Optional.empty();
        }
    }

    private record Key(Kind kind, String who) {}

    private record Count(long window, int asked) {}

    private final int searches;
    private final InstantSource clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > KEYS;
        }
    };

    /** @param searches how many an account may make within a minute */
    public Pace(int searches, InstantSource clock) {
        this.searches = searches;
        this.clock = clock;
    }

    /** Refuses a request that is one too many. */
    void check(Context ctx, Asker asker) {
        Optional<Kind> kind = Kind.of(ctx.path());
        if (kind.isEmpty() || asker.isOperator()) {
            return;
        }
        boolean known = asker.person() != null;
        String address = Transport.address(ctx);
        if (!known && isThisMachine(address)) {
            return;
        }
        if (!admits(kind.get(), asker.person() != null ? asker.person().id() : address)) {
            ctx.header(Header.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
            throw new Refusal.TooMany("There were more than " + kind.get().most(searches) + " " + kind.get().words
                    + " within a minute. Nothing was lost.");
        }
    }

    private static boolean isThisMachine(String address) {
        return address.startsWith("127.")
                || address.equals("::1")
                || address.equals("[::1]")
                || address.equals("0:0:0:0:0:0:0:1");
    }

    synchronized boolean admits(Kind kind, String who) {
        long window = clock.instant().getEpochSecond() / WINDOW.toSeconds();
        Count now = counts.merge(
                new Key(kind, who),
                new Count(window, 1),
                (before, first) -> before.window() == window ? new Count(window, before.asked() + 1) : first);
        return now.asked() <= kind.most(searches);
    }
}
