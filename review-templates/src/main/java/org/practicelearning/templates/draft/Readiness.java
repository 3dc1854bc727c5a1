package org.practicelearning.templates.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** Lists what a draft lacks for a state. The list stops a move, never the writing or the export as a draft. */
public final class Readiness {
    private final Draft draft;
    private final ReviewState state;
    private final List<Missing> missing = new ArrayList<>();

    private Readiness(Draft draft, ReviewState state) {
        this.draft = draft;
        this.state = state;
    }

    /** What is missing, in the order of the template. */
    public static List<Missing> missing(Template template, Draft draft, ReviewState state) {
        Readiness readiness = new Readiness(draft, state);
        if (state.compareTo(ReviewState.AGENCY_CHECK) >= 0 && state != ReviewState.WITHDRAWN) {
            template.sections().forEach(readiness::section);
            readiness.signatures();
        }
        return List.copyOf(readiness.missing);
    }

    /** Whether a field is no question to anybody: the partners' sign-offs. */
    static boolean filledByTheProgram(Field field) {
        return field.means().filter(means -> means == Meaning.SIGN_OFF).isPresent();
    }

    private void section(Section section) {
        SectionText text = draft.section(section.key());
        Optional<String> reason = section.silentOnlyWith();
        if (reason.isPresent() && text.answer(reason.get()).isPresent()) {
            return;
        }
        if (reason.isPresent() && silent(section, text, reason.get())) {
            add(section, reason.get(), section.title() + ": write something, or say why it is left out");
            return;
        }
        section.fields().forEach(field -> field(section, text, field));
    }

    private static boolean silent(Section section, SectionText text, String reason) {
        return section.fields().stream()
                .filter(field -> !field.key().equals(reason) && !field.identity())
                .allMatch(field -> text.answer(field.key()).isEmpty());
    }

    private void field(Section section, SectionText text, Field field) {
        Optional<Answer> answer = text.answer(field.key());
        if (field.requiredFor(state) && answer.isEmpty() && !field.identity()) {
            add(section, field.key(), section.title() + ": " + field.label());
        }
        if (field.type() == FieldType.TABLE && answer.isPresent() && answer.get() instanceof Answer.Rows table) {
            rows(section, field, table.rows());
        }
    }

    private void rows(Section section, Field table, List<Answer.Row> rows) {
        for (int at = 0; at < rows.size(); at++) {
            Answer.Row row = rows.get(at);
            for (Field column : row.blank() ? List.<Field>of() : table.columns()) {
                Answer cell = row.cells().get(column.key());
                if (column.requiredFor(state) && (cell == null || cell.blank())) {
                    add(
                            section,
                            table.key() + "[" + (at + 1) + "]." + column.key(),
                            section.title() + ", row " + (at + 1) + ": " + column.label());
                }
            }
        }
    }

    private void signatures() {
        if (state.compareTo(ReviewState.FINAL) >= 0) {
            Set<Partner> signed = draft.signedBy();
            for (Partner partner : Partner.values()) {
                if (!signed.contains(partner)) {
                    missing.add(new Missing("", "", partner.label() + ": has not signed version " + draft.version()));
                }
            }
        }
    }

    private void add(Section section, String field, String message) {
        missing.add(new Missing(section.key(), field, message));
    }
}
