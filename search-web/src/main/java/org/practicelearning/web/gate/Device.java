package org.practicelearning.web.gate;

import io.javalin.http.Context;
import java.util.Locale;

/** The browser that somebody uses. */
public final class Device {
    private static final String UNKNOWN = "unknown";

    private Device() {}

    /** The browser in words, as its owner would know it. Not meant to be exact. */
    public static String of(Context ctx) {
        String agent = String.valueOf(ctx.userAgent());
        String said = first(agent, "Edg/:Edge", "OPR/:Opera", "Firefox/:Firefox", "Chrome/:Chrome", "Safari/:Safari")
                + " on "
                + first(
                        agent,
                        "Android:Android",
                        "iPhone:iPhone",
                        "iPad:iPad",
                        "Windows:Windows",
                        "Mac OS:Mac",
                        "Linux:Linux");
        return said.equals(UNKNOWN + " on " + UNKNOWN) ? "Another program" : said;
    }

    private static String first(String agent, String... known) {
        for (String each : known) {
            int colon = each.indexOf(':');
            if (agent.toLowerCase(Locale.ROOT).contains(each.substring(0, colon).toLowerCase(Locale.ROOT))) {
                return each.substring(colon + 1);
            }
        }
        return UNKNOWN;
    }
}
