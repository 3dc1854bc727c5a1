package org.practicelearning.web.page;

import io.javalin.http.Context;
import java.util.Set;

/**
 * Answers only to the names of this machine. A web page elsewhere that points its own name at 127.0.0.1 sends that name
 * in the Host header and gets nothing.
 */
public final class LoopbackOnly {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private LoopbackOnly() {}

    /** Refuses a request that was made under another name. */
    public static void check(Context ctx) {
        String host = ctx.host();
        if (host == null || !NAMES.contains(withoutPort(host))) {
            throw new Refusal.Forbidden("This library answers only at 127.0.0.1 or localhost on this computer.");
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
