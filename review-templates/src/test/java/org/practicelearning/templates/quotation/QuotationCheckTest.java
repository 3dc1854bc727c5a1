package org.practicelearning.templates.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.evidence.Sources;
import org.practicelearning.templates.quotation.QuotationFinding.Kind;

class QuotationCheckTest {
    private static final String SAID = "The child was not brought to four of six appointments in the spring.";

    /** A library in which nothing has changed. */
    private static final Sources AS_IT_WAS = sources("", SAID);

    private static Sources sources(String remark, String words) {
        return new Sources() {
            @Override
            public Optional<String> words(Evidence evidence) {
                return Optional.of(words);
            }

            @Override
            public List<String> remarks(Evidence evidence) {
                return remark.isEmpty() ? List.of() : List.of(remark);
            }
        };
    }

    private static Draft draft(String text) {
        return Drafts.with(
                Drafts.empty().withEvidence(Drafts.evidence("e1", SAID)).orFail(), "voice", "voice", Answer.of(text));
    }

    private static List<QuotationFinding> check(String text) {
        return QuotationCheck.check(RAPID_REVIEW, draft(text), AS_IT_WAS);
    }

    @Test
    void takesTheWordsOfTheSource() {
        assertThat(check("> " + SAID + " [@e1]")).isEmpty();
        assertThat(check("He “was not brought to four of six appointments” [@e1]."))
                .isEmpty();
        assertThat(check("He “was not brought … in the spring.” [@e1]")).isEmpty();
        assertThat(check("Appointments were missed [@e1].")).isEmpty();
    }

    @Test
    void takesDashesQuotationMarksAndGapsHoweverTheyAreSet() {
        String said = "Staff – all of them – said it wasn't “their role”. It went on for months.";
        for (String words : List.of(
                "Staff - all of them - said it wasn’t 'their role'",
                "Staff—all of them",
                "said it wasn't … for months",
                "said it wasn't... for months",
                "[s]taff – all",
                "Staff […] said")) {
            boolean same = new QuotedWords("e1", words).standIn(said);
            assertThat(same).as(words).isEqualTo(!words.contains("—"));
        }
    }

    @Test
    void saysOfWordsInSquareBracketsThatTheyAreTheWriters() {
        assertThat(check("“The child [Sam] was not brought to four” [@e1]"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message()).startsWith("The words in square brackets are yours"));
        assertThat(check("“The child [Sam] was never brought to four” [@e1]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("These are not the words"));
    }

    @Test
    void showsAChangedWord() {
        assertThat(check("> The child was not taken to four of six appointments in the spring. [@e1]"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.WORDS_DIFFER);
                    assertThat(finding.changes().toString()).contains("REMOVED, words=brought", "ADDED, words=taken");
                });
    }

    @Test
    void showsWordsLeftOutWithoutAMark() {
        assertThat(check("He “was not brought in the spring.” [@e1]"))
                .extracting(QuotationFinding::kind)
                .containsExactly(Kind.WORDS_DIFFER);
    }

    @Test
    void showsThatASourceHasMovedOn() {
        assertThat(QuotationCheck.check(RAPID_REVIEW, draft("x [@e1]"), sources("It has a new edition.", SAID)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("new edition"));
        assertThat(QuotationCheck.check(RAPID_REVIEW, draft("x [@e1]"), sources("", "Other words.")))
                .extracting(QuotationFinding::kind)
                .containsExactly(Kind.SOURCE_DIFFERS);
        assertThat(QuotationCheck.check(RAPID_REVIEW, draft("x [@e1]"), sources("It was read again.", "Other words.")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("It was read again."));
    }

    @Test
    void namesEvidenceNotUsedAndMarksWithoutEvidence() {
        assertThat(check("Nothing here [@e7]."))
                .extracting(QuotationFinding::kind)
                .containsExactly(Kind.UNKNOWN, Kind.NOT_USED);
    }

    @Test
    void namesFindingsWithNothingBehindThem() {
        Draft draft = Drafts.with(
                draft("x [@e1]"),
                "learning",
                "findings",
                Drafts.rows(
                        Drafts.row("finding", "Nobody asked.", "evidence", "As in [@e1]"),
                        Drafts.row("finding", "Nobody knew.", "why", "No time")));

        assertThat(QuotationCheck.check(RAPID_REVIEW, draft, AS_IT_WAS))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path()).isEqualTo("learning.findings[2].finding"));
    }

    @Test
    void citationsRenumberWhenTextMoves() {
        Evidence second = Drafts.evidence("e2", "Other words");
        Draft draft = draft("Late [@e1] and [@e2].").withEvidence(second).orFail();
        Draft moved = Drafts.with(draft, "incident", "summary", Answer.of("Early [@e2]"));

        assertThat(References.of(RAPID_REVIEW, draft).numbers())
                .containsEntry("e1", List.of(1))
                .containsEntry("e2", List.of(2));
        assertThat(References.of(RAPID_REVIEW, moved).numbers())
                .containsEntry("e2", List.of(1, 3))
                .containsEntry("e1", List.of(2));
    }

    @Test
    void referencesNameEachDocumentOnce() {
        Draft draft = draft("a [@e1] b [@e1]");

        assertThat(References.of(RAPID_REVIEW, draft).list())
                .singleElement()
                .asString()
                .startsWith(
                        "Northborough Safeguarding Children Partnership (2024) Learning from Child N. Available at:");
        assertThat(References.note(Drafts.evidence("e1", SAID)))
                .contains("p. 17, para. 4.12")
                .doesNotContain("brought");
    }
}
