package org.practicelearning.indexer.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicelearning.indexer.taxonomy.SchemeChange.Outcome;

class SchemeEditorTest {
    private static final ConceptScheme SCHEME = SchemeFolder.readCsv("""
                    concept,property,value
                    harm.neglect,prefLabel,Neglect
                    harm.neglect.home,prefLabel,Home conditions
                    harm.neglect.home,broader,harm.neglect
                    harm.neglect.home,altLabel,dirty house
                    harm.cruelty,prefLabel,Cruelty
                    harm.cruelty,altLabel,ill-treatment
                    child.age,prefLabel,Age
                    """).orThrow();

    static List<SchemeChange> changes() {
        return List.of(
                new SchemeChange.Rename("harm.neglect", "Persistent neglect"),
                new SchemeChange.Merge("harm.neglect", "harm.cruelty"),
                new SchemeChange.Split(
                        "harm.cruelty", List.of(concept("harm.cold", "Cold"), concept("harm.hot", "Hot"))),
                new SchemeChange.AddLabel("harm.cruelty", Label.of(LabelKind.ALTERNATIVE, "unkindness")),
                new SchemeChange.RemoveLabel("harm.cruelty", Label.of(LabelKind.ALTERNATIVE, "ill-treatment")),
                new SchemeChange.AddConcept(concept("harm.new", "New")),
                new SchemeChange.Retire("harm.cruelty"),
                new SchemeChange.Describe("harm.cruelty", new ConceptNotes("Ill will.", "", "", "", "")),
                new SchemeChange.Place("harm.cruelty", List.of("harm.neglect")),
                new SchemeChange.Relate("harm.cruelty", List.of("harm.neglect", "child.age")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void canBeUndone(SchemeChange change) {
        Outcome.Changed changed = changed(change, SCHEME);

        assertThat(changed.scheme().version()).isNotEqualTo(SCHEME.version());
        assertThat(undone(SCHEME, changed.scheme(), changed.scheme()).version()).isEqualTo(SCHEME.version());
    }

    private static ConceptScheme undone(ConceptScheme before, ConceptScheme after, ConceptScheme now) {
        SchemeUndo.Outcome outcome =
                SchemeUndo.undo(SchemeDifference.between(before, after).lines(), now);
        assertThat(outcome).isInstanceOf(SchemeUndo.Outcome.Undone.class);
        return ((SchemeUndo.Outcome.Undone) outcome).scheme();
    }

    @Test
    void undoesAChangeAndKeepsLaterOnes() {
        ConceptScheme renamed = changed(new SchemeChange.Rename("harm.neglect", "Persistent neglect"), SCHEME)
                .scheme();
        ConceptScheme labelled = changed(
                        new SchemeChange.AddLabel("harm.neglect", Label.of(LabelKind.ALTERNATIVE, "unmet needs")),
                        renamed)
                .scheme();

        Concept neglect =
                undone(SCHEME, renamed, labelled).concept("harm.neglect").orElseThrow();
        assertThat(neglect.prefLabel()).isEqualTo("Neglect");
        assertThat(neglect.altLabels()).containsExactly("unmet needs");
    }

    @Test
    void doesNotUndoWhatALaterChangeBuildsOn() {
        ConceptScheme merged = changed(new SchemeChange.Merge("harm.neglect.home", "harm.neglect"), SCHEME)
                .scheme();
        ConceptScheme again = changed(new SchemeChange.Merge("harm.neglect", "harm.cruelty"), merged)
                .scheme();
        ConceptScheme added = changed(new SchemeChange.AddConcept(concept("harm.new", "New")), SCHEME)
                .scheme();
        ConceptScheme used = changed(new SchemeChange.Place("harm.cruelty", List.of("harm.new")), added)
                .scheme();

        assertThat(SchemeUndo.undo(SchemeDifference.between(SCHEME, merged).lines(), again))
                .isInstanceOf(SchemeUndo.Outcome.Overtaken.class);
        assertThat(SchemeUndo.undo(SchemeDifference.between(SCHEME, added).lines(), used))
                .isInstanceOf(SchemeUndo.Outcome.Refused.class);
    }

    @Test
    void relatesBothWaysOrNeither() {
        ConceptScheme related = changed(new SchemeChange.Relate("harm.neglect", List.of("harm.cruelty")), SCHEME)
                .scheme();
        assertThat(related.concept("harm.cruelty").orElseThrow().related()).containsExactly("harm.neglect");

        ConceptScheme not = changed(new SchemeChange.Relate("harm.cruelty", List.of()), related)
                .scheme();
        assertThat(not.concept("harm.neglect").orElseThrow().related()).isEmpty();
    }

    @Test
    void mergesAConceptIntoItsOwnPart() {
        ConceptScheme merged = changed(new SchemeChange.Merge("harm.neglect", "harm.neglect.home"), SCHEME)
                .scheme();

        assertThat(merged.concept("harm.neglect.home").orElseThrow().broader()).isEmpty();
        assertThat(merged.label("harm.neglect.home")).isEqualTo("Home conditions");
    }

    @Test
    void carriesDecisionsAndNarrowerConceptsIntoAMerge() {
        Outcome.Changed changed = changed(new SchemeChange.Merge("harm.neglect", "harm.cruelty"), SCHEME);

        assertThat(changed.mapping()).containsEntry("harm.neglect", "harm.cruelty");
        assertThat(changed.scheme().withBroader("harm.neglect.home")).contains("harm.cruelty");
        assertThat(changed.scheme().concept("harm.neglect").orElseThrow().replacedBy())
                .isEqualTo("harm.cruelty");
        assertThat(changed.scheme().concept("harm.cruelty").orElseThrow().names())
                .contains("Neglect");
    }

    @Test
    void keepsAnOldNameFindable() {
        assertThat(changed(new SchemeChange.Rename("harm.cruelty", "Ill will"), SCHEME)
                        .scheme()
                        .concept("harm.cruelty")
                        .orElseThrow()
                        .altLabels())
                .contains("Cruelty");
    }

    @Test
    void refusesWhatCannotBeDone() {
        assertThat(List.<SchemeChange>of(
                        new SchemeChange.Rename("harm.gone", "Gone"),
                        new SchemeChange.Rename("harm.neglect", "Cruelty"),
                        new SchemeChange.Merge("harm.neglect", "child.age"),
                        new SchemeChange.Merge("harm.neglect", "harm.neglect"),
                        new SchemeChange.AddConcept(concept("harm.cruelty", "Again")),
                        new SchemeChange.Place("harm.neglect", List.of("harm.neglect.home")),
                        new SchemeChange.Place("harm.neglect", List.of("child.age")),
                        new SchemeChange.Relate("harm.neglect", List.of("harm.neglect")),
                        new SchemeChange.RemoveLabel("harm.cruelty", Label.of(LabelKind.SIGN, "ill-treatment")),
                        new SchemeChange.AddLabel("harm.cruelty", Label.of(LabelKind.ALTERNATIVE, "x")),
                        new SchemeChange.AddLabel("harm.cruelty", Label.of(LabelKind.ALTERNATIVE, "Ill-treatment"))))
                .allSatisfy(
                        change -> assertThat(SchemeEditor.apply(change, SCHEME)).isInstanceOf(Outcome.Refused.class));
    }

    @Test
    void listsWhatWouldChange() {
        ConceptScheme after = changed(new SchemeChange.AddConcept(concept("harm.new", "New")), SCHEME)
                .scheme();

        assertThat(SchemeDifference.between(SCHEME, after).added()).containsExactly("harm.new");
        assertThat(SchemeDifference.between(after, SCHEME).removed()).containsExactly("harm.new");
        assertThat(SchemeDifference.between(SCHEME, SCHEME).isEmpty()).isTrue();
    }

    private static Outcome.Changed changed(SchemeChange change, ConceptScheme scheme) {
        assertThat(SchemeEditor.apply(change, scheme)).isInstanceOf(Outcome.Changed.class);
        return (Outcome.Changed) SchemeEditor.apply(change, scheme);
    }

    private static Concept concept(String id, String label) {
        return new Concept(id, label, List.of(), List.of(), List.of(), ConceptNotes.NONE, List.of(), false, null);
    }
}
