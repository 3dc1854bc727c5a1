package org.practicelearning.web.drafting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;

/**
 * A place in a draft, as a page names it and leads to it.
 *
 * @param part title of the part; empty for the whole draft
 * @param label the question in it, with the row of a table; the part again where it is about the whole part
 * @param address empty for the whole draft
 */
record DraftPlace(String part, String label, String address) {
    private static final DraftPlace WHOLE = new DraftPlace("", "", "");
    private static final Pattern PATH =
            Pattern.compile("(?<section>[^.\\[]+)(?:\\.(?<field>[^.\\[]+)(?:\\[(?<row>\\d+)](?:\\.(?<column>.+))?)?)?");

    /** @param path {@code section}, {@code section.field} or {@code section.table[2].column} */
    static DraftPlace of(StoredDraft draft, String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches()
                ? draft.form()
                        .section(parts.group("section"))
                        .map(section -> new DraftPlace(
                                section.title(), label(section, parts), address(draft, section, path, parts)))
                        .orElse(WHOLE)
                : WHOLE;
    }

    private static String address(StoredDraft draft, Section section, String path, Matcher parts) {
        String part = DraftRoutes.address(draft, "part", section.key());
        return parts.group("field") == null ? part : part + "#" + PartForm.element(section, path);
    }

    private static String label(Section section, Matcher parts) {
        Optional<Field> field = Optional.ofNullable(parts.group("field")).flatMap(section::field);
        if (field.isEmpty()) {
            return section.title();
        }
        if (parts.group("row") == null) {
            return field.get().label();
        }
        return "row " + parts.group("row")
                + Optional.ofNullable(parts.group("column"))
                        .flatMap(field.get()::column)
                        .map(column -> ", " + column.label())
                        .orElse("");
    }
}
