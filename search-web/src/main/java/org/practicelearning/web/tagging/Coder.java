package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name under which somebody decides, chosen on the page and kept in a cookie until there are accounts. */
public final class Coder {
    /** As much as a decision keeps. */
    public static final int LONGEST = 80;

    /** Name of the form field. */
    public static final String FIELD = "coder";

    private static final String COOKIE = "learn-coder";
    private static final int KEPT = Math.toIntExact(Duration.ofDays(180).toSeconds());

    private Coder() {}

    /** The name the browser keeps; empty when none was chosen. */
    public static String of(Context ctx) {
        String kept = ctx.cookie(COOKIE);
        if (kept == null || kept.isEmpty()) {
            return "";
        }
        try {
            return read(new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IllegalArgumentException foreign) {
            return "";
        }
    }

    /** A name as it was typed; empty when it is none or too long. */
    public static Optional<String> read(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String name = typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return name.isEmpty() || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
    }

    /** Keeps a name in the browser. */
    public static void remember(Context ctx, String name) {
        String kept = Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        ctx.cookie(new Cookie(COOKIE, kept, "/", KEPT, false, true, null, SameSite.STRICT));
    }
}
