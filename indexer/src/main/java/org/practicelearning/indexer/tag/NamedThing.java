package org.practicelearning.indexer.tag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a harm from what only bears its name: a "neglect strategy", "training on FGM" or the Domestic Abuse Act says
 * nothing of what happened to a child.
 */
final class NamedThing {
    private static final Set<String> THINGS = words("""
            training course courses workshop workshops e-learning elearning webinar webinars module modules strategy
            strategies policy policies procedure procedures protocol protocols guidance toolkit toolkits framework
            awareness campaign campaigns conference conferences lead leads champion champions coordinator co-ordinator
            coordinators commissioner subgroup sub-group subgroups forum board steering standard standards standing act
            bill legislation week leaflet leaflets poster posters newsletter curriculum slides seminar
            """);
    private static final Set<String> BETWEEN = words("practice prevention awareness practitioner steering task local");
    private static final Set<String> TAUGHT = words("""
            training trained session sessions workshop workshops course courses briefing briefings module modules
            guidance policy procedure procedures strategy conference lessons assembly assemblies webinar leaflet
            leaflets awareness e-learning campaign presentation presentations seminar
            """);
    private static final Set<String> ON = words("on in about around for of against");

    private NamedThing() {}

    private static Set<String> words(String written) {
        return Stream.of(written)
                .flatMap(text -> Arrays.stream(text.strip().split("\\s+")))
                .map(word -> word.replace("-", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether words are part of the name of such a thing. */
    static boolean holds(Words words, int from, int to) {
        int[] sentence = words.wordsOfSentence(words.at(from).sentence());
        return isThing(words, to, sentence[1])
                || (BETWEEN.contains(word(words, to, sentence)) && isThing(words, to + 1, sentence[1]))
                || (ON.contains(word(words, from - 1, sentence)) && TAUGHT.contains(word(words, from - 2, sentence)));
    }

    private static boolean isThing(Words words, int at, int end) {
        if (at >= end) {
            return false;
        }
        Words.Word word = words.at(at);
        return THINGS.contains(word.lower()) && (!word.lower().equals("act") || isCapital(word));
    }

    private static boolean isCapital(Words.Word word) {
        return word.raw()
                .substring(0, 1)
                .toUpperCase(Locale.ROOT)
                .equals(word.raw().substring(0, 1));
    }

    private static String word(Words words, int at, int[] sentence) {
        return at >= sentence[0] && at < sentence[1] ? words.at(at).lower() : "";
    }
}
