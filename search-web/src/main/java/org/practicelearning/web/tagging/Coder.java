package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.people.Asker;

/** The name under which somebody decides: that of the account; until there are accounts one chosen on the page. */
public final class Coder {
    /** As much as a decision keeps. */
    public static final int LONGEST = 80;

    /** Name of the form field. */
    public static final String FIELD = "coder";

    private static final String COOKIE = "learn-coder";
    private static final int KEPT = Math.toIntExact(Duration.ofDays(180).toSeconds());

    private Coder() {}

    /** The name of the person, or the one the browser keeps; empty when none was chosen. */
    public static String of(Context ctx) {
        Asker asker = ReaderOf.asker(ctx);
        if (!asker.isOperator()) {
            return asker.person() == null ? "" : asker.person().name();
        }
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

    /** Under which name a form was sent: that of the account, else the one typed into it; empty when that is none. */
    public static Optional<String> sent(Context ctx) {
        return ReaderOf.asker(ctx).isOperator() ? read(ctx.formParam(FIELD)) : Optional.of(of(ctx));
    }

    /** A name as it was typed; empty when it is none or too long. */
    public static Optional<String> read(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String name = typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return name.isEmpty() || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
    }

    public static void remember(Context ctx, String name) {
        if (!ReaderOf.asker(ctx).isOperator()) {
            return;
        }
        String kept = Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        ctx.cookie(new Cookie(COOKIE, kept, "/", KEPT, Transport.isSecure(ctx), true, null, SameSite.STRICT));
    }
}
