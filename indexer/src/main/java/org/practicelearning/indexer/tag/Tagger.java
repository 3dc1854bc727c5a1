package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.practicelearning.indexer.tag.PhraseTrie.Found;
import org.practicelearning.indexer.tag.StemTable.Coded;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Cue;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.indexer.taxonomy.LabelKind;

/** Finds the themes of passages by the rules of one vocabulary. Made once; may be used by many threads. */
public final class Tagger {
    private static final Pattern NEGATIVE =
            Pattern.compile("\\b(no|not|never|nobody|without|un\\p{L}+)\\b|_not\\b|\\bno_|@neg");

    private static final double ENOUGH = 0.55;
    private static final int LONG = 60;

    private final ConceptScheme scheme;
    final StemTable table = new StemTable();
    private final PhraseTrie<Rule> phrases = new PhraseTrie<>(table);
    private final PhraseTrie<Rule> headings = new PhraseTrie<>(table);
    private final CueSet<Rule> cues;
    private final Scope scope;
    private final StatusRule status;
    private final boolean hasAges;
    private final Set<String> names = new HashSet<>();

    /** A label at work. */
    record Rule(Concept concept, LabelKind kind, String label, double weight) {
        /** Whether a denial before its words takes it back; what is itself put negatively is not denied twice. */
        boolean isDeniable() {
            Facet facet = concept.facet();
            return (facet == Facet.HARM || facet == Facet.FAMILY || facet == Facet.CHILD)
                    && kind != LabelKind.HEADING
                    && !(kind.isCue() && NEGATIVE.matcher(label).find());
        }
    }

    /** A rule met. */
    record Match(Rule rule, int from, int to) implements Span {}

    private Tagger(ConceptScheme scheme) {
        this.scheme = scheme;
        this.cues = new CueSet<>(table, scheme.groups());
        this.scope = new Scope(table);
        this.status = new StatusRule(table);
        this.hasAges = scheme.concept("child.age.under1").isPresent();
        scheme.concepts().stream().filter(concept -> !concept.retired()).forEach(this::add);
    }

    /** Makes a tagger of a vocabulary. */
    public static Tagger of(ConceptScheme scheme) {
        return new Tagger(scheme);
    }

    /** The vocabulary it was made of. */
    public ConceptScheme scheme() {
        return scheme;
    }

    private static Rule rule(Concept concept, Label label) {
        return new Rule(concept, label.kind(), label.text(), LabelWeight.of(label));
    }

    private void add(Concept concept) {
        concept.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        phrases.add(concept.prefLabel(), rule(concept, Label.of(LabelKind.ALTERNATIVE, concept.prefLabel())));
        for (Label label : concept.labels()) {
            Rule rule = rule(concept, label);
            switch (label.kind()) {
                case CUE, WEAK_CUE -> cues.add(Cue.read(label.text()), rule);
                case HEADING -> headings.add(label.text(), rule);
                case EARLIER, LATER, EQUIVALENT -> {
                    // names of another era and equivalents widen a search; they say nothing of the case
                }
                default -> phrases.add(label.text(), rule);
            }
        }
    }

    /**
     * The themes of a passage in the order of its text, at most one of a concept in a sentence.
     *
     * @param text the passage; list items and cells are parted by line feeds
     */
    public List<Suggestion> tag(String text, TagContext context) {
        return tag(read(text), context);
    }

    /** A text with the rules its words meet, whatever its document is. */
    record Reading(Coded coded, List<Match> matches) {}

    Reading read(String text) {
        Coded coded = table.code(new Words(text));
        return new Reading(
                coded, coded.words().size() == 0 ? List.of() : longest(unmasked(matches(coded), coded), coded));
    }

    List<Suggestion> tag(Reading reading, TagContext context) {
        return reading.coded().words().size() == 0
                ? List.of()
                : suggestions(found(reading, context), reading.coded(), context);
    }

