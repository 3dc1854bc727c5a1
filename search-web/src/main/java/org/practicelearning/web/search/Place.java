package org.practicelearning.web.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where something stands in a document, as people cite it. */
public final class Place {
    private Place() {}

    /** "Page 17, paragraph 4.12", "Slide 3", "Paragraph 37", or empty when the format has neither. */
    public static String of(String format, @Nullable Integer page, @Nullable String label, @Nullable String paragraph) {
        String onPage = page == null ? "" : capital(pageWord(format)) + " " + pageName(page, label);
        if (paragraph == null) {
            return onPage;
        }
        return onPage.isEmpty() ? "Paragraph " + paragraph : onPage + ", paragraph " + paragraph;
    }

    /** What a page of this format is called. */
    public static String pageWord(String format) {
        String lower = format.toLowerCase(Locale.ROOT);
        return lower.contains("powerpoint") || lower.contains("presentation") || lower.contains("pptx")
                ? "slide"
                : "page";
    }

    /** The printed number, else the position. */
    public static String pageName(int page, @Nullable String label) {
        return label == null || label.isBlank() ? Integer.toString(page) : label;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
