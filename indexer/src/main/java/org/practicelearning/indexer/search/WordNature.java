package org.practicelearning.indexer.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What kind of word each word of the texts is, told by the company it keeps: names stand with a capital in the middle of
 * a sentence, things after "the" and before a small word, deeds after "to" or "she".
 */
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
                            + " recommendations finding findings learning case cases child children eleven thirteen fourteen fifteen"
                            + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
                            + " thousand half twice minute minutes hour hours night nights morning afternoon evening weekend aged"
                            + " lasted lasting total number numbers sort kind kinds type types lot bit copy list line note")
                    .split(" "));

    /** Ends of words that tell how, or that something was done: no phrase about a thing ends so. */
    private static final String[] NO_THING = {"ly"};

    private static final Set<String> BEFORE_THINGS = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "this", "these", "those", "no", "any", "each", "every",
            "of", "such", "some", "our", "your", "other");
    private static final Set<String> BEFORE_DEEDS = Set.of(
            "to", "he", "she", "they", "it", "we", "who", "which", "not", "did", "does", "do", "would", "could",
            "should", "must", "will", "can", "may", "might", "i", "you", "cannot", "nobody", "and");

    private final Map<String, Seen> words = new HashMap<>();

    private static final class Seen {
        private int all;
        private int within;
        private int capitals;
        private int things;
        private int deeds;
    }

    /**
     * A word was met.
     *
     * @param begins whether it begins a sentence
     * @param beforeThat the word before the one before it, empty at a stop
     * @param before the word before it, empty at a stop
     * @param after the word after it, empty at a stop
     */
    void met(String word, boolean capital, boolean begins, String beforeThat, String before, String after) {
        Seen seen = words.computeIfAbsent(word, key -> new Seen());
        seen.all++;
        if (!begins) {
            seen.within++;
            seen.capitals += capital ? 1 : 0;
        }
        if (BEFORE_DEEDS.contains(before)) {
            seen.deeds++;
        } else if ((BEFORE_THINGS.contains(before) || (BEFORE_THINGS.contains(beforeThat) && isContent(before)))
                && (after.isEmpty() || isEmpty(after))) {
            seen.things++;
        }
    }

    /** Whether a phrase can be what something is called: it ends with a thing and begins with no deed. */
    boolean names(String phrase) {
        String[] parts = phrase.split(" ");
        Seen first = words.get(parts[0]);
        Seen last = words.get(parts[parts.length - 1]);
        return first != null
                && last != null
                && last.things > 0
                && last.things > last.deeds
                && (!phrase.contains(" of ") || last.things * 4 > last.all)
                && first.deeds * 4 <= first.all;
    }

    int count(String word) {
        Seen seen = words.get(word);
        return seen == null ? 0 : seen.all;
    }

    /** Whether a phrase holds a word that is written with a capital more often than not: a place, a body, a person. */
    boolean isName(String phrase) {
        for (String word : phrase.split(" ")) {
            Seen seen = words.get(word);
            if (seen != null && seen.within > 0 && seen.capitals * 2 > seen.within) {
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
