package org.practicelearning.web.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.vocabulary.Plan.Carry;

/** Says what a plan does to themes, labels and decisions. */
public final class PlanWords {
    private static final int NAMED = 12;

    private PlanWords() {}

    /**
     * What a plan does to themes and decisions, each a sentence. How many decisions there are is not said: some may stand
     * on documents that the person who asks may not know of.
     */
    public static List<String> of(Plan plan) {
        List<String> effects = new ArrayList<>();
        name(effects, plan, plan.difference().added(), "is added", "are added");
        name(effects, plan, plan.difference().removed(), "is removed", "are removed");
        long come = labels(plan, true);
        long go = labels(plan, false);
        if (come + go > 1) {
            effects.add(Words.count(come, "label") + " added, " + Words.number(go) + " removed.");
        }
        for (Carry each : plan.carries()) {
            effects.add("What people decided by “" + label(each.from(), plan) + "” goes to “" + label(each.to(), plan)
                    + "”" + (each.passages() == null ? "." : ", for the passages chosen."));
        }
        if (plan.undoneMoves() > 0) {
            effects.add("The decisions that the change moved go back.");
        }
        for (String each : plan.kept()) {
            effects.add("“" + label(each, plan)
                    + "” is not in the file, but people decided by it: it is retired, and its decisions are kept.");
        }
        if (plan.carries().isEmpty() && plan.undoneMoves() == 0) {
            effects.add("No decision of anybody moves.");
        }
        return effects;
    }

    private static void name(List<String> effects, Plan plan, List<String> ids, String one, String more) {
        if (!ids.isEmpty()) {
            List<String> names = ids.stream()
                    .limit(NAMED)
                    .map(id -> "“" + label(id, plan) + "”")
                    .toList();
            int others = ids.size() - names.size();
            effects.add(Words.count(ids.size(), "theme " + one, "themes " + more) + ": " + String.join(", ", names)
                    + (others == 0 ? "." : " and " + Words.number(others) + " more."));
        }
    }

    private static long labels(Plan plan, boolean come) {
        return plan.difference().lines().stream()
                .filter(line ->
                        line.comes() == come && LabelWords.read(line.property()).isPresent())
                .count();
    }

    private static String label(String id, Plan plan) {
        return plan.before().concept(id).isPresent()
                ? plan.before().label(id)
                : plan.after().label(id);
    }
}
