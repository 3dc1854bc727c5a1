package org.practicelearning.templates.export;

import java.util.Map;
import org.practicelearning.templates.draft.Characters;

/** What stands in the margins of every page of a PDF: what it is, how it is to be handled, whose it is. */
final class PageMargins {
    /** More would run into the marking beside it. */
    private static final int MOST_LETTERS = 60;

    private PageMargins() {}

    /** The margins as style, from the words of the cover. The cover itself says all of it already. */
    static String css(Map<String, String> cover) {
        String subject = shortened(word(cover, "template") + " – " + word(cover, "title"));
        String source = shortened(
                word(cover, "partnership") + " · " + word(cover, "state") + ", version " + word(cover, "version"));
        return "@page { " + box("top-left", subject) + bold("top-right", shortened(word(cover, "marking")))
                + box("bottom-left", source) + "} @page :first { " + box("top-left", "") + box("top-right", "")
                + box("bottom-left", "") + "}";
    }

    /** A place in the margin. Without its own font it would have one that is not embedded. */
    private static String box(String place, String text) {
        return "@" + place + " { content: \"" + string(text) + "\"; font-family: \"Liberation Sans\", \"DejaVu Sans\"; "
                + "font-size: 9pt; color: #505a5f; } ";
    }

    private static String bold(String place, String text) {
        return box(place, text).replace("font-size: 9pt", "font-size: 9pt; font-weight: bold");
    }

    private static String word(Map<String, String> cover, String name) {
        return cover.getOrDefault(name, "");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_LETTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS - 1))
                                .strip() + "…";
    }

    /** A text as it is written in a style sheet: everything but plain letters by its number. */
    private static String string(String text) {
        StringBuilder css = new StringBuilder();
        Characters.without(text).codePoints().forEach(each -> {
            boolean plain = each == ' ' || each < 128 && Character.isLetterOrDigit(each);
            css.append(plain ? Character.toString(each) : "\\" + Integer.toHexString(each) + " ");
        });
        return css.toString();
    }
}
