package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of the page of this site that a form came from, and leads back to. */
final class WayBack {
    /** Name of the form field. */
    static final String FIELD = "back";

    private static final int LONGEST = 8_000;
    private static final Pattern OURS = Pattern.compile("/(?!/)[!-~&&[^\\\\\"<>]]*");
    private static final Pattern VERSION = Pattern.compile("/doc/[^/?#]+/version/([0-9a-f]{64})(?:[?#].*)?");

    private WayBack() {}

    /** Where a request is. */
    static String here(Context ctx) {
        String query = ctx.queryString();
        String here = query == null || query.isEmpty() ? ctx.path() : ctx.path() + "?" + query;
        return here.length() <= LONGEST && OURS.matcher(here).matches() ? here : "/collections";
    }

    /** What a form sent, if it leads to a page of this site; otherwise to the collections. */
    static String read(Context ctx) {
        String sent = ctx.formParam(FIELD);
        return sent != null && sent.length() <= LONGEST && OURS.matcher(sent).matches() ? sent : "/collections";
    }

    /** The same page at an element of it. */
    static String at(String address, String element) {
        int hash = address.indexOf('#');
        return (hash < 0 ? address : address.substring(0, hash)) + "#" + element;
    }

    /** The version of a document that a page shows; null when it shows no certain one. */
    static @Nullable String version(String address) {
        Matcher matcher = VERSION.matcher(address);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
