package org.practicelearning.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests for {@link CharacterRepair}. */
class CharacterRepairTest {

    @Test
    void ligaturesBecomeLetters() {
        assertThat(CharacterRepair.repair("\uFB01ve of\uFB01cers \uFB02agged a di\uFB03cult e\uFB00ort, shu\uFB04ed"))
                .isEqualTo("five officers flagged a difficult effort, shuffled");
    }

    @Test
    void ligatureTornOutOfItsWordIsPutBack() {
        assertThat(CharacterRepair.repair("identi \uFB01 ed and the \uFB01rst")).isEqualTo("identified and the first");
    }

    @Test
    void softHyphensGoAndJoinLines() {
        assertThat(CharacterRepair.repair("safe\u00ADguard\u00AD\ning prac\u00AC\ntice"))
                .isEqualTo("safeguarding practice");
    }

    @Test
    void oddSpacesBecomeOneSpace() {
        assertThat(CharacterRepair.repair("a\u00A0b\u2003 c\u200Bd  e")).isEqualTo("a b cd e");
    }

    @Test
    void everyKindOfLineEndIsALineFeed() {
        assertThat(CharacterRepair.repair("a\r\nb\rc\u2028d\u000Be")).isEqualTo("a\nb\nc\nd\ne");
    }

    @Test
    void controlCharactersPartWords() {
        assertThat(CharacterRepair.repair("one\u0000two\u0007three")).isEqualTo("one two three");
    }

    @Test
    void quotesOfWindowsAreQuotes() {
        assertThat(CharacterRepair.repair("the child\u0092s \u0093no\u0094"))
                .isEqualTo("the child\u2019s \u201Cno\u201D");
    }

    @Test
    void accentsAreComposedAndLoneSurrogatesGo() {
        assertThat(CharacterRepair.repair("cafe\u0301 \uD800x \uD83D\uDE00")).isEqualTo("caf\u00E9 x \uD83D\uDE00");
    }

    @Test
    void marksOfNotesLeftByTheReaderGo() {
        assertThat(CharacterRepair.repair("was closed.[footnoteRef:1] Later [sic]"))
                .isEqualTo("was closed. Later [sic]");
    }
}
