package org.practicelearning.web.page;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/**
 * Answers only to the names of this machine, and to the one under which a proxy on this machine offers the site. A web page
 * elsewhere that points its own name at 127.0.0.1 sends that name in the Host header and gets nothing.
 */
public final class LoopbackOnly {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String publicName;

    /** @param publicName host, and port if any, at which a proxy offers the site over TLS; empty without one */
    public LoopbackOnly(String publicName) {
        this.publicName = publicName;
    }

    /** Refuses a request that was made under another name; notes what a request through the proxy says of itself. */
    public void check(Context ctx) {
        String host = ctx.host();
        if (host != null
                && !publicName.isEmpty()
                && host.toLowerCase(Locale.ROOT).equals(publicName)) {
            Transport.behindProxy(ctx, true, forwarded(ctx));
            ctx.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            return;
        }
        if (host == null || !NAMES.contains(withoutPort(host))) {
            throw new Refusal.Forbidden("This library answers only at 127.0.0.1 or localhost on this computer.");
        }
    }

    /** The machine that asked the proxy: the last one named, which is the one the proxy itself saw. */
    private static String forwarded(Context ctx) {
        String said = ctx.header("X-Forwarded-For");
        return said == null
                ? ctx.ip()
                : said.substring(said.lastIndexOf(',') + 1).strip();
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
