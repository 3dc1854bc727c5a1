package org.practicelearning.indexer.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.corpus.CorpusFolder;

class SchemeFolderTest {
    @Test
    void readsTheShippedVocabulary() {
        ConceptScheme scheme =
                SchemeFolder.read(CorpusFolder.find().resolve("taxonomy")).orThrow();

        assertThat(scheme.concept("harm.neglect.home").orElseThrow().broader()).containsExactly("harm.neglect");
        assertThat(scheme.withNarrower("harm.csa")).contains("harm.cse.group", "harm.csa.sibling");
        assertThat(scheme.concepts(Facet.HARM)).allSatisfy(concept -> {
            assertThat(concept.names()).as(concept.id()).hasSizeGreaterThan(5);
            assertThat(concept.scopeNote()).isNotEmpty();
        });
    }

    @Test
    void writesWhatItReads(@TempDir Path folder) {
        ConceptScheme scheme =
                SchemeFolder.read(CorpusFolder.find().resolve("taxonomy")).orThrow();

        SchemeFolder.write(scheme, folder);

        assertThat(SchemeFolder.read(folder).orThrow().version()).isEqualTo(scheme.version());
        assertThat(SchemeFolder.readCsv(SchemeFolder.csv(scheme)).orThrow().version())
                .isEqualTo(scheme.version());
    }

    @Test
    void writesNoCellThatASpreadsheetWorksOut() {
        ConceptScheme scheme =
                SchemeFolder.read(CorpusFolder.find().resolve("taxonomy")).orThrow();

        assertThat(SchemeFolder.csv(scheme)).contains("'@").doesNotContainPattern("(?m)(^|[,\"])[=+@]");
    }

    @Test
    void refusesBadRowsWithTheirLineAndReason() {
        assertThat(problems("harm.a,prefLabel,Aching\nharm.a,altLabel,!?\nharm.a,altLabel,x\nharm.a,altLabel,the\n"))
                .extracting(SchemeProblem::row)
                .containsExactly(3, 4, 5);
        assertThat(problems("harm.a,prefLabel,Aching\nharm.a,cue,the .. of\n"))
                .extracting(SchemeProblem::reason)
                .containsExactly("the rule would be found in every sentence");
        assertThat(problems("harm.a,prefLabel,Aching\nharm.a,altLabel,ache\nharm.a,altLabel,Ache\n"))
                .extracting(SchemeProblem::reason)
                .containsExactly("the label \"Ache\" is there twice, first in row 3");
        assertThat(problems("harm.a\n")).extracting(SchemeProblem::row).containsExactly(2);
    }

    @Test
    void refusesConceptsThatStandUnderThemselves() {
        assertThat(problems(
                        "harm.a,prefLabel,One\nharm.a,broader,harm.b\nharm.b,prefLabel,Two\nharm.b,broader,harm.a\n"))
                .extracting(SchemeProblem::reason)
                .contains("it stands under itself");
        assertThat(problems("harm.a,prefLabel,One\nharm.b,prefLabel,one\n"))
                .extracting(SchemeProblem::reason)
                .containsExactly("its preferred label is that of harm.a too");
    }

    @Test
    void refusesMoreConceptsThanItsBound() {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i <= SchemeCheck.MOST_CONCEPTS; i++) {
            csv.append("harm.n")
                    .append(i)
                    .append(",prefLabel,Number ")
                    .append(i)
                    .append('\n');
        }
        assertThat(problems(csv.toString()))
                .extracting(SchemeProblem::reason)
                .containsExactly("a vocabulary has at most 10000 concepts");
    }

    private static List<SchemeProblem> problems(String rows) {
        SchemeReading reading = SchemeFolder.readCsv("concept,property,value\n" + rows);
        assertThat(reading).isInstanceOf(SchemeReading.Refused.class);
        return ((SchemeReading.Refused) reading).problems();
    }
}
