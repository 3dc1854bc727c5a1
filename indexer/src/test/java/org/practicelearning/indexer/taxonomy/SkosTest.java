package org.practicelearning.indexer.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.practicelearning.corpus.CorpusFolder;

class SkosTest {
    private static final ConceptScheme SCHEME =
            SchemeFolder.read(CorpusFolder.find().resolve("taxonomy")).orThrow();

    @Test
    void comesBackFromTurtleAsItWent() {
        ConceptScheme back = SkosTurtle.read(SkosTurtle.write(SCHEME)).orThrow();

        assertThat(SchemeDifference.between(SCHEME, back).lines()).isEmpty();
        assertThat(back.version()).isEqualTo(SCHEME.version());
    }

    @Test
    void comesBackFromJsonLdAsItWent() {
        ConceptScheme back = SkosJsonLd.read(SkosJsonLd.write(SCHEME)).orThrow();

        assertThat(SchemeDifference.between(SCHEME, back).lines()).isEmpty();
    }

    @Test
    void readsPlainSkosOfOthers() {
        ConceptScheme scheme = SkosTurtle.read("""
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        <https://terms.example/harm.neglect> a skos:Concept ; skos:prefLabel "Neglect"@en, "Esgeulustod"@cy ;
                            skos:altLabel "unmet needs" .
                        """).orThrow();

        assertThat(scheme.concept("harm.neglect").orElseThrow().names()).containsExactly("Neglect", "unmet needs");
    }

    @Test
    void saysOnWhichLineItFailed() {
        SchemeReading broken =
                SkosTurtle.read("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\nskos: skos: (");
        SchemeReading cyclic = SkosTurtle.read("""
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <urn:x:harm.a> skos:prefLabel "One" ; skos:broader <urn:x:harm.b> .
                <urn:x:harm.b> skos:prefLabel "Two" ; skos:broader <urn:x:harm.a> .
                """);

        assertThat(((SchemeReading.Refused) broken).problems())
                .singleElement()
                .extracting(SchemeProblem::row)
                .isEqualTo(3);
        assertThat(((SchemeReading.Refused) cyclic).problems())
                .extracting(SchemeProblem::reason)
                .contains("it stands under itself");
        assertThat(SkosJsonLd.read("{\"@graph\": 3}")).isInstanceOf(SchemeReading.Refused.class);
        assertThat(SkosJsonLd.read("{")).isInstanceOf(SchemeReading.Refused.class);
    }
}
