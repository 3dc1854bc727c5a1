package org.practicelearning.indexer.search;

import java.util.Optional;
import java.util.Set;

/**
 * Words that are written as one, with a hyphen or as two. Only of these is a closed word taken apart: taking any word
 * apart that could be would find "the rapist" for "therapist".
 */
final class Compounds {
    /** Hardly words by themselves: they and the word after them are one, and they are taken off a closed word. */
    private static final Set<String> BEGINNINGS = Set.of(
            "anti", "bio", "co", "cyber", "inter", "intra", "macro", "micro", "multi", "neuro", "non", "post", "pre",
            "pseudo", "psycho", "self", "semi", "socio", "sub", "ultra");

    /** Words too, or parts of many: only taken off a closed word. */
    private static final Set<String> LOOSE = Set.of("de", "god", "grand", "half", "over", "re", "step", "under");

    /** Compounds of the field, with the place where they part. */
    private static final Set<String> PAIRS = Set.of(
            "care giver",
            "care givers",
            "case work",
            "case worker",
            "case workers",
            "child care",
            "day care",
            "e mail",
            "e safety",
            "follow up",
            "food bank",
            "food banks",
            "health care",
            "home schooled",
            "home schooling",
            "key worker",
            "key workers",
            "life story",
            "off line",
            "on going",
            "on line",
            "over crowded",
            "over crowding",
            "over laying",
            "play group",
            "risk taking",
            "school child",
            "school children",
            "sign posted",
            "sign posting",
            "teen age",
            "time line",
            "time lines",
            "web site",
            "web sites",
            "well being",
            "whistle blowing",
            "work force",
            "work load",
            "youth work");

    private static final int SHORTEST_REST = 4;

    private Compounds() {}

    /** Where a closed word may be parted. */
    static Optional<Integer> partingPlace(String plain) {
        for (int at = 1; at <= plain.length() - 2; at++) {
            String first = plain.substring(0, at);
            boolean begins = BEGINNINGS.contains(first) || LOOSE.contains(first);
            if ((begins && plain.length() - at >= SHORTEST_REST) || PAIRS.contains(first + " " + plain.substring(at))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Whether two words side by side are one. */
    static boolean areOne(String first, String second) {
        return (BEGINNINGS.contains(first) && second.length() >= SHORTEST_REST) || PAIRS.contains(first + " " + second);
    }
}
