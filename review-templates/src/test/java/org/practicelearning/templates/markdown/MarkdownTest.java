package org.practicelearning.templates.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.templates.markdown.Block.Heading;
import org.practicelearning.templates.markdown.Block.Items;
import org.practicelearning.templates.markdown.Block.Paragraph;
import org.practicelearning.templates.markdown.Block.Quotation;
import org.practicelearning.templates.markdown.Inline.Emphasis;
import org.practicelearning.templates.markdown.Inline.LineBreak;
import org.practicelearning.templates.markdown.Inline.Mark;
import org.practicelearning.templates.markdown.Inline.Strong;
import org.practicelearning.templates.markdown.Inline.Words;

class MarkdownTest {
    private static Paragraph paragraph(Inline... content) {
        return new Paragraph(List.of(content));
    }

    private static Words words(String text) {
        return new Words(text);
    }

    @Test
    void readsEveryKindOfBlock() {
        assertThat(Markdown.read("## Why\nFirst line\nsecond line\n\n- one\n- two\n\n> Quoted [@e1]"))
                .containsExactly(
                        new Heading(2, List.of(words("Why"))),
                        paragraph(words("First line"), new LineBreak(), words("second line")),
                        new Items(
                                false, 1, List.of(List.of(paragraph(words("one"))), List.of(paragraph(words("two"))))),
                        new Quotation(List.of(paragraph(words("Quoted "), new Mark("e1")))));
    }

    @Test
    void readsListsWithinLists() {
        assertThat(Markdown.read("3. three\n   - inner\n     deeper text\n4. four"))
                .containsExactly(new Items(
                        true,
                        3,
                        List.of(
                                List.of(
                                        paragraph(words("three")),
                                        new Items(
                                                false,
                                                1,
                                                List.of(List.of(paragraph(
                                                        words("inner"), new LineBreak(), words("deeper text")))))),
                                List.of(paragraph(words("four"))))));
    }

    @Test
    void readsBoldAndItalicWithinEachOther() {
        assertThat(Markdown.read("a **b *c* d** _e_"))
                .containsExactly(paragraph(
                        words("a "),
                        new Strong(List.of(words("b "), new Emphasis(List.of(words("c"))), words(" d"))),
                        words(" "),
                        new Emphasis(List.of(words("e")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 * 3 * 2",
                "snake_case_name",
                "**",
                "*",
                "a ** b",
                "[@]",
                "[@Bad Id]",
                "2 < 3 & 4 > 3",
                "\\",
                "#hashtag",
                "**never closed",
                "_",
                "___",
                "****",
                "* "
            })
    void whatIsNotUnderstoodStaysText(String text) {
        assertThat(Block.plain(Markdown.read(text))).isEqualTo(text);
    }

    @Test
    void aYearAtTheStartOfAWrappedLineIsNoList() {
        assertThat(Markdown.read("It was the winter of\n24. Nobody came.")).hasSize(1);
    }

    @Test
    void backslashTakesTheMeaningAway() {
        assertThat(Block.plain(Markdown.read("\\*not italic\\* \\[@e1]"))).isEqualTo("*not italic* [@e1]");
    }

    @Test
    void losesNoLetterWhateverIsTyped() {
        Random random = new Random(20261122);
        String alphabet = "ab *_#->\n.1[]@e\\ ُ😀)";
        int[] letters = alphabet.codePoints().toArray();
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            assertThat(letters(Block.plain(Markdown.read(text.toString()))))
                    .as("%s", text)
                    .isEqualTo(letters(text.toString().replaceAll("\\[@e1{1,6}]", "")));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^ab😀ُ]", "");
    }

    @Test
    void staysQuickOnAThousandStars() {
        assertThat(Block.plain(Markdown.read("*a".repeat(20_000)))).hasSizeGreaterThan(19_999);
    }
}
