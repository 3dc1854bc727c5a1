package org.practicelearning.web.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.tag.Decision;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.tag.Verdict;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptNotes;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.indexer.taxonomy.LabelKind;
import org.practicelearning.indexer.taxonomy.SchemeChange;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.coding.VocabularyChange;
import org.practicelearning.web.library.Additions;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.library.Library;
import org.practicelearning.web.vocabulary.Plan.Outlook;
import org.practicelearning.web.vocabulary.VocabularyEditing.Outcome;

/** Tests for {@link VocabularyEditing}, with the real catalogue, decisions and indexes. */
class VocabularyEditingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));

    @TempDir
    Path folder;

    private Library library;
    private VocabularyEditing editing;
    private String document = "";
    private String passage = "";

    @BeforeEach
    void open() {
        library = Library.open(new DataFolder(folder), CLOCK);
        editing = new VocabularyEditing(library.coding(), library.changes(), CLOCK);
        document = Additions.aDocument(library)
                .titled("Child B4: a review")
                .saying(
                        "B4 suffered neglect at home for two years.",
                        "The police attended domestic abuse at the address.",
                        "Nobody asked about the zebra crossing pathway again.")
                .enter();
        passage = library.texts()
                .find(record().compartment(), document, record().currentVersion())
                .orElseThrow()
                .passages()
                .getFirst()
                .id();
    }

    private DocumentRecord record() {
        return library.catalogue().find(Reader.localOperator(), document).orElseThrow();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Coding coding() {
        return library.coding();
    }

    private Outcome make(Edit edit) {
        return editing.make(edit, coding().edited().version(), "Priya", "asked for by the group");
    }

    private Outcome make(SchemeChange change) {
        return make(Edit.Change.of(change));
    }

    private long made(SchemeChange change) {
        return made(make(change));
    }

    private static long made(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made) outcome).number();
    }

    private void decide(String concept, Verdict verdict) {
        library.changes()
                .decide(
                        Reader.localOperator(),
                        List.of(new CodedDecision(
                                "b" + Math.abs(concept.hashCode()),
                                document,
                                new Decision(passage, concept, verdict, TagStatus.HAPPENED),
                                "Priya",
                                CLOCK.instant())));
    }

    private List<String> decidedOn() {
        return coding().decisions().all().stream()
                .map(each -> each.decision().concept())
                .toList();
    }

    private void applied() {
        for (int i = 0; i < 600 && coding().applying().underWay(); i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(Duration.ofMillis(50).toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(coding().applying().underWay()).isFalse();
    }

    /** Themes of the document as its index has them. */
    private List<String> themes() {
        return new LuceneLibrarySearch(library.indexes(), CLOCK)
                .cards(Reader.localOperator()).stream()
                        .flatMap(card -> card.subject().themes().stream())
                        .map(CardTheme::concept)
                        .toList();
    }

    private static Concept concept(String id, String label, String... names) {
        return new Concept(
                id,
                label,
                List.of(),
                List.of(),
                List.of(names).stream()
                        .map(name -> Label.of(LabelKind.ALTERNATIVE, name))
                        .toList(),
                ConceptNotes.NONE,
                List.of(),
                false,
                null);
    }

    @Test
    void marksTheDocumentsAgainByANewLabel() {
        assertThat(themes()).contains("harm.neglect").doesNotContain("harm.fgm");
        made(new SchemeChange.AddLabel("harm.fgm", Label.of(LabelKind.ALTERNATIVE, "zebra crossing pathway")));
        applied();

        assertThat(library.indexes().compartments()).isNotEmpty();
        assertThat(coding().scheme()).isSameAs(coding().edited());
        assertThat(coding().isIndexed()).isTrue();
        assertThat(themes()).contains("harm.fgm");
    }

    @Test
    void carriesDecisionsIntoAMergeAndBack() {
        decide("harm.fgm", Verdict.ADDED);
        Outlook outlook = editing.outlook(Edit.Change.of(new SchemeChange.Merge("harm.fgm", "harm.neglect")));
        assertThat(((Outlook.Possible) outlook).plan().moved()).isEqualTo(1);

        long merge = made(new SchemeChange.Merge("harm.fgm", "harm.neglect"));
        assertThat(decidedOn()).containsExactly("harm.neglect");
        decide("harm.neglect", Verdict.ACCEPTED);

        ConceptScheme merged = coding().edited();
        made(make(new Edit.Undo(merge)));
        assertThat(coding().decisions().on("harm.fgm")).hasSize(1);
        assertThat(coding().decisions().on("harm.neglect")).hasSize(1);
        assertThat(coding().edited().concept("harm.fgm").orElseThrow().retired())
                .isFalse();
        assertThat(merged.concept("harm.fgm").orElseThrow().retired()).isTrue();
        applied();
    }

    @Test
    void splitsDecisionsByPassageAndBringsThemTogetherAgain() {
        decide("harm.fgm", Verdict.ADDED);
        SchemeChange split = new SchemeChange.Split(
                "harm.fgm", List.of(concept("harm.fgm.one", "FGM one"), concept("harm.fgm.two", "FGM two")));
        long number = made(make(new Edit.Change(split, Map.of("harm.fgm.two", List.of(passage)))));
        assertThat(decidedOn()).containsExactly("harm.fgm.two");

        long undo = made(make(new Edit.Undo(number)));
        assertThat(decidedOn()).containsExactly("harm.fgm");

        made(make(new Edit.Undo(undo)));
        assertThat(decidedOn()).containsExactly("harm.fgm.two");
        applied();
    }

    @Test
    void decisionsMadeOnAnOldPageGoToTheConceptThatTookItsPlace() {
        made(new SchemeChange.Merge("harm.fgm", "harm.neglect"));
        decide("harm.fgm", Verdict.ADDED);

        assertThat(decidedOn()).containsExactly("harm.neglect");
        applied();
    }

    @Test
    void logsWhoWhenWhatAndWhy() {
        made(new SchemeChange.Rename("harm.neglect", "Neglect of a child"));

        VocabularyChange logged = coding().vocabulary().changes(0, 10).getFirst();
        assertThat(logged.what()).isEqualTo("Renamed “Neglect” to “Neglect of a child”");
        assertThat(logged.by()).isEqualTo("Priya");
        assertThat(logged.at()).isEqualTo(CLOCK.instant());
        assertThat(logged.reason()).isEqualTo("asked for by the group");
        assertThat(coding().vocabulary().changesOf("harm.neglect", 5)).hasSize(1);
        applied();
    }

    @Test
    void doesNotUndoWhatALaterChangeBuildsOn() {
        long rename = made(new SchemeChange.Rename("harm.neglect", "Neglect of a child"));
        made(new SchemeChange.Rename("harm.neglect", "Neglect of children"));

        Outcome outcome = make(new Edit.Undo(rename));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).reasons())
                .containsExactly(
                        "A later change builds on this one. Undo that first:",
                        "Renamed “Neglect of a child” to “Neglect of children” (Priya, 22 November 2026).");
        assertThat(coding().edited().label("harm.neglect")).isEqualTo("Neglect of children");
        applied();
    }

    @Test
    void keepsAConceptByWhichPeopleDecided() {
        long added = made(new SchemeChange.AddConcept(concept("harm.zebra", "Zebra harm", "zebra")));
        applied();
        decide("harm.zebra", Verdict.ADDED);

        assertThat(make(new Edit.Undo(added))).isInstanceOf(Outcome.Refused.class);
        assertThat(decidedOn()).containsExactly("harm.zebra");
    }

    @Test
    void anImportWithoutAConceptByWhichPeopleDecidedRetiresIt() {
        decide("harm.fgm", Verdict.ADDED);
        ConceptScheme before = coding().edited();
        ConceptScheme without = ConceptScheme.of(
                        before.concepts().stream()
                                .filter(each -> !each.id().equals("harm.fgm"))
                                .toList(),
                        before.groups())
                .orThrow();
        Outlook.Possible outlook = (Outlook.Possible) editing.outlook(new Edit.Import(without));
        assertThat(outlook.plan().kept()).containsExactly("harm.fgm");

        long number = made(make(new Edit.Import(without)));
        assertThat(coding().edited().concept("harm.fgm").orElseThrow().retired())
                .isTrue();
        made(make(new Edit.Undo(number)));
        assertThat(coding().edited().version()).isEqualTo(before.version());
        applied();
    }

    @Test
    void makesNothingThatWasNotShown() {
        String seen = coding().edited().version();
        made(new SchemeChange.Rename("harm.fgm", "Cutting"));

        Outcome outcome =
                editing.make(Edit.Change.of(new SchemeChange.Rename("harm.neglect", "Other")), seen, "Sam", "");
        assertThat(outcome).isInstanceOf(Outcome.Overtaken.class);
        assertThat(coding().edited().label("harm.neglect")).isEqualTo("Neglect");
        applied();
    }

    @Test
    void theNextStartAppliesAChangeThatWasCutShort() {
        made(new SchemeChange.AddLabel("harm.fgm", Label.of(LabelKind.ALTERNATIVE, "zebra crossing pathway")));
        library.close();
        library = Library.open(new DataFolder(folder), CLOCK);

        assertThat(coding().isIndexed()).isTrue();
        assertThat(themes()).contains("harm.fgm");
    }
}
