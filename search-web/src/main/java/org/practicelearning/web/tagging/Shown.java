package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** Whether themes are shown beside the text of documents; the browser keeps it while it is open. */
final class Shown {
    private static final String COOKIE = "learn-themes";
    private static final String OFF = "off";

    private Shown() {}

    static boolean of(Context ctx) {
        return !OFF.equals(ctx.cookie(COOKIE));
    }

    static void remember(Context ctx, boolean shown) {
        ctx.cookie(new Cookie(COOKIE, shown ? "on" : OFF, "/", -1, false, true, null, SameSite.STRICT));
    }
}
