package org.practicelearning.indexer.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Passage;

/** Finds age and sex of the child a review is about, from the sentences that introduce it. */
final class ChildFinder {
    private static final List<String> BANDS =
            List.of("unborn", "under 1", "1 to 5", "6 to 10", "11 to 15", "16 to 17", "18 to 24");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:mother|father|mum|dad|parents?|partner|stepfather|step-father|grandmother|grandfather|aunt|uncle|cousin|brother|sister|half-brother"
                    + "|half-sister|sibling|siblings|boyfriend|girlfriend|friend|carer|man|woman|men|women|perpetrator|practitioners?|Ms|Mr|Mrs)\\b");
    private static final Pattern FEMALE =
            Pattern.compile("(?i)\\b(?:girl|girls|daughter|young woman|sisters|baby girl|schoolgirl)\\b");
    private static final Pattern MALE =
            Pattern.compile("(?i)\\b(?:boy|boys|son|young man|brothers|baby boy|schoolboy)\\b");
    private static final Pattern SHE = Pattern.compile("(?i)\\b(?:she|her|herself)\\b");
    private static final Pattern HE = Pattern.compile("(?i)\\b(?:he|his|him|himself)\\b");
    private static final int EARLY = 14;

    private final List<Evidence> early;
    private final List<Evidence> all;
    private final Subject subject;

    ChildFinder(List<Passage> passages, Subject subject) {
        early = Evidence.sentences(passages, each -> each.ordinal() <= EARLY);
        all = Evidence.sentences(passages, each -> each.ordinal() <= 80);
        this.subject = subject;
    }

    Optional<Proposal> ages() {
        Map<String, Evidence> bands = new LinkedHashMap<>();
        if (subject.pseudonym().startsWith("Unborn")) {
            bands.put("unborn", new Evidence(subject.pseudonym(), null, null));
        }
        collect(early, Ages::in, bands);
        if (bands.isEmpty()) {
            collect(early, Ages::schoolYears, bands);
        }
        if (bands.isEmpty()) {
            collect(all, Ages::in, bands);
        }
        return joined(DescribedField.AGES, bands, BANDS);
    }

    /** Of one child the first age counts, which is that at the incident; of several each. */
    private void collect(
            List<Evidence> sentences, Function<String, List<Ages.Found>> reader, Map<String, Evidence> bands) {
        for (Evidence each : sentences) {
            for (Ages.Found age : reader.apply(each.sentence())) {
                boolean enough = !subject.several() && bands.keySet().stream().anyMatch(band -> !band.equals("unborn"));
                if (!enough && age.isChild() && isOfChild(each.sentence(), age.from(), age.to())) {
                    bands.putIfAbsent(age.band(), each);
                }
            }
        }
    }

    /** Whether the nearest person before the age, within its clause, is the child. */
    private boolean isOfChild(String sentence, int from, int to) {
        String clause = sentence.substring(Math.max(0, from - 60), from);
        int other = lastEnd(OTHERS, clause);
        int child = Math.max(lastEnd(subject.names(), clause), lastEnd(FEMALE, clause));
        child = Math.max(child, lastEnd(MALE, clause));
        if (other > child) {
            return false;
        }
        if (child >= 0) {
            return true;
        }
        String after = sentence.substring(to, Math.min(sentence.length(), to + 25));
        return !OTHERS.matcher(after).lookingAt()
                && !OTHERS.matcher(after.strip()).lookingAt();
    }

    private static int lastEnd(Pattern pattern, String text) {
        int last = -1;
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            last = matcher.end();
        }
        return last;
    }

    Optional<Proposal> sexes() {
        Map<String, Evidence> sexes = new LinkedHashMap<>();
        for (Evidence each : early) {
            boolean speaks =
                    subject.isIn(each.sentence()) || !Ages.in(each.sentence()).isEmpty();
            if (speaks && (sexes.isEmpty() || subject.several())) {
                putNoun("female", FEMALE, each, sexes);
                putNoun("male", MALE, each, sexes);
            }
        }
        if (!subject.several() && sexes.size() != 1) {
            sexes.clear();
            pronoun().ifPresent(found -> sexes.put(found.getKey(), found.getValue()));
        }
        return joined(DescribedField.SEXES, sexes, List.of("female", "male"));
    }

    private static void putNoun(String sex, Pattern nouns, Evidence evidence, Map<String, Evidence> sexes) {
        if (nouns.matcher(evidence.sentence()).find()) {
            sexes.putIfAbsent(sex, evidence);
        }
    }

    /** The pronoun that most often stands for the child, where it is clear. */
    private Optional<Map.Entry<String, Evidence>> pronoun() {
        List<Evidence> she = new ArrayList<>();
        List<Evidence> he = new ArrayList<>();
        for (Evidence each : all) {
            String sex = pronounAfterName(each.sentence());
            if (sex != null) {
                (sex.equals("female") ? she : he).add(each);
            }
        }
        if (she.size() >= 3 * he.size() && she.size() > 1) {
            return Optional.of(Map.entry("female", she.getFirst()));
        }
        return he.size() >= 3 * she.size() && he.size() > 1
                ? Optional.of(Map.entry("male", he.getFirst()))
                : Optional.empty();
    }

    private @Nullable String pronounAfterName(String sentence) {
        Matcher name = subject.names().matcher(sentence);
        if (!name.find()) {
            return null;
        }
        String rest = sentence.substring(name.end());
        if (OTHERS.matcher(rest).find()
                || OTHERS.matcher(sentence.substring(0, name.start())).find()) {
            return null;
        }
        boolean she = SHE.matcher(rest).find();
        boolean he = HE.matcher(rest).find();
        return she == he ? null : she ? "female" : "male";
    }

    private static Optional<Proposal> joined(DescribedField field, Map<String, Evidence> found, List<String> order) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<String> values = order.stream().filter(found::containsKey).toList();
        List<String> sentences = found.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> order.indexOf(each.getKey())))
                .map(each -> each.getValue().sentence())
                .distinct()
                .limit(3)
                .toList();
        Evidence first = found.values().iterator().next();
        return Optional.of(new Evidence(String.join(" \u2026 ", sentences), first.pageLabel(), first.passageId())
                .proposes(field, String.join(";", values)));
    }
}
