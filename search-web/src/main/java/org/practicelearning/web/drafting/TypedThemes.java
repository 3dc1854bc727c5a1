package org.practicelearning.web.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;

/** Themes as people type them, by any name the vocabulary has for them, and the ids by which drafts keep them. */
final class TypedThemes {
    private static final int MOST_PROPOSALS = 5;
    private static final int SHORTEST_BEGINNING = 4;

    private final ConceptScheme scheme;
    private final Map<String, String> ids = new HashMap<>();

    TypedThemes(ConceptScheme scheme) {
        this.scheme = scheme;
        List<Concept> live =
                scheme.concepts().stream().filter(each -> !each.retired()).toList();
        live.forEach(each -> ids.put(plain(each.id()), each.id()));
        // A name that is one theme's own comes before the same words as another name of another.
        live.forEach(each -> ids.putIfAbsent(plain(each.prefLabel()), each.id()));
        live.forEach(each -> each.names().forEach(name -> ids.putIfAbsent(plain(name), each.id())));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The names to choose from. */
    List<String> names() {
        return scheme.concepts().stream()
                .filter(each -> !each.retired())
                .map(Concept::prefLabel)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    static boolean areAskedIn(Section section) {
        return section.fields().stream()
                .anyMatch(field -> field.type() == FieldType.THEMES
                        || field.columns().stream().anyMatch(each -> each.type() == FieldType.THEMES));
    }

    /** The answers with the ids of all themes that were known by what was typed. */
    PartForm.Typed known(Section section, PartForm.Typed typed) {
        return typed.answering(answers(section.fields(), typed.answers()));
    }

    private Map<String, Answer> answers(List<Field> fields, Map<String, Answer> given) {
        Map<String, Answer> answers = new LinkedHashMap<>(given);
        fields.forEach(field -> answers.computeIfPresent(field.key(), (key, answer) -> answer(field, answer)));
        return answers;
    }

    private Answer answer(Field field, Answer answer) {
        return switch (answer) {
            case Answer.Picked(List<String> keys)
            when field.type() == FieldType.THEMES ->
                new Answer.Picked(keys.stream()
                        .map(each -> ids.getOrDefault(plain(each), each))
                        .distinct()
                        .toList());
            case Answer.Rows(List<Answer.Row> rows) ->
                new Answer.Rows(rows.stream()
                        .map(row -> new Answer.Row(answers(field.columns(), row.cells())))
                        .toList());
            default -> answer;
        };
    }

    /**
     * What is none of the vocabulary's, by the element it was typed into.
     *
     * @param before the answers that were stored: words that have long been there are left alone
     */
    Map<String, String> faults(Section section, Map<String, Answer> answers, Map<String, Answer> before) {
        Set<String> stored = new HashSet<>();
        section.fields().forEach(field -> collect(field, before.get(field.key()), stored));
        Map<String, String> faults = new LinkedHashMap<>();
        for (Field field : section.fields()) {
            Answer answer = answers.get(field.key());
            String element = PartForm.PREFIX + field.key();
            if (answer instanceof Answer.Rows(List<Answer.Row> rows)) {
                for (int row = 0; row < rows.size(); row++) {
                    for (Field column : field.columns()) {
                        check(
                                column,
                                rows.get(row).cells().get(column.key()),
                                element + "[" + (row + 1) + "]." + column.key(),
                                field.label() + ", row " + (row + 1) + ", " + column.label(),
                                stored,
                                faults);
                    }
                }
            } else {
                check(field, answer, element, field.label(), stored, faults);
            }
        }
        return faults;
    }

    private static void collect(Field field, @Nullable Answer answer, Set<String> all) {
        if (field.type() == FieldType.THEMES && answer instanceof Answer.Picked(List<String> keys)) {
            all.addAll(keys);
        } else if (answer instanceof Answer.Rows(List<Answer.Row> rows)) {
            rows.forEach(row -> field.columns()
                    .forEach(column -> collect(column, row.cells().get(column.key()), all)));
        }
    }

    private void check(
            Field field,
            @Nullable Answer answer,
            String element,
            String called,
            Set<String> stored,
            Map<String, String> faults) {
        if (field.type() == FieldType.THEMES && answer instanceof Answer.Picked(List<String> keys)) {
            keys.stream()
                    .filter(each -> scheme.concept(each).isEmpty() && !stored.contains(each))
                    .findFirst()
                    .ifPresent(each -> faults.put(element, called + ": " + unknown(each)));
        }
    }

    private String unknown(String typed) {
        List<String> close = new ArrayList<>();
        String words = plain(typed);
        String beginning = words.substring(0, Math.min(words.length(), SHORTEST_BEGINNING));
        names().stream()
                .filter(each -> plain(each).contains(words) || plain(each).contains(beginning))
                .limit(MOST_PROPOSALS)
                .forEach(close::add);
        return "“" + typed + "” is no theme of the vocabulary."
                + (close.isEmpty() ? "" : " Do you mean " + String.join(", ", close) + "?");
    }
}
