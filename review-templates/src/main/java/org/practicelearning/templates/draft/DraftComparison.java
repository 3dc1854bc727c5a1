package org.practicelearning.templates.draft;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.evidence.WordChange;
import org.practicelearning.templates.evidence.WordDifference;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** Two versions of a draft side by side, field by field. */
public final class DraftComparison {
    /**
     * A field that differs.
     *
     * @param changes the words of both in reading order
     */
    public record FieldChange(Section section, Field field, List<WordChange> changes) {
        public FieldChange {
            changes = List.copyOf(changes);
        }
    }

    private DraftComparison() {}

    /** What differs from one version to the other, in the order of the template. */
    public static List<FieldChange> between(Template template, Draft before, Draft after) {
        List<FieldChange> changes = new ArrayList<>();
        template.places().forEach(place -> {
            String old = text(before, place);
            String now = text(after, place);
            if (!old.equals(now)) {
                changes.add(new FieldChange(place.section(), place.field(), WordDifference.ofLines(old, now)));
            }
        });
        return List.copyOf(changes);
    }

    private static String text(Draft draft, Template.Place place) {
        return draft.section(place.section().key())
                .answer(place.field().key())
                .map(answer -> AnswerText.of(place.field(), answer))
                .orElse("");
    }
}
