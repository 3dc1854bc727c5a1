package org.practicelearning.web.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button sends: the passage or quotation it stands at, and the element of its page to come back to.
 *
 * @param element empty for the page as such
 */
record Pointed(String id, String element) {
    private static final Pattern SENT = Pattern.compile("([A-Za-z0-9-]{1,80})(?:#([A-Za-z0-9_-]{1,120}))?");

    /** What was sent; without an id when it was something else. */
    static Pointed read(@Nullable String sent) {
        Matcher matcher = SENT.matcher(sent == null ? "" : sent);
        if (!matcher.matches()) {
            return new Pointed("", "");
        }
        String element = matcher.group(2);
        return new Pointed(matcher.group(1), element == null ? "" : element);
    }

    /** The page that a form came from, at this element. */
    String on(String back) {
        return element.isEmpty() ? back : WayBack.at(back, element);
    }
}
