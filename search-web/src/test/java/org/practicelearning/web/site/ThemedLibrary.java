package org.practicelearning.web.site;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.index.CardRecommendation;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.Suggestion;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeSeed;

/** A real index of generated documents with themes, so that figures and the searches behind them can be compared. */
final class ThemedLibrary implements AutoCloseable {
    private static final long SEED = 20261122;
    private static final List<String> CONCEPTS = List.of(
            "harm.neglect.home", "harm.neglect", "harm.da", "harm.physical", "harm.csa", "agency.gp", "agency.police");
    private static final List<DocumentType> TYPES = List.of(
            DocumentType.LCSPR,
            DocumentType.SCR,
            DocumentType.RAPID_REVIEW,
            DocumentType.NATIONAL,
            DocumentType.GUIDANCE,
            DocumentType.AUDIT);
    private static final List<String> AGES = List.of("under 1", "1 to 5", "11 to 15");
    private static final List<String> PARTNERSHIPS = List.of("Northborough", "Harrowmere", "Westhallow");
    private static final List<String> EDITIONS = List.of("wt2018", "wt2023", "wt2026", CardSubject.NOT_STATED);

    /** Stands before what matters, so that it is far down in its passage. */
    static final String BEFORE = "Much was written before it. ";

    private final Random random = new Random(SEED);
    private final ConceptScheme scheme = SchemeSeed.read();
    private final CompartmentIndexes indexes;

    ThemedLibrary(Path folder, int documents) {
        indexes = CompartmentIndexes.open(folder);
        for (int number = 1; number <= documents; number++) {
            put("d" + number, number);
        }
        indexes.commit();
    }

    LibrarySearch search() {
        return new LuceneLibrarySearch(indexes, InstantSource.system());
    }

    private void put(String id, long seq) {
        List<MarkedPassage> passages = new ArrayList<>();
        for (int ordinal = 1; ordinal <= 1 + random.nextInt(4); ordinal++) {
            passages.add(passage(id, ordinal));
        }
        Set<String> themes = new LinkedHashSet<>();
        passages.forEach(each -> each.tags().forEach(tag -> themes.addAll(tag.concepts())));
        themes.removeIf(each -> random.nextInt(6) == 0 && !each.equals("harm.neglect"));
        List<CardRecommendation> made = passages.stream()
                .filter(each -> each.role() == PassageRole.RECOMMENDATION)
                .map(each -> new CardRecommendation(
                        "1",
                        each.passage().text(),
                        List.of("the ICB"),
                        List.copyOf(themes),
                        1,
                        "1",
                        each.passage().id()))
                .toList();
        indexes.put(card(id, seq, themes, made), passages, seq);
    }

    private MarkedPassage passage(String id, int ordinal) {
        String before = id.matches(".*[13579]") ? BEFORE.repeat(20) : "";
        String text = before + "In review " + id + " the pantry stood empty for days. Nobody asked why.";
        Passage passage = new Passage(
                id + "-p" + ordinal,
                ordinal,
                ordinal,
                null,
                Integer.toString(ordinal),
                "4." + ordinal,
                List.of("Findings"),
                PassageKind.PARAGRAPH,
                text,
                0,
                false);
        List<Tag> tags = new ArrayList<>();
        for (String concept : CONCEPTS) {
            if (random.nextInt(3) == 0) {
                tags.add(tag(concept, text, before.length()));
            }
        }
        PassageRole[] roles = PassageRole.values();
        return new MarkedPassage(passage, random.nextBoolean() ? roles[random.nextInt(roles.length)] : null, tags);
    }

    private Tag tag(String concept, String text, int from) {
        TagStatus status = TagStatus.values()[random.nextInt(TagStatus.values().length)];
        int end = text.indexOf('.', from) + 1;
        return new Tag(
                new Suggestion(
                        concept, status, "pantry", from + 20, from + 26, from, end, 0.5 + random.nextDouble() / 2),
                random.nextInt(4) == 0,
                List.copyOf(scheme.withBroader(concept)));
    }

    private DocumentCard card(String id, long seq, Set<String> themes, List<CardRecommendation> made) {
        DocumentType type = TYPES.get(random.nextInt(TYPES.size()));
        Integer year = random.nextInt(9) == 0 ? null : 2019 + random.nextInt(8);
        return new DocumentCard(
                id,
                random.nextInt(4) == 0 ? Compartment.PARTNERSHIP : Compartment.PUBLISHED,
                "Generated paper " + id,
                type.key(),
                type.label(),
                "Publisher of " + id,
                random.nextInt(7) == 0 ? null : PARTNERSHIPS.get(random.nextInt(PARTNERSHIPS.size())),
                day(year),
                year,
                null,
                null,
                AGES.stream().filter(each -> random.nextInt(3) == 0).toList(),
                List.of(),
                null,
                null,
                "PDF",
                false,
                new CardSubject(
                        themes.stream()
                                .map(each -> new CardTheme(each, scheme.label(each), false, false, 1))
                                .toList(),
                        made,
                        EDITIONS.get(random.nextInt(EDITIONS.size()))),
                seq);
    }

    private static @Nullable LocalDate day(@Nullable Integer year) {
        return year == null ? null : LocalDate.of(year, 6, 1);
    }

    @Override
    public void close() {
        indexes.close();
    }
}
