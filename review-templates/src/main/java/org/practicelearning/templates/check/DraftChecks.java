package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.Template;

/** All questions to a draft. */
public final class DraftChecks {
    /** Above this, what is recommended is seldom carried out. */
    public static final int SUGGESTED_RECOMMENDATIONS = 8;

    private final List<Check> checks;

    /**
     * @param vocabulary what the library's vocabulary says of contested words, besides the list shipped here
     * @param earlier the register of recommendations
     * @param suggestedRecommendations how many a report should have at most
     */
    public DraftChecks(PreferredTerms vocabulary, EarlierRecommendations earlier, int suggestedRecommendations) {
        List<Check> all = new ArrayList<>();
        all.add(new RecommendationCheck(suggestedRecommendations));
        all.add(new SaidBeforeCheck(earlier));
        all.add(new ExplanationCheck());
        all.add(new ChronologyCheck());
        all.add(new WordingCheck(List.of(new ShippedWording(), vocabulary)));
        all.addAll(PresenceCheck.all());
        this.checks = List.copyOf(all);
    }

    /** The questions to a draft, check by check; none of them is ever in the way. */
    public List<Remark> ask(Template template, Draft draft) {
        DraftUnderCheck under = DraftUnderCheck.of(template, draft);
        return checks.stream().flatMap(check -> check.ask(under).stream()).toList();
    }
}
