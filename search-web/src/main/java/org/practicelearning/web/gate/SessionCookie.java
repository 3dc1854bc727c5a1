package org.practicelearning.web.gate;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.Transport;

/** The cookie that holds the secret of a session, for as long as the browser is open. */
public final class SessionCookie {
    private static final String PLAIN = "learn-session";
    /** Browsers take it from this very site over TLS only, so that no neighbour can plant one. */
    private static final String SECURE = "__Host-learn-session";

    private SessionCookie() {}

    static @Nullable String read(Context ctx) {
        String secret = ctx.cookie(name(ctx));
        return secret == null || secret.isEmpty() ? null : secret;
    }

    private static String name(Context ctx) {
        return Transport.isSecure(ctx) ? SECURE : PLAIN;
    }

    /** Gives the browser the secret of a session; the forms of this answer belong to it. */
    public static void set(Context ctx, String secret) {
        ctx.cookie(new Cookie(name(ctx), secret, "/", -1, Transport.isSecure(ctx), true, null, SameSite.LAX));
        FormToken.bind(ctx, secret);
    }

    /** Takes it back. */
    public static void remove(Context ctx) {
        ctx.cookie(new Cookie(name(ctx), "", "/", 0, Transport.isSecure(ctx), true, null, SameSite.LAX));
    }
}
