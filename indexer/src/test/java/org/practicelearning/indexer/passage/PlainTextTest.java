package org.practicelearning.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.passage.Contents.split;
import static org.practicelearning.indexer.passage.Contents.text;
import static org.practicelearning.indexer.passage.Contents.texts;
import static org.practicelearning.indexer.passage.Contents.wholeText;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What text files suffer from, and Markdown that has lost its ending. */
class PlainTextTest {
    private static final String BROKEN_BULLETS = """
            Early help in the valley

            The new team will offer every family that asks for support before the summer holiday:

            e One plan that the whole family has read and agreed before anybody else has a copy of it
            or a view on it.

            \u00A2 One person to ring

            o A visit at home
            \u2022 A date on which it ends

            All of these have been promised before, and this time there is money for them until the spring.
            """;

    @Test
    void bulletDebrisBecomesAList() {
        Passage list = split(text(BROKEN_BULLETS)).passages().stream()
                .filter(each -> each.kind() == PassageKind.LIST)
                .findFirst()
                .orElseThrow();
        assertThat(list.text().lines())
                .containsExactly(
                        "The new team will offer every family that asks for support before the summer holiday:",
                        "One plan that the whole family has read and agreed before anybody else has a copy of it or a view on it.",
                        "One person to ring",
                        "A visit at home",
                        "A date on which it ends");
    }

    @Test
    void noGlyphIsLeft() {
        assertThat(wholeText(split(text(BROKEN_BULLETS)))).doesNotContainPattern("(?m)^(?:[eo\u00A2\u2022]) ");
    }

    @Test
    void shortLineAboveTextIsAHeading() {
        assertThat(split(text(BROKEN_BULLETS)).passages())
                .allMatch(each -> each.section().equals(List.of("Early help in the valley")));
    }

    @Test
    void listThatLostItsBulletsIsAList() {
        SplitDocument split = split(text("""
                The panel heard from the school, the nurse and two of the aunts, and now expects of each agency:
                Prompt replies to letters
                Fewer forms

                Minutes within a week

                This was agreed by all of those present at the meeting, and by those who sent word that they could not come.
                """));
        assertThat(split.passages()).first().satisfies(list -> {
            assertThat(list.kind()).isEqualTo(PassageKind.LIST);
            assertThat(list.text()).endsWith("\nPrompt replies to letters\nFewer forms\nMinutes within a week");
        });
    }

    @Test
    void markdownIsRead() {
        SplitDocument split = split(text("""
                # Night visits

                ## \u25BA What changed

                Visits **must** be [recorded](#) by [the team](https://team.example/a).

                - asked
                - written down

                | Agency | Role |
                |---|---|
                | School | Told the panel |
                """));
        assertThat(texts(split))
                .containsExactly(
                        "Night visits",
                        "Visits must be recorded by the team (https://team.example/a).",
                        "asked\nwritten down",
                        "Agency: School | Role: Told the panel");
        assertThat(split.passages().getLast().section()).containsExactly("What changed");
    }

    @Test
    void titleRepeatedInTheMiddleIsKeptOnce() {
        SplitDocument split = split(text("""
                # Listening to babies in this town

                ## A briefing for all teams

                ### First

                The first part says what we heard.

                # Listening to babies in this town

                ## A briefing for all teams

                The first part goes on after the page has turned.
                """));
        assertThat(wholeText(split)).containsOnlyOnce("Listening to babies in this town");
        assertThat(split.passages())
                .filteredOn(each -> each.kind() == PassageKind.PARAGRAPH)
                .hasSize(2)
                .allMatch(each -> each.section().equals(List.of("First")));
        assertThat(split.leftOut()).extracting(SplitDocument.LeftOut::why).contains("running header");
    }

    @Test
    void numberedParagraphsThroughTheDocumentKeepTheirNumbers() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            text.append(i)
                    .append(". ")
                    .append("The reviewer heard from one more person about the winter of that year. ".repeat(3))
                    .append("\n\n");
        }
        assertThat(split(text(text.toString())).passages())
                .extracting(Passage::paragraph)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void shortLinesOfAFaceStandTogether() {
        assertThat(texts(split(text("Report to the board\nAuthor: the nurse\nDate: May 2023\n"))))
                .hasSize(1);
    }
}
