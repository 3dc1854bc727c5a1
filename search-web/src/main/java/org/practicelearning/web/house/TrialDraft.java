package org.practicelearning.web.house;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** An invented draft in which every question is answered, to see what a Word template makes of it. */
final class TrialDraft {
    private static final int ROWS = 2;

    private TrialDraft() {}

    static Draft of(Template form) {
        Draft draft = Draft.begin("trial", form, "Trial");
        for (Section section : form.sections()) {
            DraftChange change = draft.write(
                    form, section.key(), 0, answers(section), true, new Draft.Author("trial", Instant.EPOCH));
            if (change instanceof DraftChange.Changed(Draft after)) {
                draft = after;
            }
        }
        return draft;
    }

    private static Map<String, Answer> answers(Section section) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Field field : section.fields()) {
            boolean typed = !field.identity()
                    && field.means().filter(means -> means == Meaning.SIGN_OFF).isEmpty();
            if (typed) {
                answers.put(field.key(), answer(field));
            }
        }
        return answers;
    }

    private static Answer answer(Field field) {
        return switch (field.type()) {
            case TEXT, REFERENCE -> Answer.of("Trial words");
            case LONG_TEXT ->
                Answer.of("Trial text for “" + field.label() + "”. It has **bold** and *slanted* words.\n\n"
                        + "- a point of a list\n- another point\n\n> Words quoted from a document.");
            case DATE -> Answer.of("2026-04-01");
            case NUMBER -> Answer.of("3");
            case YES_NO -> Answer.of("yes");
            case ONE -> Answer.of(field.choices().keySet().iterator().next());
            case MANY ->
                new Answer.Picked(field.choices().keySet().stream().limit(2).toList());
            case THEMES -> new Answer.Picked(List.of("Trial theme"));
            case TABLE -> new Answer.Rows(Collections.nCopies(ROWS, row(field)));
        };
    }

    private static Answer.Row row(Field table) {
        Map<String, Answer> cells = new LinkedHashMap<>();
        table.columns().forEach(each -> cells.put(each.key(), answer(each)));
        return new Answer.Row(cells);
    }
}
