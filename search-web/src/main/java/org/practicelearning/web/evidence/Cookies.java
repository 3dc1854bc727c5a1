package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.Transport;

/** What the browser keeps for this room: the collection that quotations go to, and for one page what was just done. */
final class Cookies {
    private static final String CHOSEN = "learn-collection";
    private static final String SAID = "learn-collected";
    private static final String ID = "[0-9a-f-]{36}";
    private static final Pattern DONE = Pattern.compile("([a-z]+)\\.(" + ID + ")\\.(\\d{1,6})");

    /** The next page shows it; if none comes, it is not shown tomorrow. */
    private static final int SECONDS = 60;

    private Cookies() {}

    static @Nullable String chosen(Context ctx) {
        String id = ctx.cookie(CHOSEN);
        return id != null && id.matches(ID) ? id : null;
    }

    static void choose(Context ctx, String collection) {
        keep(ctx, CHOSEN, collection, -1);
    }

    /** Says to the next page what was done. */
    static void say(Context ctx, Done.Kind kind, String id) {
        say(ctx, kind, id, 0);
    }

    /** @param more to how many other quotations */
    static void say(Context ctx, Done.Kind kind, String id, int more) {
        keep(ctx, SAID, kind.key() + "." + id + "." + more, SECONDS);
    }

    /** What was just done; asked once. */
    static Optional<Done> said(Context ctx) {
        String said = ctx.cookie(SAID);
        if (said == null) {
            return Optional.empty();
        }
        keep(ctx, SAID, "", 0);
        Matcher parts = DONE.matcher(said);
        return parts.matches()
                ? Done.Kind.ofKey(parts.group(1))
                        .map(kind -> new Done(kind, parts.group(2), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    private static void keep(Context ctx, String name, String value, int seconds) {
        ctx.cookie(new Cookie(name, value, "/", seconds, Transport.isSecure(ctx), true, null, SameSite.STRICT));
    }
}
