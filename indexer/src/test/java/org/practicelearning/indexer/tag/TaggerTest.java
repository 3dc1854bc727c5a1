package org.practicelearning.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicelearning.corpus.CorpusFolder;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.taxonomy.SchemeFolder;

class TaggerTest {
    private static final Tagger TAGGER =
            Tagger.of(SchemeFolder.read(CorpusFolder.find().resolve("taxonomy")).orThrow());

    @Test
    void saysWhereTheWordsStand() {
        String text = "A home visit was made. The children lived with domestic abuse for years.";

        Suggestion found = TAGGER.tag(text, review()).stream()
                .filter(each -> each.concept().equals("harm.da"))
                .findFirst()
                .orElseThrow();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("domestic abuse");
        assertThat(text.substring(found.sentenceStart(), found.sentenceEnd()))
                .isEqualTo("The children lived with domestic abuse for years.");
        assertThat(found.status()).isEqualTo(TagStatus.HAPPENED);
    }

    @Test
    void takesDeniedHarmForNone() {
        assertThat(concepts("There was no evidence of domestic abuse.")).doesNotContainKey("harm.da");
        assertThat(concepts("Domestic abuse was ruled out.")).doesNotContainKey("harm.da");
        assertThat(concepts("She denied sexual abuse or self-harm.")).doesNotContainKeys("harm.csa", "harm.selfharm");
        assertThat(concepts("There was no neglect, but domestic abuse was frequent."))
                .doesNotContainKey("harm.neglect")
                .containsEntry("harm.da", TagStatus.HAPPENED);
    }

    @Test
    void tellsConsideredAndGeneralFromHappened() {
        assertThat(concepts("She was thought to be at risk of child sexual exploitation."))
                .containsEntry("harm.cse", TagStatus.CONSIDERED);
        TagContext training = new TagContext(DocumentType.TRAINING, List.of(), null);
        assertThat(TAGGER.tag("This half-day course covers neglect.", training))
                .extracting(Suggestion::status)
                .containsOnly(TagStatus.GENERAL);
    }

    @Test
    void countsAcronymsAsWrittenOnly() {
        assertThat(concepts("A CSE assessment followed.")).containsKey("harm.cse");
        assertThat(concepts("A lac of cse.")).doesNotContainKeys("harm.cse", "child.lac");
    }

    @Test
    void takesBackWhatALaterSentenceDenies() {
        assertThat(concepts("Nobody asked about trafficking. There was no evidence of it: the visa was in order."))
                .doesNotContainKey("harm.trafficking");
        assertThat(concepts("It was thought that the child had been shaken, but this was ruled out."))
                .doesNotContainKey("harm.physical.head");
        assertThat(concepts("Neglect was not a feature of this case.")).doesNotContainKey("harm.neglect");
        assertThat(concepts("He has never self-harmed.")).doesNotContainKey("harm.selfharm");
    }

    @Test
    void endsADenialWithItsClause() {
        assertThat(concepts("He was not registered with a dentist and had untreated tooth decay."))
                .containsEntry("harm.neglect.medical", TagStatus.HAPPENED);
    }

    @Test
    void takesThingsNamedAfterAHarmForNoHarm() {
        for (String named : List.of(
                "She attended a neglect training course.",
                "The neglect subgroup met quarterly in 2023.",
                "Training on FGM was attended by 120 staff.",
                "Section 3 of the Domestic Abuse Act 2021 was explained to staff.")) {
            assertThat(concepts(named).entrySet())
                    .noneMatch(each -> each.getKey().startsWith("harm.") && each.getValue() == TagStatus.HAPPENED);
        }
    }

    @Test
    void takesWhatAgenciesAreToDoForNoHarm() {
        for (String task : List.of(
                "All agencies to ensure that practitioners use the neglect tool by March 2024.",
                "According to national figures neglect was found in a third of families.",
                "Most children who harm do well. Some have been sexually abused themselves.")) {
            assertThat(concepts(task).entrySet())
                    .as(task)
                    .noneMatch(each -> each.getKey().startsWith("harm.") && each.getValue() == TagStatus.HAPPENED);
        }
    }

    @Test
    void readsAnAgeBesideAName() {
        assertThat(concepts("Jordan, 15, was arrested.")).containsKey("child.age.11to15");
        assertThat(concepts("Jordan (15) was arrested.")).containsKey("child.age.11to15");
        assertThat(concepts("The panel met in March, 15, and again later."))
                .doesNotContainKeys("child.age.11to15", "child.age.6to10");
    }

    /** Comparing each find with all others would take a quarter of an hour here. */
    @Test
    void readsAnEndlessSentenceFullOfLabels() {
        assertThat(concepts("baby bruise police school ".repeat(10_000))).containsKeys("agency.police");
        assertThat(concepts("not neglect; ".repeat(10_000))).doesNotContainKey("harm.neglect");
    }

    @Test
    void masksNearMisses() {
        assertThat(concepts("She neglected to record the dog grooming visit."))
                .doesNotContainKeys("harm.neglect", "harm.cse");
    }

    @Test
    void readsHyphensInflectionsAndSpellings() {
        assertThat(concepts("Co-sleeping")).isEqualTo(concepts("co sleeping")).isEqualTo(concepts("cosleeping"));
        assertThat(concepts("two strategy discussions")).containsKey("practice.strategy");
        assertThat(concepts("a subdural hematoma")).containsKey("harm.physical.head");
    }

    @Test
    void readsAges() {
        assertThat(concepts("She was aged 17 weeks.")).containsKey("child.age.under1");
        assertThat(concepts("He is a 10-month-old.")).containsKey("child.age.under1");
        assertThat(concepts("A boy of 17 lived there.")).containsKey("child.age.16to17");
        assertThat(concepts("She was in Year 9 then.")).containsKey("child.age.11to15");
        assertThat(concepts("In 17 weeks nothing came.")).doesNotContainKey("child.age.under1");
    }

    @Test
    void leavesShortFormsThatAreSpelledOutOtherwise() {
        assertThat(concepts("The FGM (family group meeting) was put off.")).doesNotContainKey("harm.fgm");
        assertThat(concepts("The family group meeting (FGM) was put off.")).doesNotContainKey("harm.fgm");
        assertThat(concepts("A plan about FGM was made.")).containsKey("harm.fgm");
    }

    @Test
    void takesOneSignOfWhichNothingIsKnownForTooLittle() {
        Tagger tagger = Tagger.of(SchemeFolder.readCsv("""
                        concept,property,value
                        harm.cold,prefLabel,Unheated home
                        harm.cold,sign,ice on the window
                        harm.cold,sign,coats in bed
                        harm.cold,sign,saw his breath {6/0}
                        """).orThrow());

        assertThat(tagger.tag("There was ice on the window.", review())).isEmpty();
        assertThat(tagger.tag("There was ice on the window and they wore coats in bed.", review()))
                .isNotEmpty();
        assertThat(tagger.tag("The nurse saw his breath.", review())).isNotEmpty();
    }

    private static Map<String, TagStatus> concepts(String text) {
        return TAGGER.tag(text, review()).stream()
                .collect(Collectors.toMap(Suggestion::concept, Suggestion::status, (one, other) -> one));
    }

    private static TagContext review() {
        return new TagContext(DocumentType.LCSPR, List.of("Findings"), null);
    }
}
