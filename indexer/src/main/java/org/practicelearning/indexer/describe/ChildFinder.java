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
import org.practicelearning.indexer.passage.PassageKind;

/** Finds age and sex of the child a review is about, from the sentences that introduce it. */
final class ChildFinder {
    private static final List<String> BANDS =
            List.of("unborn", "under 1", "1 to 5", "6 to 10", "11 to 15", "16 to 17", "18 to 24");
    private static final String ADULT =
            "mother|father|mum|dad|parents?|partner|stepfather|step-father|grandmother|grandfather|aunt|uncle|boyfriend|girlfriend|friend|carer"
                    + "|man|woman|men|women|perpetrator|practitioners?|Ms|Mr|Mrs";
    private static final Pattern ADULTS = Pattern.compile("(?i)\\b(?:" + ADULT + ")\\b");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:" + ADULT + "|cousin|brother|sister|half-brother|half-sister|sibling|siblings)\\b");
    private static final Pattern FEMALE = Pattern.compile("(?i)\\b(?:girl|daughter|young woman|schoolgirl)\\b");
    private static final Pattern MALE = Pattern.compile("(?i)\\b(?:boy|son|young man|schoolboy)\\b");
    private static final Pattern SISTERS = Pattern.compile("(?i)\\b(?:girls?|daughters?|sisters?)\\b");
    private static final Pattern BROTHERS = Pattern.compile("(?i)\\b(?:boys?|sons?|brothers?)\\b");
    /** Ages that belong to the history: "since she was fifteen", "came into care at the age of four". */
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:since|when|until|before|from|by|as) (?:\\w+ ){0,2}(?:was|were|had|turned)? ?$|\\b(?:at|from|by|since|between) (?:the )?ages? (?:of )?$|"
                    + "\\b(?:into care|separated|moved|left|diagnosed|adopted)\\b[^.]*$|\\bat $");

    private static final Pattern CHILD = Pattern.compile(
            "(?i)\\b(?:child|boy|girl|baby|infant|toddler|son|daughter|teenager|young (?:person|man|woman)|schoolboy|schoolgirl)\\b");
    private static final Pattern PRONOUN = Pattern.compile("\\b(?:[Hh]e|[Ss]he|[Tt]hey|who)\\b");
    private static final Pattern BIRTHDAY = Pattern.compile("birthday");
    private static final Pattern BORN = Pattern.compile("\\b(?:was|were) born\\b");
    private static final Pattern SHE = Pattern.compile("(?i)\\b(?:she|her|herself)\\b");
    private static final Pattern HE = Pattern.compile("(?i)\\b(?:he|his|him|himself)\\b");
    private static final Pattern FIRST_SHE = Pattern.compile("(?:She|Her)\\b");
    private static final Pattern FIRST_HE = Pattern.compile("(?:He|His)\\b");
    private static final int EARLY = 14;

    private final List<Evidence> early;
    private final List<Evidence> all;
    private final Subject subject;

    ChildFinder(List<Passage> passages, Subject subject) {
        early = Evidence.sentences(passages, each -> each.ordinal() <= EARLY && each.kind() != PassageKind.TABLE_ROW);
        all = Evidence.sentences(passages, each -> each.ordinal() <= 80);
        this.subject = subject;
    }

    Optional<Proposal> ages() {
        Map<String, Evidence> bands = new LinkedHashMap<>();
        if (subject.pseudonym().startsWith("Unborn")) {
            bands.put("unborn", new Evidence(subject.pseudonym(), null, null));
            early.stream()
                    .filter(each -> BORN.matcher(each.sentence()).find() && subject.isIn(each.sentence()))
                    .findFirst()
                    .ifPresent(each -> bands.put("under 1", each));
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

    /** Whether the nearest person before the age, within its clause, is the child; a pronoun is when nobody else is named. */
    private boolean isOfChild(String sentence, int from, int to) {
        String clause = sentence.substring(Math.max(0, from - 60), from);
        boolean history = PAST.matcher(clause).find() && !IncidentFinder.tellsOfHarm(sentence);
        if (history && !subject.several()) {
            return false;
        }
        int other = lastEnd(subject.several() ? ADULTS : OTHERS, clause);
        int child = Math.max(lastEnd(subject.names(), clause), lastEnd(CHILD, clause));
        if (child < 0 && other < 0) {
            String around = sentence.substring(Math.max(0, from - 12), Math.min(sentence.length(), to + 25));
            return subject.several()
                    || CHILD.matcher(around).find() && !OTHERS.matcher(around).find()
                    || PRONOUN.matcher(clause).find()
                    || BIRTHDAY.matcher(sentence.substring(from, to)).find();
        }
        return child > other;
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
        if (subject.pseudonym().matches("(?:Sisters|Brothers)\\b.*")) {
            String sex = subject.pseudonym().startsWith("Sisters") ? "female" : "male";
            sexes.put(sex, new Evidence(subject.pseudonym(), null, null));
            return joined(DescribedField.SEXES, sexes, List.of(sex));
        }
        for (Evidence each : early) {
            if (subject.several()) {
                boolean speaks = subject.isIn(each.sentence())
                        || !Ages.in(each.sentence()).isEmpty();
                putNoun("female", SISTERS, each, speaks, sexes);
                putNoun("male", BROTHERS, each, speaks, sexes);
            } else if (sexes.isEmpty()) {
                putNoun("female", FEMALE, each, isNounOfChild(each.sentence(), FEMALE), sexes);
                putNoun("male", MALE, each, isNounOfChild(each.sentence(), MALE), sexes);
            }
        }
        if (!subject.several() && sexes.size() != 1) {
            sexes.clear();
            pronoun().ifPresent(found -> sexes.put(found.getKey(), found.getValue()));
        }
        return joined(DescribedField.SEXES, sexes, List.of("female", "male"));
    }

    private static void putNoun(
            String sex, Pattern nouns, Evidence evidence, boolean speaks, Map<String, Evidence> sexes) {
        if (speaks && nouns.matcher(evidence.sentence()).find()) {
            sexes.putIfAbsent(sex, evidence);
        }
    }

    /** "A boy of four", "Child P, a girl": with an age or the name close by and nobody else before it. */
    private boolean isNounOfChild(String sentence, Pattern nouns) {
        Matcher noun = nouns.matcher(sentence);
        while (noun.find()) {
            String before = sentence.substring(Math.max(0, noun.start() - 60), noun.start());
            String around =
                    sentence.substring(Math.max(0, noun.start() - 60), Math.min(sentence.length(), noun.end() + 40));
            boolean introduced = before.matches(
                    "(?is).*\\b(?:an?|the|this|was|old|-old|Black|White|Asian|British|heritage|disabled|only)[ -]$");
            boolean named = subject.isIn(around) || Ages.in(around).stream().anyMatch(Ages.Found::isChild);
            if (introduced && named && lastEnd(OTHERS, before) <= lastEnd(subject.names(), before)) {
                return true;
            }
        }
        return false;
    }

    /** The pronoun that most often stands for the child, where it is clear. */
    private Optional<Map.Entry<String, Evidence>> pronoun() {
        List<Evidence> she = new ArrayList<>();
        List<Evidence> he = new ArrayList<>();
        boolean named = false;
        for (Evidence each : all) {
            String sex = pronounAfterName(each.sentence());
            if (sex == null && named) {
                sex = FIRST_SHE.matcher(each.sentence()).lookingAt()
                        ? "female"
                        : FIRST_HE.matcher(each.sentence()).lookingAt() ? "male" : null;
            }
            if (sex != null) {
                (sex.equals("female") ? she : he).add(each);
            }
            named = subject.isIn(each.sentence())
                    && !OTHERS.matcher(each.sentence()).find();
        }
        if (she.size() >= 3 * he.size() && she.size() > 1) {
            return Optional.of(Map.entry("female", she.getFirst()));
        }
        return he.size() >= 3 * she.size() && he.size() > 1
                ? Optional.of(Map.entry("male", he.getFirst()))
                : Optional.empty();
    }

    /** The first pronoun after the name, with nobody else named before it. */
    private @Nullable String pronounAfterName(String sentence) {
        Matcher name = subject.names().matcher(sentence);
        if (!name.find() || OTHERS.matcher(sentence.substring(0, name.start())).find()) {
            return null;
        }
        String rest = sentence.substring(name.end());
        int she = firstStart(SHE, rest);
        int he = firstStart(HE, rest);
        int nearest = Math.min(she, he);
        return nearest == Integer.MAX_VALUE || firstStart(OTHERS, rest) < nearest ? null : she < he ? "female" : "male";
    }

    private static int firstStart(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
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
