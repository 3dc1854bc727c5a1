package org.practicelearning.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.passage.Contents.at;
import static org.practicelearning.indexer.passage.Contents.heading;
import static org.practicelearning.indexer.passage.Contents.item;
import static org.practicelearning.indexer.passage.Contents.paragraph;
import static org.practicelearning.indexer.passage.Contents.pdf;
import static org.practicelearning.indexer.passage.Contents.split;
import static org.practicelearning.indexer.passage.Contents.text;
import static org.practicelearning.indexer.passage.Contents.texts;
import static org.practicelearning.indexer.passage.Contents.wholeText;
import static org.practicelearning.indexer.passage.Contents.word;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.extract.Block;

/** Tests for {@link PassageSplitter}. */
class PassageSplitterTest {

    @Test
    void sectionsArePathsOfHeadings() {
        SplitDocument split = split(word(
                heading(1, "Findings"),
                heading(2, "Finding 3"),
                heading(3, "What happened"),
                paragraph("The visit was missed."),
                heading(1, "Recommendations"),
                paragraph("Visits to be recorded.")));
        assertThat(split.passages())
                .extracting(Passage::section)
                .containsExactly(List.of("Findings", "Finding 3", "What happened"), List.of("Recommendations"));
    }

    @Test
    void numberedHeadingsGoBelowTheirParentWhateverTheirSize() {
        SplitDocument split = split(word(
                heading(1, "3 Analysis"),
                heading(1, "3.1 Home"),
                paragraph("Cold."),
                heading(1, "4 End"),
                paragraph("Done.")));
        assertThat(split.passages())
                .extracting(Passage::section)
                .containsExactly(List.of("3 Analysis", "3.1 Home"), List.of("4 End"));
    }

    @Test
    void headingWithNothingBelowIsAPassage() {
        SplitDocument split = split(word(heading(1, "Part one"), heading(1, "Part two"), paragraph("Some text.")));
        assertThat(split.passages().getFirst())
                .extracting(Passage::kind, Passage::text)
                .containsExactly(PassageKind.HEADING, "Part one");
    }

    @Test
    void printedParagraphNumbersAreTakenOff() {
        SplitDocument split = split(word(
                heading(1, "4 Analysis"),
                paragraph("4.1 The school wrote twice."),
                paragraph("4.2 At 08.52 the ambulance was called."),
                paragraph("08.52 was also the time on the form.")));
        assertThat(split.passages()).extracting(Passage::paragraph).containsExactly("4.1", "4.2", "4.2");
        assertThat(texts(split)).startsWith("The school wrote twice.").endsWith("08.52 was also the time on the form.");
    }

    @Test
    void paragraphsWithoutNumbersAreCounted() {
        SplitDocument split =
                split(word(paragraph("The first one."), heading(1, "Next"), paragraph("The second one.")));
        assertThat(split.passages()).extracting(Passage::paragraph).containsExactly("1", "2");
    }

    @Test
    void paragraphOverAPageTurnIsOnePassageThatSaysSo() {
        SplitDocument split = split(pdf(
                List.of(at(
                        0.3,
                        "The health visitor was told that the family had moved to the other side of the city and")),
                List.of(at(0.2, "wrote to the new practice the same week."), at(0.5, "Nothing came back."))));
        assertThat(split.passages())
                .extracting(Passage::page, Passage::lastPage)
                .containsExactly(Tuple.tuple(1, 2), Tuple.tuple(2, null));
        assertThat(wholeText(split)).contains("city and wrote to");
    }

    @Test
    void listStaysWithItsLeadIn() {
        SplitDocument split = split(word(paragraph("Agencies should:"), item("ask"), item("write it down")));
        assertThat(split.passages()).singleElement().satisfies(list -> {
            assertThat(list.kind()).isEqualTo(PassageKind.LIST);
            assertThat(list.text()).isEqualTo("Agencies should:\nask\nwrite it down");
        });
    }

    @Test
    void tableRowCarriesTheHeadingsOfItsColumns() {
        SplitDocument split = split(word(
                Block.row(List.of("Agency", "Role"), true, 1),
                Block.row(List.of("School", "Attended core groups"), false, 1)));
        assertThat(split.passages()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(PassageKind.TABLE_ROW);
            assertThat(row.text()).isEqualTo("Agency: School | Role: Attended core groups");
        });
    }

    @Test
    void longParagraphIsCutAtSentenceEnds() {
        String sentence =
                "The record of the visit says what was seen, who was there and what the child said about it. ";
        SplitDocument split = split(text(sentence.repeat(40)));
        assertThat(texts(split)).hasSizeGreaterThan(2).allMatch(part -> part.length() <= 1500 && part.endsWith("it."));
    }

    @Test
    void offsetsPointIntoTheJoinedText() {
        SplitDocument split = split(word(paragraph("One."), paragraph("Two words."), paragraph("Three.")));
        String whole = wholeText(split);
        assertThat(split.passages())
                .allSatisfy(each ->
                        assertThat(whole.substring(each.start(), each.end())).isEqualTo(each.text()));
    }

    @Test
    void tellsTheLineThatLeadsInFromTheItems() {
        SplitDocument split = split(word(paragraph("Agencies should:"), item("ask"), item("write it down")));

        assertThat(split.lists())
                .containsExactly(
                        new SplitDocument.ListShape(split.passages().getFirst().id(), List.of(0, 1, 1)));
    }
}
