package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.practicelearning.web.page.Transport;

/**
 * Whether the themes of every passage are open below it, or closed so that the text is what one sees; the browser keeps it
 * while it is open.
 */
final class Shown {
    private static final String COOKIE = "learn-themes";
    private static final String ON = "on";

    private Shown() {}

    static boolean of(Context ctx) {
        return ON.equals(ctx.cookie(COOKIE));
    }

    static void remember(Context ctx, boolean shown) {
        ctx.cookie(
                new Cookie(COOKIE, shown ? ON : "off", "/", -1, Transport.isSecure(ctx), true, null, SameSite.STRICT));
    }
}
