package org.practicelearning.indexer.tag;

import java.util.HashSet;
import java.util.Set;

/** Notices that a text spells a short form out as something else: "FGM (family group meeting)". */
final class ShortForms {
    private ShortForms() {}

    /**
     * Short forms that the text itself explains by other words than a vocabulary would.
     *
     * @param names names that explain a short form rightly, in lower case
     */
    static Set<String> explainedOtherwise(Words words, Set<String> names) {
        Set<String> others = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.at(i);
            if (word.isCapitals()) {
                int letters = word.raw().length();
                explain(words, word, i + 1, i + 1 + letters, names, others);
                explain(words, word, i - letters, i, names, others);
            }
        }
        return others;
    }

    private static void explain(
            Words words, Words.Word shortForm, int from, int to, Set<String> names, Set<String> others) {
        if (from < 0 || to > words.size()) {
            return;
        }
        int gapStart = from > 0 && words.at(from - 1) == shortForm
                ? shortForm.end()
                : words.at(to - 1).end();
        int gapEnd =
                from > 0 && words.at(from - 1) == shortForm ? words.at(from).start() : shortForm.start();
        boolean bracket = words.text()
                .substring(Math.min(gapStart, gapEnd), Math.max(gapStart, gapEnd))
                .contains("(");
        StringBuilder initials = new StringBuilder();
        StringBuilder spelled = new StringBuilder();
        for (int i = from; i < to; i++) {
            initials.append(Character.toUpperCase(words.at(i).lower().charAt(0)));
            spelled.append(i == from ? "" : " ").append(words.at(i).lower());
        }
        if (bracket && initials.toString().equals(shortForm.raw()) && !names.contains(spelled.toString())) {
            others.add(shortForm.raw());
        }
    }
}
