package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.practicelearning.templates.check.DraftUnderCheck.MeaningRow;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.template.Meaning;

/** Does a finding say why, or only what? */
final class ExplanationCheck implements Check {
    private static final Pattern EXPLAINS = Pattern.compile(
            "\\b(because|since|so that|led to|leads to|as a result|result(ed|s|ing)? (in|from)|due to|owing to|meant that"
                    + "|means that|made it (hard|difficult|easy|likely|unlikely|possible|impossible)|in order to|allow(s|ed)"
                    + "|prevent(s|ed)|reason|explain(s|ed)?|caused?|under pressure|had no (time|way|access)|did not know"
                    + "|assum(ed|ption|ptions)|believed|expected|therefore|which is why|hence|pressure|workload|capacity)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String REASON =
            "A finding that describes is forgotten; one that explains shows what has to change in how people work.";
    private static final String SOURCE = "SCIE quality markers for case reviews – check against current guidance";

    @Override
    public List<Remark> ask(DraftUnderCheck draft) {
        List<Remark> remarks = new ArrayList<>();
        for (MeaningRow row : draft.rows(Meaning.FINDING)) {
            if (!explains(row.text(Meaning.WHY) + " " + row.text(Meaning.FINDING))) {
                row.column(Meaning.WHY)
                        .or(() -> row.column(Meaning.FINDING))
                        .ifPresent(column -> remarks.add(remark(row.path(column))));
            }
        }
        for (WrittenText finding : draft.written(Meaning.FINDING)) {
            if (finding.row() < 0 && !explains(finding.text() + " " + why(draft, finding))) {
                remarks.add(remark(finding.path()));
            }
        }
        return remarks;
    }

    private static String why(DraftUnderCheck draft, WrittenText finding) {
        StringBuilder text = new StringBuilder();
        draft.written(Meaning.WHY).stream()
                .filter(each -> each.section().key().equals(finding.section().key()))
                .forEach(each -> text.append(each.text()).append(' '));
        return text.toString();
    }

    private static boolean explains(String text) {
        return EXPLAINS.matcher(text).find();
    }

    private static Remark remark(String path) {
        return new Remark(
                "why",
                path,
                "",
                "This says what happened. Why did it make sense to those who were there?",
                REASON,
                SOURCE);
    }
}
