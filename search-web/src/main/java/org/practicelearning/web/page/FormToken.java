package org.practicelearning.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a form was sent from a page of this site. A random cookie, which other sites cannot read, is repeated in
 * each form; and the browser's own word on where a request comes from is heeded first, before any body is read.
 */
public final class FormToken {
    /** Name of the form field. */
    public static final String FIELD = "token";

    private static final String COOKIE = "learn-form";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** The token for the forms of this page; sets the cookie when the browser has none. */
    public static String of(Context ctx) {
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
        ctx.cookie(new Cookie(COOKIE, token, "/", -1, false, true, null, SameSite.STRICT));
        return token;
    }

    /** Refuses a form that another site made this browser send. Call before the form is read. */
    public static void refuseForeignOrigin(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
        boolean foreignOrigin = origin != null && !origin.equals(ctx.scheme() + "://" + ctx.host());
        if (foreignSite || foreignOrigin) {
            throw new Refusal.Forbidden("The form came from another site.");
        }
    }

    /** Refuses a form without the token of its cookie. */
    public static void check(Context ctx) {
        if (!same(ctx.cookie(COOKIE), ctx.formParam(FIELD))) {
            throw new Refusal.Forbidden(
                    "This page was open for too long. Go back, load it again and send it once more.");
        }
    }

    private static boolean same(@Nullable String cookie, @Nullable String field) {
        return cookie != null
                && field != null
                && cookie.length() == 2 * BYTES
                && MessageDigest.isEqual(
                        cookie.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8));
    }
}
