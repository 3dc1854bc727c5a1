package org.practicelearning.indexer.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How often each word of the texts was met, and how often with a capital in the middle of a sentence, as names are. */
final class WordNature {
    /** Words that join, point and help: no phrase begins or ends with one, and few hold one. */
    private static final Set<String> EMPTY =
            Set.of(("a about above across after again against all almost alone along already"
                            + " also although always am among an and another any anybody anyone anything are around as at away back"
                            + " be became because become been before began begin behind being below between both but by came can"
                            + " cannot come could day days did do does doing done down during each either else enough especially etc"
                            + " even ever every everybody everyone everything few first for former forward four from full further gave"
                            + " get give given go going gone got had has have having he her here hers him himself his how however i if"
                            + " in including indeed instead into is it its itself just keep kept know known last later latter least"
                            + " less like likely made mainly make makes making many may me meant might more most much must my near"
                            + " nearly need needed neither never next no nobody none nor not nothing now of off often on once one only"
                            + " onto or other others otherwise our ours out over own part per perhaps place put quite rather really"
                            + " regarding same saw say says second see seem seemed seems seen set several shall she should show showed"
                            + " shown side since so some somebody someone something sometimes soon still such take taken tell than that"
                            + " the their them themselves then there therefore these they thing things third this those though three"
                            + " through thus time times to today together told too took toward towards turn two under until up upon us"
                            + " use used very via want wanted was way we week weeks well went were what when where whether which while"
                            + " who whole whom whose why will with within without would year years month months yet you your"
                            + " monday tuesday wednesday thursday friday saturday sunday january february march april june july august"
                            + " september october november december said asked knew felt found thought wrote left heard held five six"
                            + " seven eight nine ten twelve new old good early late small large long short different able clear"
                            + " subject appendix page section chapter table figure paragraph annex report review reviews reviewer"
                            + " reviewers author authors document documents partnership partnerships panel recommendation"
                            + " recommendations finding findings learning case cases child children")
                    .split(" "));

    /** Ends of words that tell how, or that something was done: no phrase about a thing ends so. */
    private static final String[] NO_THING = {"ly"};

    private final Map<String, int[]> words = new HashMap<>();

    /** A word was met. */
    void met(String word, boolean capital, boolean begins) {
        int[] seen = words.computeIfAbsent(word, key -> new int[3]);
        seen[0]++;
        if (!begins) {
            seen[1]++;
            seen[2] += capital ? 1 : 0;
        }
    }

    int count(String word) {
        int[] seen = words.get(word);
        return seen == null ? 0 : seen[0];
    }

    /** Whether a phrase holds a word that is written with a capital more often than not: a place, a body, a person. */
    boolean isName(String phrase) {
        for (String word : phrase.split(" ")) {
            int[] seen = words.get(word);
            if (seen != null && seen[1] > 0 && seen[2] * 2 > seen[1]) {
                return true;
            }
        }
        return false;
    }

    static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /** Whether a phrase may begin or end with a word. */
    static boolean isContent(String word) {
        if (word.length() < 3 || isEmpty(word) || !Character.isLetter(word.charAt(0))) {
            return false;
        }
        for (String end : NO_THING) {
            if (word.endsWith(end) && word.length() > 5) {
                return false;
            }
        }
        return true;
    }

    /** Whether a phrase about a thing may end with a word: not with what was done. */
    static boolean isThing(String word) {
        return isContent(word)
                && !(word.endsWith("ed") && word.length() > 4)
                && !(word.endsWith("ing") && word.length() > 5 && !NOUNS_IN_ING.contains(word));
    }

    private static final Set<String> NOUNS_IN_ING = Set.of(
            "meeting",
            "training",
            "recording",
            "planning",
            "hearing",
            "housing",
            "nursing",
            "parenting",
            "screening",
            "sharing",
            "thinking",
            "funding",
            "setting",
            "bullying",
            "feeding",
            "mapping",
            "testing",
            "writing",
            "drinking",
            "counselling",
            "grooming",
            "briefing",
            "listening",
            "questioning",
            "monitoring",
            "wellbeing",
            "bruising",
            "offending",
            "trafficking",
            "policing",
            "visiting",
            "teaching",
            "reporting",
            "learning");
}