    List<Match> found(Reading reading, TagContext context) {
        List<Match> matches = withCompany(reading.matches(), context);
        addHeadings(context, reading.coded(), matches);
        return matches;
    }

    private List<Match> matches(Coded coded) {
        List<Match> matches = new ArrayList<>();
        Set<String> otherwise = ShortForms.explainedOtherwise(coded.words(), names);
        phrases.in(coded).stream()
                .filter(found -> otherwise.isEmpty()
                        || found.value().kind() != LabelKind.ACRONYM
                        || !otherwise.contains(coded.words().at(found.from()).raw()))
                .forEach(found -> matches.add(new Match(found.value(), found.from(), found.to())));
        cues.in(coded).forEach(found -> matches.add(new Match(found.value(), found.from(), found.to())));
        if (hasAges) {
            for (Found<String> age : AgeRule.in(coded.words())) {
                scheme.concept(age.value())
                        .ifPresent(concept -> matches.add(new Match(
                                rule(concept, Label.of(LabelKind.ALTERNATIVE, "age rule")), age.from(), age.to())));
            }
        }
        return matches;
    }

    private static List<Match> unmasked(List<Match> matches, Coded coded) {
        SpansByWord<Match> masks = new SpansByWord<>(
                coded.words().size(),
                matches.stream()
                        .filter(match -> match.rule().kind() == LabelKind.NEAR_MISS)
                        .toList());
        List<Match> kept = new ArrayList<>(matches.size());
        for (Match match : matches) {
            if (match.rule().kind() != LabelKind.NEAR_MISS && !isMasked(match, masks)) {
                kept.add(match);
            }
        }
        return kept;
    }

    private static boolean isMasked(Match match, SpansByWord<Match> masks) {
        return !match.rule().kind().isCue()
                && masks.anyOver(
                        match.from(),
                        match.to(),
                        mask -> mask.rule().concept() == match.rule().concept()
                                && !(mask.lies(match) && match.length() > mask.length()));
    }

    /** Without words inside a longer label of the same facet: a school nurse is no school. */
    private static List<Match> longest(List<Match> matches, Coded coded) {
        SpansByWord<Match> strong = new SpansByWord<>(
                coded.words().size(),
                matches.stream()
                        .filter(match -> !match.rule().kind().isCue()
                                && !match.rule().kind().isWeak())
                        .toList());
        List<Match> kept = new ArrayList<>(matches.size());
        for (Match match : matches) {
            if (match.rule().kind().isCue() || !liesInLonger(match, strong)) {
                kept.add(match);
            }
        }
        return kept;
    }

    private static boolean liesInLonger(Match match, SpansByWord<Match> strong) {
        return strong.anyOver(
                match.from(),
                match.to(),
                other -> other.length() > match.length()
                        && match.lies(other)
                        && other.rule().concept().facet()
                                == match.rule().concept().facet());
    }

