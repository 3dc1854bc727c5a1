package org.practicelearning.web.gate;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Where somebody is led after signing in: a path of this site and never another site, whatever the address said. */
public final class OwnPath {
    private static final int LONGEST = 8_000;

    private OwnPath() {}

    /** The path as given, if it is one of ours; else the home page. */
    public static String read(@Nullable String given) {
        boolean own = given != null
                && given.length() <= LONGEST
                && given.matches("/(?![/\\\\])[\\x21-\\x7e]*")
                && !given.contains("\\");
        return own && given != null ? given : "/";
    }

    /** The path that a request asks for, with its question. */
    static String of(Context ctx) {
        String query = ctx.queryString();
        return read(ctx.req().getRequestURI() + (query == null || query.isEmpty() ? "" : "?" + query));
    }
}
