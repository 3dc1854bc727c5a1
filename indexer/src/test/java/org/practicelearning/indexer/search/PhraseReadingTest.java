package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseReadingTest {
    private final WordNature nature = new WordNature();

    private List<String> phrases(String text) {
        List<String> phrases = new ArrayList<>();
        PhraseReading.each(text, nature, (key, from, to, around) -> phrases.add(text.substring(from, to)));
        return phrases;
    }

    @Test
    void readsPhrasesBetweenSmallWordsAndStops() {
        assertThat(phrases("The liaison nurse rang. Nobody in the bruising clinic, or the ward, knew of it."))
                .contains("liaison nurse", "bruising clinic")
                .doesNotContain("nurse rang. Nobody", "clinic, or the ward");
    }

    @Test
    void doesNotTakeWhatIsSomebodysForAName() {
        assertThat(phrases("The father\u2019s flat was cold.")).isEmpty();
    }

    @Test
    void tellsThingsFromDeedsAndFromNames() {
        phrases("The support worker came. A support worker wrote. He went to the Northborough clinic in Northborough."
                + " They contain it, and to contain it. The records contain it.");

        assertThat(nature.names("support worker")).isTrue();
        assertThat(nature.names("record contain")).isFalse();
        assertThat(nature.isName("northborough clinic")).isTrue();
        assertThat(nature.isName("support worker")).isFalse();
    }
}
