package org.practicelearning.web.page;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.reach.TrustedProxies;

/**
 * Answers only to the names of this machine, asked by this machine, and to the public name, asked over TLS or by a trusted
 * proxy. A web page elsewhere that points its own name at 127.0.0.1 sends that name in the Host header and gets nothing.
 */
public final class OwnNames {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String publicName;
    private final TrustedProxies proxies;

    /**
     * @param publicName host, and port if any, at which the site is offered over TLS; empty without one
     * @param proxies whose word is believed on who asks, and over what
     */
    public OwnNames(String publicName, TrustedProxies proxies) {
        this.publicName = publicName;
        this.proxies = proxies;
    }

    /** Refuses a request that was made under another name; notes what a trusted proxy says of one made through it. */
    public void check(Context ctx) {
        String host = ctx.host();
        if (host != null
                && !publicName.isEmpty()
                && host.toLowerCase(Locale.ROOT).equals(publicName)) {
            checkPublic(ctx);
            return;
        }
        if (host == null || !NAMES.contains(withoutPort(host)) || !TrustedProxies.isThisMachine(ctx.ip())) {
            throw new Refusal.Forbidden(
                    publicName.isEmpty()
                            ? "This library answers only at 127.0.0.1 or localhost on this computer."
                            : "This library answers only at its own address.");
        }
    }

    private void checkPublic(Context ctx) {
        boolean proxied = proxies.include(ctx.ip());
        if (!"https".equals(ctx.scheme()) && !(proxied && isSaidToBeSecure(ctx))) {
            throw new Refusal.Forbidden("This library answers over https only.");
        }
        Transport.behindProxy(ctx, true, proxies.asker(ctx.ip(), ctx.header("X-Forwarded-For")));
        ctx.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    /** The public address is one of https: a proxy that says nothing of it was set up for that address. */
    private static boolean isSaidToBeSecure(Context ctx) {
        @Nullable String said = ctx.header("X-Forwarded-Proto");
        return said == null || said.substring(said.lastIndexOf(',') + 1).strip().equalsIgnoreCase("https");
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
