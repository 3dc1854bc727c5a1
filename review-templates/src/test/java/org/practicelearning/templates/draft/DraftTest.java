package org.practicelearning.templates.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicelearning.templates.draft.Drafts.ANNA;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.templates.template.ShippedTemplates;

class DraftTest {
    private static DraftChange write(Draft draft, String section, long revision, Map<String, Answer> answers) {
        return draft.write(RAPID_REVIEW, section, revision, answers, false, ANNA);
    }

    private static Draft signed(Draft draft) {
        Draft signed = draft;
        for (Partner each : Partner.values()) {
            signed = signed.sign(each, "Director", "", ANNA).orFail();
        }
        return signed;
    }

    private static Draft at(ReviewState state) {
        Draft draft = Drafts.full();
        for (ReviewState next : List.of(ReviewState.AGENCY_CHECK, ReviewState.SIGN_OFF, ReviewState.FINAL)) {
            if (next.compareTo(state) <= 0) {
                draft = next == ReviewState.FINAL ? signed(draft) : draft;
                draft = draft.move(RAPID_REVIEW, next, "", ANNA).orFail();
            }
        }
        return draft;
    }

    @Test
    void keepsWhatIsWrittenAndCountsItsVersion() {
        Draft draft = Drafts.with(Drafts.empty(), "voice", "voice", Answer.of("She drew a house."));

        assertThat(draft.section("voice").text("voice")).isEqualTo("She drew a house.");
        assertThat(draft.section("voice").revision()).isEqualTo(1);
        assertThat(draft.version()).isEqualTo(2);
    }

    @Test
    void keepsReasonsForDelayWhenItsTextIsClosedAndAsksForNoNewSignature() {
        Draft closed = at(ReviewState.FINAL);
        Draft late = closed.delayed("publication", "The trial", null, ANNA).orFail();

        assertThat(late.delays()).containsExactly(new Delay("publication", "The trial", null, "anna", ANNA.at()));
        assertThat(late.signedBy()).containsExactlyInAnyOrder(Partner.values());
        assertThat(late.move(RAPID_REVIEW, ReviewState.WITHDRAWN, "Wrong", ANNA)
                        .orFail()
                        .delays())
                .isEqualTo(late.delays());
        assertThat(late.copy("other", "Other").delays()).isEmpty();
    }

    @Test
    void readsADraftOfAnOlderVersionWithoutDelays() {
        String json = DraftJson.write(Drafts.empty());
        String older = json.replace(",\"delays\":[]", "");

        assertThat(older).isNotEqualTo(json);
        assertThat(DraftJson.draft(older)).isEqualTo(Drafts.empty());
    }

    @Test
    void twoPeopleCannotOverwriteEachOther() {
        Draft first = Drafts.with(Drafts.empty(), "voice", "voice", Answer.of("Hers"));

        assertThat(write(first, "voice", 0, Map.of("voice", Answer.of("His"))))
                .isInstanceOfSatisfying(
                        DraftChange.Conflict.class,
                        conflict -> assertThat(conflict.theirs().text("voice")).isEqualTo("Hers"));
    }

    @Test
    void twoPeopleCanWriteTwoSections() {
        Draft first = Drafts.with(Drafts.empty(), "voice", "voice", Answer.of("Hers"));

        assertThat(write(first, "incident", 0, Map.of("summary", Answer.of("His"))))
                .isInstanceOf(DraftChange.Changed.class);
    }

