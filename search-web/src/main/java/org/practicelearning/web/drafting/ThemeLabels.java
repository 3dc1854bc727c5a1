package org.practicelearning.web.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** A draft as people read it: themes by their names in place of the ids they are kept by. */
final class ThemeLabels {
    private final ConceptScheme scheme;

    ThemeLabels(ConceptScheme scheme) {
        this.scheme = scheme;
    }

    /** The draft for printing and for comparing in words. It is never saved. */
    Draft in(Template form, Draft draft) {
        Map<String, SectionText> sections = new LinkedHashMap<>(draft.sections());
        for (Section section : form.sections()) {
            sections.computeIfPresent(
                    section.key(),
                    (key, text) -> new SectionText(
                            text.revision(),
                            answers(section.fields(), text.answers()),
                            text.complete(),
                            text.by(),
                            text.at()));
        }
        return draft.withSections(sections);
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
                new Answer.Picked(keys.stream().map(this::label).toList());
            case Answer.Rows(List<Answer.Row> rows) ->
                new Answer.Rows(rows.stream()
                        .map(row -> new Answer.Row(answers(field.columns(), row.cells())))
                        .toList());
            default -> answer;
        };
    }

    /** The name of a theme; what is kept where it is none of the vocabulary. */
    String label(String id) {
        return scheme.concept(id).isPresent() ? scheme.label(id) : id;
    }
}
