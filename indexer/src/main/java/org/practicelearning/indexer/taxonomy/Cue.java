package org.practicelearning.indexer.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule for the words of one sentence, for themes that writers show and do not name.
 *
 * <pre>
 * father/stepfather .. never/not .. seen      in this order; ".." leaves room for three words, "..." for eight
 * &#64;father &amp; not_asked/never_asked           both anywhere in the sentence; "@father" is a group of words
 * locked &amp; !down                            and this not
 * neglect*                                  words that begin so
 * </pre>
 *
 * @param parts what must be there, in any order; at least one is not negated
 */
public record Cue(List<Part> parts) {
    public Cue {
        parts = List.copyOf(parts);
    }

    /**
     * Words in order.
     *
     * @param negated whether the sentence must not have it
     */
    public record Part(boolean negated, List<Step> steps) {
        public Part {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One of these words next.
     *
     * @param room how many other words may stand before it
     * @param words one or more words each, "*" at the end for words that begin so; a name with "@" is a group
     */
    public record Step(int room, List<String> words) {
        public Step {
            words = List.copyOf(words);
        }
    }

    /** Reads a rule. */
    public static Cue read(String written) {
        List<Part> parts = new ArrayList<>();
        for (String part : written.strip().split("\\s+&\\s+")) {
            boolean negated = part.startsWith("!");
            parts.add(new Part(negated, steps(negated ? part.substring(1) : part)));
        }
        return new Cue(parts);
    }

    private static List<Step> steps(String part) {
        List<Step> steps = new ArrayList<>();
        int room = 0;
        for (String word : part.strip().split("\\s+")) {
            if (word.equals("..")) {
                room = 3;
            } else if (word.equals("...")) {
                room = 8;
            } else {
                List<String> words = Arrays.stream(word.split("/"))
                        .map(each -> each.replace('_', ' ').strip())
                        .filter(each -> !each.isEmpty())
                        .toList();
                steps.add(new Step(steps.isEmpty() ? 0 : room, words));
                room = 0;
            }
        }
        return steps;
    }

    /** Why a rule cannot be used; empty where it can. */
    static Optional<String> problem(String written, Set<String> groups) {
        if (written.length() > 2000) {
            return Optional.of("a rule has at most 2000 characters");
        }
        Cue cue = read(written);
        List<String> needed = new ArrayList<>();
        for (Part part : cue.parts()) {
            for (Step step : part.steps()) {
                if (step.words().isEmpty()) {
                    return Optional.of("a rule has words between its signs");
                }
                Optional<String> unknown = step.words().stream()
                        .filter(word -> word.startsWith("@") && !groups.contains(word))
                        .findFirst();
                if (unknown.isPresent()) {
                    return Optional.of("the group of words " + unknown.get() + " is not defined");
                }
            }
            if (part.steps().isEmpty()) {
                return Optional.of("a rule has words between its signs");
            }
            if (!part.negated()) {
                part.steps().stream().filter(Cue::isTelling).forEach(step -> needed.addAll(step.words()));
            }
        }
        return needed.isEmpty() ? Optional.of("the rule would be found in every sentence") : Optional.empty();
    }

    private static boolean isTelling(Step step) {
        return step.words().stream()
                .allMatch(word -> word.startsWith("@")
                        || isCapitals(word)
                        || (word.replace("*", "").length() > 2
                                && !LabelCheck.words(word).stream().allMatch(LabelCheck::isSmall)));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }
}
