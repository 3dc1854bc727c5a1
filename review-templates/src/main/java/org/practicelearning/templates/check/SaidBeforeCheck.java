package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.check.DraftUnderCheck.MeaningRow;
import org.practicelearning.templates.check.EarlierRecommendations.Earlier;
import org.practicelearning.templates.template.Meaning;

/** Was this recommended before, and what came of it? */
record SaidBeforeCheck(EarlierRecommendations earlier) implements Check {
    /** More than three earlier ones tell nothing new. */
    private static final int MOST = 3;

    @Override
    public List<Remark> ask(DraftUnderCheck draft) {
        List<Remark> remarks = new ArrayList<>();
        for (MeaningRow row : draft.rows(Meaning.RECOMMENDATION)) {
            String text = DraftUnderCheck.plain(row.text(Meaning.RECOMMENDATION));
            String path = row.column(Meaning.RECOMMENDATION).map(row::path).orElse("");
            earlier.like(text).stream().limit(MOST).forEach(each -> remarks.add(remark(path, each)));
        }
        return remarks;
    }

    private static Remark remark(String path, Earlier each) {
        return new Remark(
                "said-before",
                path,
                each.text(),
                "Something like it was recommended before: “"
                        + each.text().strip().replaceAll("\\s+", " ") + "”"
                        + (each.outcome().isEmpty() ? "" : ". " + each.outcome()),
                "If it did not hold then, say what will be different this time.",
                each.where(),
                each.reference());
    }
}
