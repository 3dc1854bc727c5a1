package org.practicelearning.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.passage.Contents.at;
import static org.practicelearning.indexer.passage.Contents.pdf;
import static org.practicelearning.indexer.passage.Contents.split;
import static org.practicelearning.indexer.passage.Contents.wholeText;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for {@link LineJoiner}, through the splitter. */
class LineJoinerTest {

    private static String joined(String text) {
        return wholeText(split(pdf(List.of(at(0.3, text)))));
    }

    @Test
    void hyphenatedLineEndIsJoined() {
        assertThat(joined("The nurse wrote to the safe-\nguarding lead about it."))
                .isEqualTo("The nurse wrote to the safeguarding lead about it.");
    }

    @Test
    void hyphenThatTheDocumentUsesElsewhereStays() {
        assertThat(joined("A step-up plan was made. Nobody read the step-\nup plan that week."))
                .endsWith("the step-up plan that week.");
    }

    @Test
    void hyphenBetweenTwoWordsOfTheDocumentStays() {
        assertThat(joined("The decision was late. The making of it took days, and decision-\nmaking was slow."))
                .contains("decision-making was slow");
    }

    @Test
    void hyphenOfAKnownPrefixStays() {
        assertThat(joined("This was a multi-\nagency meeting about non-\nmobile babies."))
                .isEqualTo("This was a multi-agency meeting about non-mobile babies.");
    }

    @Test
    void hyphenBeforeACapitalOrAfterAnotherHyphenStays() {
        assertThat(joined("An anti-\nRacist stance and a was-not-\nbrought letter."))
                .contains("anti-Racist", "was-not-brought");
    }

    @Test
    void hardLineBreaksAreJoined() {
        assertThat(
                        joined(
                                "The father was seen once by the\nHealth visitor and never\nagain after that visit to the clinic."))
                .isEqualTo(
                        "The father was seen once by the Health visitor and never again after that visit to the clinic.");
    }
}
