package org.practicelearning.indexer.tag;

import java.util.Set;

/** Tells sentences that say what should be or always is from those that tell what happened to somebody. */
final class TimelessSentence {
    private static final Set<String> PERSONS =
            Set.of("he", "she", "his", "her", "him", "hers", "herself", "himself", "i", "my", "me", "we");
    private static final Set<String> PAST = Set.of(
            "was",
            "were",
            "had",
            "did",
            "been",
            "took",
            "told",
            "said",
            "saw",
            "knew",
            "went",
            "came",
            "made",
            "gave",
            "wrote",
            "found",
            "felt",
            "thought",
            "left",
            "kept",
            "held",
            "met",
            "heard",
            "spoke",
            "began",
            "became",
            "got",
            "brought",
            "sent",
            "fell",
            "rang",
            "wasnt",
            "didnt",
            "hadnt",
            "could",
            "would",
            "died",
            "drank",
            "drunk",
            "ate",
            "slept",
            "lost",
            "hid",
            "broke",
            "chose",
            "drove",
            "grew",
            "hung",
            "lied",
            "paid",
            "shook",
            "shot",
            "stole",
            "struck",
            "taught",
            "threw",
            "tore",
            "woke",
            "withdrew",
            "fled",
            "forgot",
            "bit",
            "bled",
            "bought",
            "caught",
            "dealt",
            "fought",
            "ran",
            "sang",
            "spent",
            "stood",
            "wept",
            "beat",
            "froze",
            "sold",
            "lent");
    private static final Set<String> SURELY_PAST = Set.of("was", "were", "had", "did", "wasnt", "didnt", "hadnt");
    private static final Set<String> TASKS = Set.of(
            "seek",
            "ensure",
            "review",
            "audit",
            "develop",
            "assure",
            "consider",
            "publish",
            "refresh",
            "promote",
            "commission",
            "provide",
            "agree",
            "update",
            "strengthen",
            "raise",
            "deliver",
            "improve",
            "monitor");
    private static final Set<String> GOING_ON =
            Set.of("some", "others", "they", "these", "many", "most", "few", "all", "such", "it", "this", "that");
    private static final Set<String> BEING = Set.of("is", "are", "be", "being", "not", "to");
    private static final Set<String> DUTIES = Set.of("should", "must", "recommends", "recommended", "recommend");
    private static final Set<String> TIMELESS = Set.of(
            "disabled",
            "looked",
            "designated",
            "named",
            "informed",
            "related",
            "based",
            "needed",
            "required",
            "expected",
            "used",
            "called",
            "supposed",
            "recommended",
            "unexplained",
            "trained",
            "linked",
            "abused",
            "harmed",
            "exploited",
            "injured",
            "repeated",
            "increased",
            "raised",
            "recognised",
            "shared",
            "agreed",
            "affected",
            "hundred",
            "assessed",
            "recorded",
            "involved",
            "referred",
            "missed",
            "neglected",
            "organised",
            "indeed",
            "exceed",
            "proceed",
            "succeed",
            "unmet",
            "suspected",
            "fabricated",
            "induced");

    private TimelessSentence() {}

    /** A sentence that says what should be, or that tells of nobody and of no time past. */
    static boolean is(Words words, int sentence) {
        int[] range = words.wordsOfSentence(sentence);
        int[] place = words.sentence(sentence);
        if (range[1] - range[0] < 5
                || words.text().substring(place[0], place[1]).indexOf('|') >= 0) {
            return false;
        }
        boolean past = false;
        boolean told = false;
        for (int i = range[0]; i < range[1]; i++) {
            String word = words.at(i).lower();
            String before = i > range[0] ? words.at(i - 1).lower() : "";
            String next = i + 1 < range[1] ? words.at(i + 1).lower() : "";
            if (DUTIES.contains(word) && !next.equals("have")) {
                return !past;
            }
            if (word.equals("to") && TASKS.contains(next) && !past && !told) {
                return true;
            }
            past |= SURELY_PAST.contains(word);
            boolean eitherSex = before.equals("or") || next.equals("or");
            told |= (isPast(word) && !BEING.contains(before))
                    || isUsed(word, before, next)
                    || isYear(word)
                    || (PERSONS.contains(word) && !eitherSex);
        }
        return !told && !past;
    }

    /** A sentence that goes on about what the one before it said of many: "Some have been harmed themselves." */
    static boolean goesOn(Words words, int sentence) {
        int[] range = words.wordsOfSentence(sentence);
        if (range[0] == range[1] || !GOING_ON.contains(words.at(range[0]).lower())) {
            return false;
        }
        for (int i = range[0]; i < range[1]; i++) {
            String word = words.at(i).lower();
            if (SURELY_PAST.contains(word) || PERSONS.contains(word) || isYear(word)) {
                return false;
            }
        }
        return true;
    }

    /** "Used cocaine" tells of the past, "used to" and "is used" need not. */
    private static boolean isUsed(String word, String before, String next) {
        return word.equals("used") && !BEING.contains(before) && !next.equals("to") && !next.equals("by");
    }

    private static boolean isPast(String word) {
        return PAST.contains(word) || (word.length() > 4 && word.endsWith("ed") && !TIMELESS.contains(word));
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    }
}
