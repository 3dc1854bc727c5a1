package org.practicelearning.indexer.taxonomy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One label of a concept.
 *
 * @param instead for contested wording what to say instead, else null
 * @param right how often it was found where people saw the theme too
 * @param wrong how often it was found where they did not
 */
public record Label(LabelKind kind, String text, @Nullable String instead, int right, int wrong) {
    private static final String ARROW = " => ";
    private static final Pattern EXPERIENCE = Pattern.compile("(.*\\S) \\{(\\d{1,6})/(\\d{1,6})}");

    /** A label of which no use is known. */
    public Label(LabelKind kind, String text, @Nullable String instead) {
        this(kind, text, instead, 0, 0);
    }

    /** A label without wording to prefer. */
    public static Label of(LabelKind kind, String text) {
        return new Label(kind, text, null);
    }

    /**
     * Reads a value of the tables. Contested wording is written {@code old => preferred}; a sign or a rule may end in
     * {@code {3/1}}: right three times, wrong once.
     */
    static Label read(LabelKind kind, String value) {
        int arrow = kind == LabelKind.CONTESTED ? value.indexOf(ARROW) : -1;
        if (arrow >= 0) {
            return new Label(
                    kind,
                    value.substring(0, arrow).strip(),
                    value.substring(arrow + ARROW.length()).strip());
        }
        Matcher experience = EXPERIENCE.matcher(value);
        return kind.learns() && experience.matches()
                ? new Label(
                        kind,
                        experience.group(1),
                        null,
                        Integer.parseInt(experience.group(2)),
                        Integer.parseInt(experience.group(3)))
                : of(kind, value);
    }

    String written() {
        if (instead != null) {
            return text + ARROW + instead;
        }
        return right + wrong == 0 ? text : text + " {" + right + "/" + wrong + "}";
    }
}
