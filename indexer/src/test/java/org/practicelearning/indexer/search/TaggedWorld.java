package org.practicelearning.indexer.search;

import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchRequest.Widen;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.Suggestion;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.indexer.tag.TagStatus;

/** Invented documents with themes in several compartments, and questions about them; the same for the same seed. */
public final class TaggedWorld {
    private static final List<String> WORDS =
            List.of("school", "police", "neglect", "injury", "father", "home", "visit", "record", "plan", "baby");
    private static final List<String> NARROW = List.of(
            "harm.neglect.home", "harm.da.coercion", "harm.neglect", "agency.gp", "agency.school", "practice.voice");
    private static final List<Compartment> COMPARTMENTS = List.of(
            Compartment.PUBLISHED,
            Compartment.PUBLISHED,
            Compartment.PARTNERSHIP,
            Compartment.ofCase("one"),
            Compartment.ofCase("two"),
            Compartment.heldBy("someone"));

    /** Those who ask: nobody known, a member, a case team, somebody with papers of their own, and the operator. */
    public static final List<Reader> READERS = List.of(
            Reader.anyone(),
            new Reader("member", Set.of(Compartment.PUBLISHED, Compartment.PARTNERSHIP)::contains),
            new Reader("team", each -> !each.equals(Compartment.ofCase("two"))),
            new Reader("uploader", Set.of(Compartment.PUBLISHED, Compartment.heldBy("someone"))::contains),
            Reader.localOperator());

    private static final Map<FacetField, List<String>> CHOICES = choices();
    private static final List<String> ABOUT = List.of(
            "harm.neglect",
            "harm.da",
            "harm.neglect/happened",
            "harm.da/suggested",
            "agency.gp/confirmed",
            "none.such");

    private final Random random;

    public TaggedWorld(long seed) {
        this.random = new Random(seed);
    }

    private static Map<FacetField, List<String>> choices() {
        Map<FacetField, List<String>> choices = new LinkedHashMap<>();
        choices.put(FacetField.HARM, List.of("harm.neglect", "harm.neglect.home", "harm.da", "harm.da.coercion"));
        choices.put(FacetField.THEME, List.of("practice.voice", "practice.unknown"));
        choices.put(FacetField.AGENCY, List.of("agency.gp", "agency.school"));
        choices.put(FacetField.WITH, List.of("harm.neglect", "harm.da", "agency.gp", "practice.voice"));
        choices.put(FacetField.TYPE, List.of("scr", "lcspr", "audit"));
        choices.put(FacetField.YEAR, List.of("2018", "2019", "2020"));
        choices.put(FacetField.AGE, List.of("under 1", "1-4", "5-10"));
        choices.put(FacetField.PARTNERSHIP, List.of("Westmere", "Eastmere"));
        choices.put(FacetField.EDITION, List.of("wt2018", "wt2023", "not-stated"));
        choices.put(FacetField.TAGGED, List.of("confirmed", "suggested"));
        choices.put(FacetField.ACCESS, List.of("published", "partnership", "restricted"));
        return choices;
    }

    /** Puts documents into the index, and some of them a second time elsewhere, as when their access is changed. */
    public void fill(CompartmentIndexes indexes, int documents) {
        for (int number = 0; number < documents; number++) {
            document(number).putInto(indexes, number + 1L);
        }
        for (int number = 0; number < documents; number += 9) {
            for (Compartment each : Set.copyOf(COMPARTMENTS)) {
                indexes.remove(each, "d" + number, documents + number + 1L);
            }
            document(number).putInto(indexes, documents + number + 1L);
        }
        indexes.commit();
    }

    private SampleDocument document(int number) {
        List<CardTheme> themes = new ArrayList<>();
        SampleDocument document = aDocument("d" + number)
                .in(one(COMPARTMENTS))
                .titled(one(WORDS) + " " + number)
                .ofType(one(values(FacetField.TYPE)))
                .from(random.nextInt(8) == 0 ? null : 2017 + random.nextInt(5))
                .about(some(values(FacetField.AGE)).toArray(String[]::new))
                .inPartnership(random.nextInt(4) == 0 ? null : one(values(FacetField.PARTNERSHIP)))
                .underEdition(random.nextInt(4) == 0 ? null : one(values(FacetField.EDITION)));
        int passages = 1 + random.nextInt(4);
        for (int passage = 0; passage < passages; passage++) {
            List<Tag> tags = tags();
            document.saying(words(6)).marked(random.nextInt(3) > 0 ? null : one(List.of(PassageRole.values())), tags);
            tags.forEach(tag -> tag.concepts()
                    .forEach(concept -> themes.add(new CardTheme(concept, concept, false, tag.confirmed(), 1))));
        }
        Map<String, CardTheme> once = new LinkedHashMap<>();
        themes.forEach(each -> once.merge(each.concept(), each, (first, second) -> first.confirmed() ? first : second));
        return document.themed(List.copyOf(once.values()));
    }

    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        for (String concept : some(some(NARROW))) {
            int dot = concept.lastIndexOf('.');
            List<String> counted =
                    concept.indexOf('.') == dot ? List.of(concept) : List.of(concept, concept.substring(0, dot));
            tags.add(new Tag(
                    new Suggestion(concept, one(List.of(TagStatus.values())), "words", 0, 5, 0, 9, 0.5),
                    random.nextInt(3) == 0,
                    counted));
        }
        return tags;
    }

    /** A question: words of some form, values of facets asked for and not wanted, and which passages may answer. */
    public SearchRequest question() {
        return new SearchRequest(
                query(),
                choice(3),
                choice(6),
                one(List.of(Sort.values())),
                1,
                10,
                0,
                random.nextInt(6) == 0,
                new Within(
                        random.nextInt(4) == 0 ? Set.copyOf(some(ABOUT)) : Set.of(),
                        random.nextInt(4) == 0
                                ? Set.of(one(List.of(PassageRole.values())).key())
                                : Set.of()),
                Widen.FULLY);
    }

    private Map<FacetField, Set<String>> choice(int seldom) {
        Map<FacetField, Set<String>> choice = new LinkedHashMap<>();
        CHOICES.forEach((field, values) -> {
            if (random.nextInt(seldom + 1) == 0) {
                choice.put(field, Set.copyOf(some(values)));
            }
        });
        return choice;
    }

    private String query() {
        String one = one(WORDS);
        String other = one(WORDS);
        return switch (random.nextInt(10)) {
            case 0, 1 -> "";
            case 2 -> one + " " + other;
            case 3 -> one + " OR " + other;
            case 4 -> one + " -" + other;
            case 5 -> "\"" + one + " " + other + "\"~3";
            case 6 -> "\"" + one + " " + other + "\"";
            case 7 -> "-" + one;
            case 8 -> words(4 + random.nextInt(5));
            default -> one.substring(0, 3) + "*";
        };
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            words.add(one(WORDS));
        }
        return String.join(" ", words);
    }

    private static List<String> values(FacetField field) {
        return CHOICES.getOrDefault(field, List.of());
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values) {
        return values.stream().filter(each -> random.nextBoolean()).toList();
    }
}
