package org.practicelearning.templates.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.Template;

/** The words a Word template may put on its cover, in its header and in its footer. */
public final class CoverWords {
    /** Their names. */
    public static final List<String> NAMES =
            List.of("title", "template", "partnership", "state", "version", "date", "marking", "edition");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private CoverWords() {}

    static Map<String, String> of(Template template, Draft draft, String partnership, LocalDate day) {
        return Map.of(
                "title", draft.title(),
                "template", template.title(),
                "partnership", partnership,
                "state", draft.state().label(),
                "version", String.valueOf(draft.version()),
                "date", DAY.format(day),
                "marking", template.marking(),
                "edition", template.edition());
    }
}
