package org.practicelearning.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.passage.Contents.at;
import static org.practicelearning.indexer.passage.Contents.pdf;
import static org.practicelearning.indexer.passage.Contents.split;
import static org.practicelearning.indexer.passage.Contents.wholeText;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.DocumentContent;

/** Tests for {@link RunningLines} and {@link ContentsLines}, through the splitter. */
class RunningLinesTest {

    /** Pages with their own text between a header and a footer; {@code #} in these is the page number. */
    @SuppressWarnings("unchecked") // an array of lists for the variable arguments
    private static DocumentContent pages(int count, String odd, String even, String footer) {
        List<Block>[] pages = IntStream.rangeClosed(1, count)
                .mapToObj(page -> List.of(
                        at(0.04, (page % 2 == 1 ? odd : even).replace("#", Integer.toString(page))),
                        at(0.4, "Text number " + (page * 7) + " of the paper stands on this page alone."),
                        at(0.95, footer.replace("#", Integer.toString(page)))))
                .toArray(List[]::new);
        return pdf(pages);
    }

    @Test
    void headersAndFootersAreLeftOutOnce() {
        SplitDocument split =
                split(pages(4, "Learning from Child ZZ9", "Learning from Child ZZ9", "Final, May 2021 | Page # of 4"));
        assertThat(wholeText(split)).doesNotContain("ZZ9", "Final");
        assertThat(split.leftOut())
                .extracting(SplitDocument.LeftOut::why)
                .containsExactlyInAnyOrder("running header", "running footer");
        assertThat(split.leftOut()).allMatch(each -> each.pages() == 4);
    }

    @Test
    void leftAndRightPagesMayDiffer() {
        SplitDocument split = split(pages(8, "Moorland partnership", "Child ZZ9: final report", "#"));
        assertThat(wholeText(split)).doesNotContain("Moorland", "ZZ9");
    }

    @Test
    void printedPageNumbersBecomeLabels() {
        SplitDocument split = split(pages(4, "Learning", "Learning", "- # -"));
        assertThat(split.passages()).extracting(Passage::pageLabel).containsExactly("1", "2", "3", "4");
    }

    @Test
    void numberedHeadingsAtTheHeadOfPagesStay() {
        SplitDocument split = split(pdf(
                List.of(at(0.05, "Finding 2"), at(0.4, "The first text of all stands here.")),
                List.of(at(0.05, "Finding 5"), at(0.4, "The second text of all stands here.")),
                List.of(at(0.05, "Finding 7"), at(0.4, "The third text of all stands here."))));
        assertThat(split.passages()).extracting(Passage::section).contains(List.of("Finding 2"), List.of("Finding 7"));
    }

    @Test
    void lineInTheMiddleOfPagesStays() {
        SplitDocument split = split(
                pdf(List.of(at(0.5, "Not known.")), List.of(at(0.5, "Not known.")), List.of(at(0.5, "Not known."))));
        assertThat(split.passages()).hasSize(3);
    }

    @Test
    void contentsPageIsLeftOut() {
        SplitDocument split = split(pdf(
                List.of(
                        at(0.2, "Contents"),
                        at(
                                0.3,
                                "1 Introduction ............ 2\n2 What happened ........... 3\n3 Findings ................ 9")),
                List.of(at(0.3, "The review begins here and says what it will do."))));
        assertThat(split.passages()).singleElement().extracting(Passage::page).isEqualTo(2);
        assertThat(split.leftOut()).extracting(SplitDocument.LeftOut::text).contains("Contents", "2 What happened 3");
    }

    @Test
    void figuresBehindDotsAreNoContentsPage() {
        SplitDocument split = split(
                pdf(
                        List.of(
                                at(
                                        0.3,
                                        "Visits kept ............ 214\nVisits missed ........... 31\nVisits moved ............ 57\nNot known ........... 9"))));
        assertThat(split.leftOut()).isEmpty();
    }
}
