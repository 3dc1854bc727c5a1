package org.practicelearning.web.account;

import io.javalin.http.Context;
import java.util.Locale;

/** What was typed into a form. */
final class Typed {
    private Typed() {}

    /** The text of a field; empty when it was not sent. */
    static String text(Context ctx, String field) {
        String value = ctx.formParam(field);
        return value == null ? "" : value;
    }

    /** The browser in words, as its owner would know it. Not meant to be exact. */
    static String device(Context ctx) {
        String agent = String.valueOf(ctx.userAgent());
        return first(agent, "Edg/:Edge", "OPR/:Opera", "Firefox/:Firefox", "Chrome/:Chrome", "Safari/:Safari")
                + " on "
                + first(
                        agent,
                        "Android:Android",
                        "iPhone:iPhone",
                        "iPad:iPad",
                        "Windows:Windows",
                        "Mac OS:Mac",
                        "Linux:Linux");
    }

    private static String first(String agent, String... known) {
        for (String each : known) {
            int colon = each.indexOf(':');
            if (agent.toLowerCase(Locale.ROOT).contains(each.substring(0, colon).toLowerCase(Locale.ROOT))) {
                return each.substring(colon + 1);
            }
        }
        return "unknown";
    }
}
