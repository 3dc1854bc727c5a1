package org.practicelearning.web.register;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.web.page.Address;

/**
 * What is asked of the register. Every part but the words is one exact value; empty means any.
 *
 * @param words each of which must stand in the recommendation, in any form
 * @param theme id of a concept; narrower ones count
 * @param to addressee
 * @param page from 1
 * @param size recommendations a page, 1 to 100
 */
record RegisterQuery(
        String words, String theme, String to, String type, String year, String partnership, int page, int size) {
    static final int USUAL_SIZE = 25;
    private static final int LARGEST_SIZE = 100;
    private static final int LONGEST = 300;
    private static final int LAST_PAGE = 1_000_000;
    private static final Set<String> NAMES = Set.of("q", "theme", "to", "type", "year", "partnership", "page", "size");

    /** A query with what of it could not be read, a sentence each. */
    record Reading(RegisterQuery query, List<String> faults) {}

    static Reading read(Context ctx) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : ctx.queryParamMap().entrySet()) {
            if (!NAMES.contains(each.getKey())) {
                faults.add("There is no parameter \"" + cut(each.getKey(), 40) + "\".");
            } else if (each.getValue().size() > 1) {
                faults.add("\"" + each.getKey() + "\" may stand once only.");
            }
        }
        RegisterQuery query = new RegisterQuery(
                text(ctx, "q"),
                text(ctx, "theme"),
                text(ctx, "to"),
                text(ctx, "type"),
                text(ctx, "year"),
                text(ctx, "partnership"),
                number(ctx, "page", 1, LAST_PAGE, faults),
                number(ctx, "size", USUAL_SIZE, LARGEST_SIZE, faults));
        return new Reading(query, faults);
    }

    private static String text(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : cut(value.strip(), LONGEST);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static int number(Context ctx, String name, int usual, int most, List<String> faults) {
        String value = ctx.queryParam(name);
        if (value == null || value.isEmpty()) {
            return usual;
        }
        if (value.matches("[0-9]{1,7}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        faults.add("\"" + name + "\" must be a whole number from 1 to " + most + ".");
        return usual;
    }

    /** The address of a page or file that shows it. */
    Address on(Address path) {
        return path.with("q", words.isEmpty() ? null : words)
                .with("theme", theme.isEmpty() ? null : theme)
                .with("to", to.isEmpty() ? null : to)
                .with("type", type.isEmpty() ? null : type)
                .with("year", year.isEmpty() ? null : year)
                .with("partnership", partnership.isEmpty() ? null : partnership);
    }

    boolean isAnything() {
        return words.isEmpty()
                && theme.isEmpty()
                && to.isEmpty()
                && type.isEmpty()
                && year.isEmpty()
                && partnership.isEmpty();
    }
}
