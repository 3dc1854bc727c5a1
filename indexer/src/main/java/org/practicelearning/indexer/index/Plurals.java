package org.practicelearning.indexer.index;

import java.util.Map;
import java.util.Set;

/** Plurals that no ending rule finds. */
final class Plurals {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("children", "child"),
            Map.entry("grandchildren", "grandchild"),
            Map.entry("stepchildren", "stepchild"),
            Map.entry("schoolchildren", "schoolchild"),
            Map.entry("people", "person"),
            Map.entry("women", "woman"),
            Map.entry("men", "man"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("mice", "mouse"),
            Map.entry("lives", "life"),
            Map.entry("knives", "knife"),
            Map.entry("wives", "wife"),
            Map.entry("midwives", "midwife"),
            Map.entry("housewives", "housewife"),
            Map.entry("halves", "half"),
            Map.entry("selves", "self"),
            Map.entry("ourselves", "ourself"),
            Map.entry("themselves", "themself"),
            Map.entry("leaves", "leave"),
            Map.entry("thieves", "thief"),
            Map.entry("criteria", "criterion"),
            Map.entry("phenomena", "phenomenon"),
            Map.entry("indices", "index"),
            Map.entry("appendices", "appendix"),
            Map.entry("matrices", "matrix"),
            Map.entry("curricula", "curriculum"),
            Map.entry("bacteria", "bacterium"),
            Map.entry("memoranda", "memorandum"),
            Map.entry("formulae", "formula"));

    /** Words in -is whose plural ends in -es; the plural is also that of a word in -e for none of these. */
    private static final Set<String> IN_IS = Set.of(
            "analysis",
            "crisis",
            "diagnosis",
            "prognosis",
            "hypothesis",
            "thesis",
            "synthesis",
            "psychosis",
            "neurosis",
            "emphasis",
            "parenthesis",
            "paralysis",
            "metastasis",
            "neuroses",
            "dialysis");

    private Plurals() {}

    static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("ses")) {
            String inIs = word.substring(0, word.length() - 2) + "is";
            return IN_IS.contains(inIs) ? inIs : word;
        }
        return word;
    }
}