    @Test
    void saysWhatDoesNotFitItsField() {
        DraftChange change = write(
                Drafts.empty(),
                "cover",
                0,
                Map.of(
                        "incident-date", Answer.of("2026-02-30"),
                        "chair", Answer.of("two\nlines"),
                        "author", Answer.of("bell \u0007"),
                        "colour", Answer.of("red"),
                        "agencies", Drafts.rows(Drafts.row("attended", "perhaps"))));

        assertThat(change)
                .isInstanceOfSatisfying(
                        DraftChange.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::field)
                                .containsExactlyInAnyOrder(
                                        "incident-date", "chair", "author", "colour", "agencies[1].attended"));
        assertThat(change.toString()).contains("U+0007");
    }

    @Test
    void refusesARealIdentity() {
        var template = ShippedTemplates.find("serious-incident").orElseThrow();
        DraftChange change = Draft.begin("d", template, "")
                .write(template, "child", 0, Map.of("nhs-number", Answer.of("1")), false, ANNA);

        assertThat(change.toString()).contains("belongs in the key table");
    }

    @Test
    void emptyDraftLacksWhatTheStateAsksFor() {
        assertThat(Readiness.missing(RAPID_REVIEW, Drafts.empty(), ReviewState.AGENCY_CHECK))
                .extracting(Missing::message)
                .contains("Cover: Pseudonym of the child or children", "Summary of the incident: What happened")
                .doesNotContain("Themes and earlier reviews: Themes");
        assertThat(Readiness.missing(RAPID_REVIEW, Drafts.empty(), ReviewState.DRAFT))
                .isEmpty();
    }

    @Test
    void silenceOnEqualityNeedsAReason() {
        Draft silent = write(Drafts.full(), "equality", 1, Map.of()).orFail();
        Draft explained = Drafts.with(silent, "equality", "reason", Answer.of("Not known yet; asked on Monday."));

        assertThat(Readiness.missing(RAPID_REVIEW, silent, ReviewState.AGENCY_CHECK))
                .extracting(Missing::message)
                .containsExactly("Equality and context: write something, or say why it is left out");
        assertThat(Readiness.missing(RAPID_REVIEW, explained, ReviewState.SIGN_OFF))
                .isEmpty();
    }

    @Test
    void cannotMoveBeforeItIsReady() {
        assertThat(Drafts.empty().move(RAPID_REVIEW, ReviewState.AGENCY_CHECK, "", ANNA))
                .isInstanceOf(DraftChange.NotReady.class);
    }

    @Test
    void becomesFinalWhenAllThreePartnersHaveSignedThisVersion() {
        Draft draft = at(ReviewState.SIGN_OFF);
        Draft two = draft.sign(Partner.POLICE, "Superintendent", "", ANNA)
                .orFail()
                .sign(Partner.ICB, "Director of nursing", "", ANNA)
                .orFail();

        assertThat(two.move(RAPID_REVIEW, ReviewState.FINAL, "", ANNA).toString())
                .contains("Local authority: has not");
        assertThat(signed(draft)
                        .move(RAPID_REVIEW, ReviewState.FINAL, "", ANNA)
                        .orFail()
                        .state())
                .isEqualTo(ReviewState.FINAL);
    }

    @Test
    void aSignOffDoesNotHoldForALaterVersion() {
        Draft reopened = signed(at(ReviewState.SIGN_OFF))
                .move(RAPID_REVIEW, ReviewState.DRAFT, "A date was wrong", ANNA)
                .orFail();
        Draft changed = Drafts.with(reopened, "incident", "summary", Answer.of("Corrected"));

        assertThat(changed.signedBy()).isEmpty();
        assertThat(changed.signOffs()).hasSize(3);
    }

    @Test
    void textIsClosedWhilePartnersRead() {
        Draft draft = at(ReviewState.SIGN_OFF);

        assertThat(write(draft, "voice", 1, Map.of("voice", Answer.of("Other"))))
                .isInstanceOf(DraftChange.Closed.class);
    }

    @Test
    void wayBackNeedsAReasonAndIsKept() {
        Draft draft = at(ReviewState.SIGN_OFF);

        assertThat(draft.move(RAPID_REVIEW, ReviewState.DRAFT, " ", ANNA)).isInstanceOf(DraftChange.ReasonNeeded.class);
        assertThat(draft.move(RAPID_REVIEW, ReviewState.DRAFT, "Police found a date", ANNA)
                        .orFail()
                        .moves())
                .last()
                .isEqualTo(new Move(
                        ReviewState.SIGN_OFF,
                        ReviewState.DRAFT,
                        draft.version(),
                        "anna",
                        ANNA.at(),
                        "Police found a date"));
    }

    @ParameterizedTest
    @EnumSource(ReviewState.class)
    void noStateIsADeadEndAndNoMoveIsOutsideTheTable(ReviewState state) {
        assertThat(Transitions.from(state)).isNotEmpty().allMatch(each -> each.to() != state);
        assertThat(Drafts.full().move(RAPID_REVIEW, state, "why", ANNA) instanceof DraftChange.Changed)
                .isEqualTo(Transitions.from(ReviewState.DRAFT).stream().anyMatch(each -> each.to() == state));
    }

    @Test
    void whatALaterStateAsksForCanStillBeFilledIn() {
        var template = ShippedTemplates.find("lcspr-report").orElseThrow();
        Draft draft = Drafts.full(template);
        Map<String, Answer> without = new HashMap<>(draft.section("publication").answers());
        without.remove("form");
        draft = draft.write(template, "publication", 1, without, false, ANNA).orFail();
        draft = draft.move(template, ReviewState.AGENCY_CHECK, "", ANNA).orFail();
        draft = signed(draft.move(template, ReviewState.SIGN_OFF, "", ANNA).orFail());
        draft = draft.move(template, ReviewState.FINAL, "", ANNA).orFail();

        assertThat(draft.move(template, ReviewState.PUBLISHED, "", ANNA)).isInstanceOf(DraftChange.NotReady.class);
        draft = Drafts.with(template, draft, "publication", "form", Answer.of("full"));
        assertThat(draft.move(template, ReviewState.PUBLISHED, "", ANNA)
                        .orFail()
                        .state())
                .isEqualTo(ReviewState.PUBLISHED);
    }

    @Test
    void readsBackFromJson() {
        Draft draft = signed(at(ReviewState.SIGN_OFF));

        draft = draft.delayed("publication", "The trial", LocalDate.of(2026, 4, 1), ANNA)
                .orFail();
        assertThat(DraftJson.draft(DraftJson.write(draft))).isEqualTo(draft);
        assertThat(DraftJson.section(DraftJson.write(draft.section("episodes"))))
                .isEqualTo(draft.section("episodes"));
        assertThat(DraftJson.keyTable(DraftJson.write(KeyTable.empty().with("child.initials", "X")))
                        .entries())
                .containsEntry("child.initials", "X");
    }

    @Test
    void aDamagedDraftIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> DraftJson.draft("{\"secret\": "))
                .hasMessageNotContaining("secret")
                .hasNoCause();
        assertThatThrownBy(() -> DraftJson.draft("{\"format\": 99}")).hasMessageContaining("format 99");
    }

    @Test
    void keyTableTellsNobodyWhatItHolds() {
        assertThat(KeyTable.empty().with("child.initials", "Secret").toString()).doesNotContain("Secret");
    }

    @Test
    void comparesTwoVersionsFieldByField() {
        Draft before = Drafts.with(Drafts.empty(), "voice", "voice", Answer.of("She drew a house."));
        Draft after = Drafts.with(before, "voice", "voice", Answer.of("She drew a small house."));

        assertThat(DraftComparison.between(RAPID_REVIEW, before, after))
                .singleElement()
                .satisfies(change -> assertThat(change.changes().toString()).contains("ADDED, words=small"));
    }

    @Test
    void copiesTheTextWithoutItsHistory() {
        Draft copy = signed(at(ReviewState.SIGN_OFF)).copy("d2", "Copy");

        assertThat(copy.state()).isEqualTo(ReviewState.DRAFT);
        assertThat(copy.signOffs()).isEmpty();
        assertThat(copy.section("voice")).isEqualTo(Drafts.full().section("voice"));
    }
}
