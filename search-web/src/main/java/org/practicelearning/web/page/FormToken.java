package org.practicelearning.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.people.Secrets;

/**
 * Proof that a form was sent from a page of this site. Who has signed in repeats what follows from the secret of the
 * session in each form; who has not, a random cookie, which other sites cannot read. And the browser's own word on where a request comes from is heeded first, before any body is read.
 */
public final class FormToken {
    /** Name of the form field. */
    public static final String FIELD = "token";

    private static final String COOKIE = "learn-form";
    private static final String BOUND = "form-of-session";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** Binds the forms of this answer to a session by a secret that only its browser knows. */
    public static void bind(Context ctx, String secret) {
        ctx.attribute(BOUND, Secrets.hash("form " + secret));
    }

    /** The token for the forms of this page; sets the cookie when the browser has none and nobody has signed in. */
    public static String of(Context ctx) {
        String bound = ctx.attribute(BOUND);
        if (bound != null) {
            return bound;
        }
        String known = ctx.cookie(COOKIE);
        if (known != null && known.length() == 2 * BYTES) {
            return known;
        }
        String remembered = ctx.attribute(COOKIE);
        if (remembered != null) {
            return remembered;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        ctx.attribute(COOKIE, token);
        ctx.cookie(new Cookie(COOKIE, token, "/", -1, Transport.isSecure(ctx), true, null, SameSite.STRICT));
        return token;
    }

    /** Refuses a form that another site made this browser send. Call before the form is read. */
    public static void refuseForeignOrigin(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
        boolean foreignOrigin = origin != null && !origin.equals(Transport.origin(ctx));
        if (foreignSite || foreignOrigin) {
            throw new Refusal.Forbidden("The form came from another site.");
        }
    }

    /** Refuses a form without the token of its cookie. */
    public static void check(Context ctx) {
        String bound = ctx.attribute(BOUND);
        if (!same(bound == null ? ctx.cookie(COOKIE) : bound, ctx.formParam(FIELD))) {
            throw new Refusal.Stale("This page was open for too long. Go back, load it again and send it once more.");
        }
    }

    /** Whether the browser itself says that a form comes from a page of this site. */
    public static boolean isSurelyOwn(Context ctx) {
        return "same-origin".equals(ctx.header("Sec-Fetch-Site"))
                || Transport.origin(ctx).equals(ctx.header("Origin"));
    }

    private static boolean same(@Nullable String cookie, @Nullable String field) {
        return cookie != null
                && field != null
                && cookie.length() == 2 * BYTES
                && MessageDigest.isEqual(
                        cookie.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8));
    }
}
