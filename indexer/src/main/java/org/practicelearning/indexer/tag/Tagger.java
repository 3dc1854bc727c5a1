package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    private final ConceptScheme scheme;
    final StemTable table = new StemTable();
    private final PhraseTrie<Rule> phrases = new PhraseTrie<>(table);
    private final PhraseTrie<Rule> headings = new PhraseTrie<>(table);
    private final CueSet<Rule> cues;
    private final Scope scope;
    private final StatusRule status;
    private final boolean hasAges;

    /** A label at work. */
    record Rule(Concept concept, LabelKind kind, String label) {
        /** Whether a denial before its words takes it back; what is itself put negatively is not denied twice. */
        boolean isDeniable() {
            Facet facet = concept.facet();
            return (facet == Facet.HARM || facet == Facet.FAMILY || facet == Facet.CHILD)
                    && kind != LabelKind.HEADING
                    && !(kind.isCue() && NEGATIVE.matcher(label).find());
        }
    }

    /** A rule met. */
    record Match(Rule rule, int from, int to) {
        boolean lies(Match other) {
            return from >= other.from && to <= other.to;
        }

        int length() {
            return to - from;
        }
    }

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

    private void add(Concept concept) {
        phrases.add(concept.prefLabel(), new Rule(concept, LabelKind.ALTERNATIVE, concept.prefLabel()));
        for (Label label : concept.labels()) {
            Rule rule = new Rule(concept, label.kind(), label.text());
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
        Coded coded = table.code(new Words(text));
        if (coded.words().size() == 0) {
            return List.of();
        }
        return suggestions(found(coded, context), coded, context);
    }

    List<Match> found(Coded coded, TagContext context) {
        List<Match> matches = withCompany(longest(unmasked(matches(coded))), context);
        addHeadings(context, coded, matches);
        return matches;
    }

    private List<Match> matches(Coded coded) {
        List<Match> matches = new ArrayList<>();
        phrases.in(coded).forEach(found -> matches.add(new Match(found.value(), found.from(), found.to())));
        cues.in(coded).forEach(found -> matches.add(new Match(found.value(), found.from(), found.to())));
        if (hasAges) {
            for (Found<String> age : AgeRule.in(coded.words())) {
                scheme.concept(age.value())
                        .ifPresent(concept -> matches.add(
                                new Match(new Rule(concept, LabelKind.ALTERNATIVE, "age"), age.from(), age.to())));
            }
        }
        return matches;
    }

    private static List<Match> unmasked(List<Match> matches) {
        List<Match> masks = matches.stream()
                .filter(match -> match.rule().kind() == LabelKind.NEAR_MISS)
                .toList();
        return matches.stream()
                .filter(match -> match.rule().kind() != LabelKind.NEAR_MISS)
                .filter(match -> match.rule().kind().isCue()
                        || masks.stream()
                                .noneMatch(mask ->
                                        mask.rule().concept() == match.rule().concept()
                                                && mask.from() < match.to()
                                                && match.from() < mask.to()
                                                && !(mask.lies(match) && match.length() > mask.length())))
                .toList();
    }

    /** Without words inside a longer label of the same facet: a school nurse is no school. */
    private static List<Match> longest(List<Match> matches) {
        List<Match> labels =
                matches.stream().filter(match -> !match.rule().kind().isCue()).toList();
        return matches.stream()
                .filter(match -> match.rule().kind().isCue()
                        || labels.stream()
                                .noneMatch(other -> other.length() > match.length()
                                        && match.lies(other)
                                        && !other.rule().kind().isWeak()
                                        && other.rule().concept().facet()
                                                == match.rule().concept().facet()))
                .toList();
    }

    private List<Match> withCompany(List<Match> matches, TagContext context) {
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            if (!match.rule().kind().isWeak()
                    || context.company().contains(match.rule().concept().id())
                    || matches.stream().anyMatch(other -> isCompany(match, other))) {
                kept.add(match);
            }
        }
        return kept;
    }

    private boolean isCompany(Match weak, Match other) {
        String id = weak.rule().concept().id();
        String of = other.rule().concept().id();
        return !other.rule().kind().isWeak()
                && !other.lies(weak)
                && (scheme.withBroader(id).contains(of)
                        || scheme.withNarrower(id).contains(of));
    }

    private void addHeadings(TagContext context, Coded coded, List<Match> matches) {
        for (String heading : context.section()) {
            for (Found<Rule> found : headings.in(table.code(new Words(heading)))) {
                int[] first = coded.words().wordsOfSentence(0);
                matches.add(new Match(found.value(), first[0], first[1]));
            }
        }
    }

    private List<Suggestion> suggestions(List<Match> matches, Coded coded, TagContext context) {
        Scope.Signs signs = scope.in(coded);
        boolean[] general = status.general(coded, context);
        Map<String, Suggestion> best = new HashMap<>();
        for (Match match : matches) {
            if (match.from() >= match.to() || isDenied(match, signs)) {
                continue;
            }
            int sentence = coded.words().at(match.from()).sentence();
            TagStatus is = general[sentence]
                    ? TagStatus.GENERAL
                    : isDoubtable(match) && signs.doubts(match.from(), match.to())
                            ? TagStatus.CONSIDERED
                            : TagStatus.HAPPENED;
            Suggestion suggestion = suggestion(match, is, coded, sentence);
            best.merge(suggestion.concept() + " " + sentence, suggestion, Tagger::stronger);
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Suggestion::start).thenComparing(Suggestion::concept))
                .toList();
    }

    /** Signs of practice are often what was not done; only what is said to have been absent altogether is left out. */
    private static boolean isDenied(Match match, Scope.Signs signs) {
        if (match.rule().kind() == LabelKind.HEADING) {
            return false;
        }
        return signs.excludes(match.from()) || (match.rule().isDeniable() && signs.denies(match.from(), match.to()));
    }

    private static boolean isDoubtable(Match match) {
        return match.rule().kind() != LabelKind.HEADING
                && match.rule().concept().facet() == Facet.HARM;
    }

    private static Suggestion stronger(Suggestion one, Suggestion other) {
        if (one.status() != other.status()) {
            return one.status().isStrongerThan(other.status()) ? one : other;
        }
        return other.score() > one.score() ? other : one;
    }

    private static Suggestion suggestion(Match match, TagStatus status, Coded coded, int sentence) {
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
                score(match, status));
    }

    private static double score(Match match, TagStatus status) {
        double base = switch (match.rule().kind()) {
            case ACRONYM -> 0.85;
            case SIGN -> match.length() > 1 ? 0.65 : 0.55;
            case CUE -> 0.6;
            case WEAK -> 0.45;
            case WEAK_CUE, HEADING -> 0.4;
            default -> match.length() > 1 ? 0.9 : 0.8;
        };
        return status == TagStatus.CONSIDERED ? base - 0.1 : base;
    }
}
