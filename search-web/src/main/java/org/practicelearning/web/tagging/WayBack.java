package org.practicelearning.web.tagging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a page of this site to which a form leads back, with what was done said in a parameter. */
final class WayBack {
    /** Name of the form field. */
    static final String FIELD = "back";

    /** Parameter with the batch of decisions just made. */
    static final String DONE = "done";

    /** Said instead of a batch when one was taken back. */
    static final String UNDONE = "undone";

    private static final int LONGEST = 8_000;
    private static final Pattern OURS = Pattern.compile("/(?:doc|tags)/[!-~&&[^\\\\\"<>]]*");
    private static final Pattern SAID = Pattern.compile("(?<=[?&])done=[^&#]*&?");

    private WayBack() {}

    /** What a form sent, if it leads to a page of this room or to a document; otherwise to the queue. */
    static String read(@Nullable String sent) {
        return sent != null && sent.length() <= LONGEST && OURS.matcher(sent).matches() ? sent : "/tags/review";
    }

    /** An address without word of what was done before. */
    static String plain(String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : address.substring(hash);
        String rest =
                SAID.matcher(hash < 0 ? address : address.substring(0, hash)).replaceAll("");
        return (rest.endsWith("?") || rest.endsWith("&") ? rest.substring(0, rest.length() - 1) : rest) + fragment;
    }

    /** An address with word of what was done. */
    static String saying(String address, String done) {
        String plain = plain(address);
        int hash = plain.indexOf('#');
        String fragment = hash < 0 ? "" : plain.substring(hash);
        String rest = hash < 0 ? plain : plain.substring(0, hash);
        return rest + (rest.contains("?") ? "&" : "?") + DONE + "=" + done + fragment;
    }
}
