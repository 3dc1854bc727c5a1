package org.practicelearning.templates.quotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Draft.Author;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.template.Template;

/**
 * Takes evidence out of a draft again, with the marks that cite it; the citations behind it move up by themselves. Its id
 * stays taken.
 */
public final class EvidenceOut {
    private final String id;
    private final Pattern quoted;
    private final Pattern mark;

    private EvidenceOut(String id, boolean withWords) {
        this.id = id;
        this.mark = Pattern.compile("[ \\t]?\\[@" + Pattern.quote(id) + "]");
        this.quoted = withWords
                ? Pattern.compile(
                        "(?:[ \\t]|(?<=\\n)\\n?)?(?:“[^“”]*”|\"[^\"\\n]*\")[.,;:]?\\s?\\[@" + Pattern.quote(id) + "]")
                : mark;
    }

    /** Where the draft cites evidence, a path for each text. */
    public static List<String> places(Template form, Draft draft, String id) {
        Set<String> paths = new LinkedHashSet<>();
        for (WrittenText text : WrittenText.of(form, draft)) {
            if (Marks.in(text.text()).contains(id)) {
                paths.add(text.path());
            }
        }
        return List.copyOf(paths);
    }

    /**
     * The draft without it.
     *
     * @param withWords whether what stands as a quotation before its marks goes too
     */
    public static DraftChange from(Template form, Draft draft, String id, boolean withWords, Author author) {
        EvidenceOut out = new EvidenceOut(id, withWords);
        Evidence without = Withholding.forget(draft, Set.of(id), "Taken out", "taken out")
                .evidence()
                .get(id);
        DraftChange change = without == null ? new DraftChange.Changed(draft) : draft.takeOut(without);
        for (Map.Entry<String, SectionText> each : draft.sections().entrySet()) {
            Map<String, Answer> answers = out.answers(each.getValue().answers());
            if (change instanceof DraftChange.Changed(Draft so)
                    && !answers.equals(each.getValue().answers())) {
                SectionText text = each.getValue();
                change = so.write(form, each.getKey(), text.revision(), answers, text.complete(), author);
            }
        }
        return change;
    }

    private Map<String, Answer> answers(Map<String, Answer> answers) {
        Map<String, Answer> all = new LinkedHashMap<>();
        answers.forEach((key, answer) -> all.put(key, answer(answer)));
        return all;
    }

    private Answer answer(Answer answer) {
        return switch (answer) {
            case Answer.Words(String text) -> Answer.of(text(text));
            case Answer.Picked picked -> picked;
            case Answer.Rows(List<Answer.Row> rows) -> {
                List<Answer.Row> all = new ArrayList<>();
                rows.forEach(row -> all.add(new Answer.Row(answers(row.cells()))));
                yield new Answer.Rows(all);
            }
        };
    }

    private String text(String text) {
        if (!text.contains("[@" + id + "]")) {
            return text;
        }
        return mark.matcher(quoted.matcher(text).replaceAll("")).replaceAll("").strip();
    }
}