    private List<Match> withCompany(List<Match> matches, TagContext context) {
        Map<String, Reach> strong = new HashMap<>();
        for (Match match : matches) {
            if (!match.rule().kind().isWeak()) {
                strong.merge(match.rule().concept().id(), new Reach(match.from(), match.to()), Reach::and);
            }
        }
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            if (!match.rule().kind().isWeak()
                    || context.company().contains(match.rule().concept().id())
                    || hasCompany(match, strong)) {
                kept.add(match);
            }
        }
        return kept;
    }

    /** Where in a text a concept is met first and last; something of it lies outside a span that does not hold both. */
    private record Reach(int from, int to) implements Span {
        Reach and(Reach other) {
            return new Reach(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    private boolean hasCompany(Match weak, Map<String, Reach> strong) {
        String id = weak.rule().concept().id();
        return Stream.concat(scheme.withBroader(id).stream(), scheme.withNarrower(id).stream())
                .map(strong::get)
                .anyMatch(reach -> reach != null && !reach.lies(weak));
    }

    private void addHeadings(TagContext context, Coded coded, List<Match> matches) {
        for (String heading : context.section()) {
            for (Found<Rule> found : headings.in(table.code(new Words(heading)))) {
                int[] first = coded.words().wordsOfSentence(0);
                matches.add(new Match(found.value(), first[0], first[1]));
            }
        }
    }

    /** What is sure enough, labels of one concept in a passage adding to each other. */
    private List<Suggestion> suggestions(List<Match> matches, Coded coded, TagContext context) {
        Scope.Signs signs = scope.in(coded);
        List<Match> affirmed = matches.stream()
                .filter(match -> match.from() < match.to() && !isDenied(match, signs))
                .toList();
        Map<String, Map<String, Double>> weights = new HashMap<>();
        affirmed.forEach(match -> weights.computeIfAbsent(match.rule().concept().id(), key -> new HashMap<>())
                .put(match.rule().label(), match.rule().weight()));
        boolean[] general = status.general(coded, context);
        Map<String, Suggestion> best = new HashMap<>();
        for (Match match : affirmed) {
            Map<String, Double> all =
                    weights.getOrDefault(match.rule().concept().id(), Map.of());
            double sure = LabelWeight.together(all.values());
            if (sure >= ENOUGH && LabelWeight.tells(match.rule().weight(), all.values())) {
                int sentence = coded.words().at(match.from()).sentence();
                Suggestion suggestion = suggestion(
                        match,
                        status(match, general[sentence] || isOfChange(match, context) || isInName(match, coded), signs),
                        coded,
                        sentence,
                        sure);
                best.merge(suggestion.concept() + " " + sentence, suggestion, Tagger::stronger);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Suggestion::start).thenComparing(Suggestion::concept))
                .toList();
    }

    private static boolean isOfChange(Match match, TagContext context) {
        Facet facet = match.rule().concept().facet();
        return (facet == Facet.HARM || facet == Facet.CHILD || facet == Facet.FAMILY)
                && context.role() == null
                && StatusRule.isAboutChange(context);
    }

    private static boolean isInName(Match match, Coded coded) {
        return match.rule().concept().facet() == Facet.HARM
                && NamedThing.holds(coded.words(), match.from(), match.to());
    }

    private static TagStatus status(Match match, boolean general, Scope.Signs signs) {
        if (general) {
            return TagStatus.GENERAL;
        }
        return isDoubtable(match) && signs.doubts(match.from(), match.to()) ? TagStatus.CONSIDERED : TagStatus.HAPPENED;
    }

    /** Signs of practice are often what was not done; only what is said to have been absent altogether is left out. */
    private static boolean isDenied(Match match, Scope.Signs signs) {
        if (match.rule().kind() == LabelKind.HEADING) {
            return false;
        }
        return signs.excludes(match.from())
                || (match.rule().isDeniable()
                        && (signs.denies(match.from(), match.to())
                                || (match.rule().kind().isCue() && signs.deniesWithin(match.from(), match.to()))));
    }

    private static boolean isDoubtable(Match match) {
        return match.rule().kind() != LabelKind.HEADING
                && (match.rule().concept().facet() == Facet.HARM
                        || match.rule().concept().facet() == Facet.FAMILY);
    }

    private static Suggestion stronger(Suggestion one, Suggestion other) {
        if (one.status() != other.status()) {
            return one.status().isStrongerThan(other.status()) ? one : other;
        }
        return other.words().length() > one.words().length() && other.words().length() < LONG ? other : one;
    }

    private static Suggestion suggestion(Match match, TagStatus status, Coded coded, int sentence, double sure) {
        int start = coded.words().at(match.from()).start();
        int end = coded.words().at(match.to() - 1).end();
        int[] around = coded.words().sentence(sentence);
        return new Suggestion(
                match.rule().concept().id(),
                status,
                coded.words().text().substring(start, end),
                start,
                end,
                around[0],
                around[1],
                status == TagStatus.CONSIDERED ? sure * 0.9 : sure);
    }
}
