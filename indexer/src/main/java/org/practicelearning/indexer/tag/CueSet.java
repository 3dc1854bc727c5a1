package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.tag.PhraseTrie.Found;
import org.practicelearning.indexer.tag.StemTable.Coded;
import org.practicelearning.indexer.taxonomy.Cue;

/** Rules over the words of a sentence, compiled; each is tried only where its rarest step could be met. */
final class CueSet<T> {
    private static final int PREFIX = 3;

    private final StemTable table;
    private final Map<String, List<String>> groups;
    private final List<Rule<T>> rules = new ArrayList<>();
    private final Map<Integer, List<Rule<T>>> byWord = new HashMap<>();
    private final Map<String, List<Rule<T>>> byPrefix = new HashMap<>();

    CueSet(StemTable table, Map<String, List<String>> groups) {
        this.table = table;
        this.groups = groups;
    }

    private record Rule<T>(int number, List<Part> parts, T value) {}

    private record Part(boolean negated, List<Step> steps) {}

    /**
     * @param single words that stand alone
     * @param words all words, for the search of rules
     * @param several those of more than one word
     */
    private record Step(int room, BitSet single, List<int[]> words, List<int[]> several, List<String> prefixes) {
        boolean hasSingle(int id) {
            return id >= 0 && single.get(id);
        }
    }

    /** Adds a rule. */
    void add(Cue cue, T value) {
        List<Part> parts = new ArrayList<>();
        for (Cue.Part part : cue.parts()) {
            parts.add(new Part(
                    part.negated(), part.steps().stream().map(this::step).toList()));
        }
        Rule<T> rule = new Rule<>(rules.size(), parts, value);
        rules.add(rule);
        Step anchor = parts.stream()
                .filter(part -> !part.negated())
                .flatMap(part -> part.steps().stream())
                .min((one, other) -> Integer.compare(cost(one), cost(other)))
                .orElseThrow();
        anchor.words()
                .forEach(words -> byWord.computeIfAbsent(words[0], key -> new ArrayList<>())
                        .add(rule));
        anchor.prefixes()
                .forEach(prefix -> byPrefix.computeIfAbsent(prefix.substring(0, PREFIX), key -> new ArrayList<>())
                        .add(rule));
    }

    private static int cost(Step step) {
        boolean tooShort = step.prefixes().stream().anyMatch(prefix -> prefix.length() < PREFIX);
        return tooShort
                ? Integer.MAX_VALUE
                : step.words().size() + 3 * step.prefixes().size();
    }

    private Step step(Cue.Step step) {
        List<int[]> words = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        for (String word : step.words()) {
            for (String each : groups.getOrDefault(word, List.of(word))) {
                if (each.endsWith("*") && each.indexOf(' ') < 0 && each.length() > PREFIX) {
                    prefixes.add(each.substring(0, each.length() - 1));
                } else {
                    int[] ids = Words.of(each).stream()
                            .mapToInt(one -> one.isCapitals() ? table.addExact(one.raw()) : table.add(one.lower()))
                            .toArray();
                    if (ids.length > 0) {
                        words.add(ids);
                    }
                }
            }
        }
        BitSet single = new BitSet();
        words.stream().filter(ids -> ids.length == 1).forEach(ids -> single.set(ids[0]));
        return new Step(
                step.room(),
                single,
                words,
                words.stream().filter(ids -> ids.length > 1).toList(),
                prefixes);
    }

    /** Every rule met in a text, with the words from its first to its last. */
    List<Found<T>> in(Coded text) {
        List<Found<T>> found = new ArrayList<>();
        for (int sentence = 0; sentence < text.words().sentences(); sentence++) {
            int[] range = text.words().wordsOfSentence(sentence);
            BitSet candidates = new BitSet(rules.size());
            for (int i = range[0]; i < range[1]; i++) {
                mark(byWord.get(text.stems()[i]), candidates);
                mark(byWord.get(text.exact()[i]), candidates);
                String lower = text.words().at(i).lower();
                if (lower.length() >= PREFIX) {
                    mark(byPrefix.get(lower.substring(0, PREFIX)), candidates);
                }
            }
            candidates.stream().forEach(number -> add(rules.get(number), text, range, found));
        }
        return found;
    }

    private static <T> void mark(@Nullable List<Rule<T>> rules, BitSet candidates) {
        if (rules != null) {
            rules.forEach(rule -> candidates.set(rule.number()));
        }
    }

    private static <T> void add(Rule<T> rule, Coded text, int[] range, List<Found<T>> found) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Part part : rule.parts()) {
            int[] span = find(part, text, range);
            if (part.negated() != (span.length == 0)) {
                return;
            }
            if (!part.negated()) {
                from = Math.min(from, span[0]);
                to = Math.max(to, span[1]);
            }
        }
        found.add(new Found<>(rule.value(), from, to));
    }

    private static int[] find(Part part, Coded text, int[] range) {
        for (int i = range[0]; i < range[1]; i++) {
            int end = end(part.steps(), 0, text, i, range[1]);
            if (end > 0) {
                return new int[] {i, end};
            }
        }
        return new int[0];
    }

    /** The word after the steps from one on, the first of them beginning at a word; 0 where they are not met. */
    private static int end(List<Step> steps, int step, Coded text, int at, int limit) {
        Step now = steps.get(step);
        for (int from = at; from <= at + now.room() && from < limit; from++) {
            for (int after : ends(now, text, from, limit)) {
                int end = step + 1 == steps.size() ? after : end(steps, step + 1, text, after, limit);
                if (end > 0) {
                    return end;
                }
            }
        }
        return 0;
    }

    private static List<Integer> ends(Step step, Coded text, int from, int limit) {
        @Nullable List<Integer> ends = null;
        if (step.hasSingle(text.stems()[from]) || step.hasSingle(text.exact()[from])) {
            ends = added(ends, from + 1);
        }
        for (int[] ids : step.several()) {
            if (matches(ids, text, from, limit)) {
                ends = added(ends, from + ids.length);
            }
        }
        for (String prefix : step.prefixes()) {
            if (text.words().at(from).lower().startsWith(prefix)) {
                ends = added(ends, from + 1);
            }
        }
        return ends == null ? List.of() : ends;
    }

    private static List<Integer> added(@Nullable List<Integer> ends, int end) {
        List<Integer> more = ends == null ? new ArrayList<>(2) : ends;
        more.add(end);
        return more;
    }

    private static boolean matches(int[] ids, Coded text, int from, int limit) {
        if (from + ids.length > limit) {
            return false;
        }
        for (int i = 0; i < ids.length; i++) {
            if (text.stems()[from + i] != ids[i] && text.exact()[from + i] != ids[i]) {
                return false;
            }
        }
        return true;
    }
}
