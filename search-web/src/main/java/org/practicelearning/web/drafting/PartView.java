package org.practicelearning.web.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.draft.TypedDay;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.drafting.FieldView.Choice;
import org.practicelearning.web.drafting.FieldView.RowView;

/** Turns the questions of a part and what was answered into what its page shows. */
final class PartView {
    private static final int TALL = 10;
    private static final int LOW = 4;

    private final Section section;
    private final Map<String, String> faults;
    private final @Nullable String another;
    private final ThemeLabels themes;
    private final boolean keeps;
    private final Map<String, PastedRows> left;

    /**
     * @param faults what is wrong, by element
     * @param another the element of the table that gets one empty row more; null for none
     * @param themes their names
     * @param keeps whether the reader keeps the real identities; others are not even asked for them
     * @param left what was pasted and does not fit, by the element of its table
     */
    PartView(
            Section section,
            Map<String, String> faults,
            @Nullable String another,
            ThemeLabels themes,
            boolean keeps,
            Map<String, PastedRows> left) {
        this.section = section;
        this.themes = themes;
        this.keeps = keeps;
        this.left = left;
        this.faults = faults;
        this.another = another;
    }

    List<FieldView> fields(Map<String, Answer> answers, KeyTable keys) {
        return section.fields().stream()
                .filter(PartForm::isAsked)
                .filter(field -> !field.identity() || keeps)
                .map(field -> field.identity()
                        ? identity(field, keys)
                        : view(field, PartForm.PREFIX + field.key(), answers.get(field.key()), TALL))
                .toList();
    }

    private FieldView identity(Field field, KeyTable keys) {
        String kept = keys.entries().getOrDefault(section.key() + "." + field.key(), "");
        return plain(
                field,
                "text",
                PartForm.PREFIX + field.key(),
                "A real identity: kept apart from the draft, for you alone, never exported and never indexed. "
                        + field.hint(),
                kept,
                0,
                List.of());
    }

    private FieldView view(Field field, String id, @Nullable Answer answer, int height) {
        String words = answer instanceof Answer.Words(String text) ? text : "";
        List<String> picked = answer instanceof Answer.Picked(List<String> keys) ? keys : List.of();
        return switch (field.type()) {
            case TEXT, NUMBER, REFERENCE -> plain(field, "text", id, field.hint(), words, 0, List.of());
            case DATE ->
                plain(field, "day", id, hint(field, "For example 1 April 2026"), TypedDay.shown(words), 0, List.of());
            case LONG_TEXT -> plain(field, "area", id, field.hint(), words, height, List.of());
            case THEMES -> plain(field, "themes", id, field.hint(), "", 0, chosenThemes(picked));
            case YES_NO -> plain(field, "select", id, field.hint(), words, 0, choices(Map.of(), List.of(words), true));
            case ONE ->
                plain(field, "select", id, field.hint(), words, 0, choices(field.choices(), List.of(words), true));
            case MANY -> plain(field, "checkboxes", id, field.hint(), "", 0, choices(field.choices(), picked, false));
            case TABLE -> table(field, id, answer);
        };
    }

    private List<Choice> chosenThemes(List<String> picked) {
        return picked.stream()
                .map(each -> new Choice(each, themes.label(each), true))
                .toList();
    }

    private static String hint(Field field, String usual) {
        return field.hint().isEmpty() ? usual : field.hint() + ". " + usual;
    }

    private static List<Choice> choices(Map<String, String> given, List<String> chosen, boolean orNone) {
        Map<String, String> all = given.isEmpty() ? yesOrNo() : given;
        Stream<Choice> none = orNone ? Stream.of(new Choice("", "Not answered", false)) : Stream.of();
        Stream<Choice> odd = chosen.stream()
                .filter(each -> !each.isEmpty() && !all.containsKey(each))
                .map(each -> new Choice(each, each, true));
        return Stream.of(
                        none,
                        all.entrySet().stream()
                                .map(each ->
                                        new Choice(each.getKey(), each.getValue(), chosen.contains(each.getKey()))),
                        odd)
                .flatMap(each -> each)
                .toList();
    }

    private static Map<String, String> yesOrNo() {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("yes", "Yes");
        both.put("no", "No");
        return both;
    }

    private FieldView plain(
            Field field, String kind, String id, String hint, String value, int height, List<Choice> choices) {
        return new FieldView(kind, id, field.label(), hint.strip(), value, height, choices, faults.get(id), List.of());
    }

    private FieldView table(Field table, String id, @Nullable Answer answer) {
        List<Answer.Row> given =
                new ArrayList<>(answer instanceof Answer.Rows(List<Answer.Row> rows) ? rows : List.of());
        if (given.isEmpty() || id.equals(another)) {
            given.add(new Answer.Row(Map.of()));
        }
        List<RowView> rows = new ArrayList<>();
        for (int number = 1; number <= given.size(); number++) {
            Answer.Row row = given.get(number - 1);
            String name = id + "[" + number + "].";
            rows.add(new RowView(
                    number,
                    table.columns().stream()
                            .map(column -> view(
                                    column, name + column.key(), row.cells().get(column.key()), LOW))
                            .toList()));
        }
        PastedRows stays = left.get(id);
        return new FieldView(
                "table",
                id,
                table.label(),
                table.hint(),
                stays == null ? "" : stays.left(),
                0,
                List.of(),
                stays == null ? faults.get(id) : stays.fault(table),
                rows);
    }
}
