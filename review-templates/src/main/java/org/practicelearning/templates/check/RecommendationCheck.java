package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.check.DraftUnderCheck.MeaningRow;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Meaning;

/** Has every recommendation somebody to see to it, a day, a measure of difference and a verb that changes something? */
record RecommendationCheck(int suggestedNumber) implements Check {
    private static final String STUDY =
            "Department for Education study of recommendations arising from serious case reviews (2011)";
    private static final String SMART = "Specific, measurable, achievable, relevant, time-bound";

    @Override
    public List<Remark> ask(DraftUnderCheck draft) {
        List<Remark> remarks = new ArrayList<>();
        List<MeaningRow> rows = draft.rows(Meaning.RECOMMENDATION);
        for (MeaningRow row : rows) {
            lacks(row, Meaning.OWNER, "Who sees to it?", "What everybody owns nobody does.", remarks);
            lacks(row, Meaning.DUE, "By when?", "Without a day it can be neither late nor done.", remarks);
            lacks(
                    row,
                    Meaning.MEASURE,
                    "How will anyone know that it made a difference for children?",
                    "Most yearly reports show activity and no effect.",
                    remarks);
            weak(row, remarks);
        }
        if (rows.size() > suggestedNumber) {
            remarks.add(new Remark(
                    "number",
                    rows.getFirst().section().key(),
                    "",
                    rows.size() + " recommendations. Up to " + suggestedNumber + " can be carried out and followed up.",
                    "Twenty reviews once made over nine hundred between them, most of them on procedure and training.",
                    STUDY));
        }
        return remarks;
    }

    private static void lacks(MeaningRow row, Meaning meaning, String question, String reason, List<Remark> remarks) {
        for (Field column : row.table().columns()) {
            if (DraftUnderCheck.means(column, meaning)
                    && row.row().text(column.key()).isBlank()) {
                remarks.add(new Remark(meaning.key(), row.path(column), "", question, reason, SMART));
            }
        }
    }

    private static void weak(MeaningRow row, List<Remark> remarks) {
        String text = DraftUnderCheck.plain(row.text(Meaning.RECOMMENDATION));
        String path = row.column(Meaning.RECOMMENDATION).map(row::path).orElse("");
        for (Phrases.Phrase phrase : Phrases.weak()) {
            for (String words : phrase.in(text)) {
                remarks.add(new Remark(
                        "weak-verb",
                        path,
                        words,
                        "“" + words + "”: " + phrase.prefer(),
                        phrase.reason(),
                        phrase.source()));
            }
        }
    }
}
