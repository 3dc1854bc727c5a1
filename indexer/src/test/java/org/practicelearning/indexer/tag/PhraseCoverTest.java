package org.practicelearning.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.taxonomy.SchemeFolder;

class PhraseCoverTest {
    private static final PhraseCover COVER =
            PhraseCover.of(SchemeFolder.readCsv("""
                    concept,property,value
                    agency.hv,prefLabel,Health visiting
                    agency.hv,altLabel,named health visitor
                    agency.hv,acronym,HV
                    agency.hv,sign,weighed at home
                    agency.hv,weakLabel,visitor
                    agency.hv,equivalent,NHV => named health visitor
                    """).orThrow());

    @Test
    void knowsNamesTheirPartsAndPhrasesThatHoldThem() {
        assertThat(COVER.knows("health visitors")).isTrue();
        assertThat(COVER.knows("new health visiting")).isTrue();
        assertThat(COVER.knows("HV caseload")).isTrue();
        assertThat(COVER.knows("twice weighed at home")).isTrue();
    }

    @Test
    void doesNotTakeASingleWordThatNamesNothingForAName() {
        assertThat(COVER.knows("visitor badge")).isFalse();
        assertThat(COVER.knows("home address")).isFalse();
        assertThat(COVER.knows("video link")).isFalse();
    }

    @Test
    void takesFormsOfAPhraseForTheSame() {
        assertThat(PhraseCover.key("Health Visitors")).isEqualTo(PhraseCover.key("health visitor"));
    }
}
