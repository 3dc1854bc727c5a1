package org.practicelearning.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceParserTest {
    private static final String HEADER = """
            ---
            id: sample
            title: Sample: of a title
            type: lcspr
            publisher: Northborough SCP
            partnership: Northborough
            published: 2024-05-01
            incident: not stated
            licence: open
            access: published
            source: https://northborough-scp.example/sample
            pseudonym: none
            age: under 1; 1 to 5
            sex: female
            ethnicity: none
            format: pdf
            layout: plain
            header: none
            footer: none
            ---
            """;

    @Test
    void keepsTheColonsOfATitle() {
        Source source = SourceParser.parse(HEADER + "Text.");
        assertThat(source.header().title()).isEqualTo("Sample: of a title");
        assertThat(source.header().list("age")).containsExactly("under 1", "1 to 5");
    }

    @Test
    void joinsAHardWrappedParagraphUpToItsMark() {
        Source source =
                SourceParser.parse(HEADER + "1.2 One line\nand another. {harm.neglect:happened role:finding}\nNext.");
        assertThat(source.lines()).extracting(Line::plain).containsExactly("One line and another.", "Next.");
        assertThat(source.lines().getFirst().label()).isEqualTo("1.2");
        assertThat(source.lines().getFirst().marks().role()).isEqualTo("finding");
    }

    @Test
    void readsMarksOfARowInsideOrAfterItsLastCell() {
        Source source = SourceParser.parse(
                HEADER + "| A | B |\n|---|---|\n| x | [[sentinel:table|Marrow]] {harm.da:absent} |\n| y | z | {none}");
        assertThat(source.pieces()).hasSize(1);
        List<Line> rows = source.lines();
        assertThat(rows).extracting(Line::plain).containsExactly("A | B", "x | Marrow", "y | z");
        assertThat(rows.get(1).marks().themes()).containsExactly(new Marks.Theme("harm.da", "absent"));
        assertThat(rows.get(2).marks().coded()).isTrue();
    }

    @Test
    void readsRecommendationsListsAndNotes() {
        Source source = SourceParser.parse(
                HEADER + "!rec 3 | The ICB | Do it.[^1] {none}\n\n- one\n- two\n\n1) first\n\n[^1]: A note.");
        assertThat(source.pieces().get(0)).isInstanceOf(Piece.Recommendation.class);
        assertThat(source.pieces().get(1))
                .isEqualTo(new Piece.Items(false, source.lines().subList(1, 3)));
        assertThat(source.notes().get("1").plain()).isEqualTo("A note.");
        assertThat(source.lines().getFirst().plain()).isEqualTo("Do it.");
    }

    @Test
    void refusesAMarkThatIsNone() {
        assertThatThrownBy(() -> SourceParser.parse(HEADER + "Text. {harm.neglect:perhaps}"))
                .hasMessageContaining("harm.neglect:perhaps");
    }
}
