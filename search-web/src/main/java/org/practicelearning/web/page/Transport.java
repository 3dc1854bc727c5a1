package org.practicelearning.web.page;

import io.javalin.http.Context;

/** How a request came: over which scheme, under which name, from which machine. A stated proxy is believed about these. */
public final class Transport {
    private static final String SECURE = "transport-secure";
    private static final String ADDRESS = "transport-address";

    private Transport() {}

    /** Says what a trusted proxy said of a request. */
    public static void behindProxy(Context ctx, boolean secure, String address) {
        ctx.attribute(SECURE, secure);
        ctx.attribute(ADDRESS, address);
    }

    /** Whether the browser speaks to the site over TLS. */
    public static boolean isSecure(Context ctx) {
        Boolean said = ctx.attribute(SECURE);
        return said == null ? "https".equals(ctx.scheme()) : said;
    }

    /** Scheme and name under which the browser knows the site. */
    public static String origin(Context ctx) {
        return (isSecure(ctx) ? "https" : "http") + "://" + ctx.host();
    }

    /** The address of the site as the browser knows it, for links that are passed on. */
    public static String site(Context ctx) {
        return origin(ctx);
    }

    /** The machine that asks. */
    public static String address(Context ctx) {
        String said = ctx.attribute(ADDRESS);
        return said == null ? ctx.ip() : said;
    }
}
