package org.practicelearning.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.templates.check.Identifier.Kind;
import org.practicelearning.templates.draft.KeyTable;

/** Invented identities only. */
class KeyNamesTest {
    private static final KeyTable KEYS = KeyTable.empty()
            .with("child.name", "Tamsin Larkspur")
            .with("child.number", "999 123 4578")
            .with("family.home", "12 Quarrel Street, Ostrovane");

    @ParameterizedTest
    @CsvSource({
        "KEY_TABLE, when TAMSIN LARKSPUR came",
        "KEY_TABLE, for Tamsin Larkspur’s sake",
        "KEY_TABLE, number 999-123-4578 stands",
        "KEY_TABLE_LIKE, and tamsin wept",
        "KEY_TABLE_LIKE, then T.L. said",
        "KEY_TABLE_LIKE, then TL said",
        "KEY_TABLE_LIKE, and Tamsn wept",
        "KEY_TABLE_LIKE, and Tasmin wept",
        "KEY_TABLE_LIKE, and Larkspurr wept",
        "KEY_TABLE_LIKE, a house in ostrovane stood",
    })
    void findsANameHoweverItIsWritten(Kind kind, String text) {
        assertThat(Identifiers.in(text, KEYS)).extracting(Identifier::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a street in the town", "the little one slept", "she sang a quarter of the song"})
    void leavesOrdinaryWordsAlone(String text) {
        assertThat(Identifiers.in(text, KEYS)).isEmpty();
    }

    @Test
    void findsCrimeReferencesAndRareFacts() {
        assertThat(Identifiers.in("under crime reference 42/1234/26 the twins", KeyTable.empty()))
                .extracting(Identifier::kind)
                .containsExactly(Kind.CASE_NUMBER, Kind.RARE_FACT);
    }
}
