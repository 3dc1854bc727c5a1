package org.practicelearning.templates.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.templates.check.Identifier.Kind;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.draft.KeyTable;

/** Invented identities only; the NHS number is from the range set aside for tests. */
class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "NHS_NUMBER, it is 999 123 4578 today, 999 123 4578",
        "EMAIL, write to a.b@example.org please, a.b@example.org",
        "TELEPHONE, call 01632 960 123 now, 01632 960 123",
        "POSTCODE, lives in ZZ99 3WZ with, ZZ99 3WZ",
        "NATIONAL_INSURANCE, has QQ12 34 56 C no, ",
        "ADDRESS, lived at 12 Larch Tree Road then, 12 Larch Tree Road",
        "FULL_DATE, on 3rd May 2024 she, 3rd May 2024",
        "FULL_DATE, on 03/05/2024 she, 03/05/2024",
        "EXACT_AGE, was aged 17 weeks then, aged 17 weeks",
        "EXACT_AGE, a ten-week-old baby, ten-week-old",
        "PLACE, went to St Alban's Primary School there, St Alban's Primary School",
        "TITLED_NAME, seen by Dr Larkspur today, Dr Larkspur",
        "POSSIBLE_NAME, and then Tamsin said, Tamsin",
        "POSSIBLE_NAME, the aunt Tamsin Larkspur said, Tamsin Larkspur",
    })
    void findsForms(Kind kind, String text, String words) {
        if (words == null) {
            assertThat(Identifiers.in(text, KeyTable.empty())).noneMatch(each -> each.kind() == kind);
        } else {
            assertThat(Identifiers.in(text, KeyTable.empty()))
                    .contains(new Identifier(kind, words, text.indexOf(words)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The child told the Panel that Early Help was late.",
                "Working Together asks the Local Authority to act.",
                "It cost 123 456 7890 pounds.",
                "Between March and June he was hungry on Mondays.",
                "In the spring the family moved."
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(Identifiers.in(text, KeyTable.empty())).isEmpty();
    }

    @Test
    void findsWhatTheKeyTableHoldsInAnyCase() {
        KeyTable keys = KeyTable.empty().with("child.initials", "Tam Larkspur");

        assertThat(Identifiers.in("and TAM LARKSPUR's house", keys))
                .extracting(Identifier::kind)
                .containsExactly(Kind.KEY_TABLE);
    }

    @Test
    void listsWhereItStands() {
        var draft = Drafts.with(Drafts.empty(), "incident", "summary", Answer.of("On 3 May 2024 it **happened**."));

        assertThat(ConfidentialityCheck.check(RAPID_REVIEW, draft, KeyTable.empty()))
                .singleElement()
                .satisfies(place -> assertThat(place.path()).isEqualTo("incident.summary"));
    }
}
