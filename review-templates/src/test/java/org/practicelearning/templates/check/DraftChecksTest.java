package org.practicelearning.templates.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.check.EarlierRecommendations.Earlier;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;

class DraftChecksTest {
    private static final DraftChecks CHECKS = new DraftChecks(text -> List.of(), text -> List.of(), 8);

    private static List<Remark> ask(Draft draft, String check) {
        return CHECKS.ask(RAPID_REVIEW, draft).stream()
                .filter(each -> each.check().equals(check))
                .toList();
    }

    private static Draft recommending(String... cells) {
        return Drafts.with(Drafts.empty(), "recommendations", "recommendations", Drafts.rows(Drafts.row(cells)));
    }

    @Test
    void asksForOwnerDateAndMeasure() {
        Draft draft = recommending("recommendation", "Midwives book fathers in by name.");

        assertThat(ask(draft, "owner"))
                .extracting(Remark::path)
                .containsExactly("recommendations.recommendations[1].owner");
        assertThat(ask(draft, "due")).hasSize(1);
        assertThat(ask(draft, "measure")).hasSize(1);
    }

    @Test
    void isContentWithAFullRecommendation() {
        Draft draft = recommending(
                "recommendation", "Midwives book fathers in by name.",
                "owner", "Head of midwifery",
                "due", "2027-03-31",
                "measure", "Share of records with a named father rises from 40 to 80 per cent.");

        assertThat(CHECKS.ask(RAPID_REVIEW, draft))
                .extracting(Remark::check)
                .doesNotContain("owner", "due", "measure", "weak-verb", "number");
    }

    @Test
    void queriesWeakVerbsWithAReason() {
        assertThat(ask(
                        recommending("recommendation", "Remind staff and ensure that all staff are aware."),
                        "weak-verb"))
                .hasSize(2)
                .allSatisfy(remark -> {
                    assertThat(remark.reason()).isNotEmpty();
                    assertThat(remark.source()).isNotEmpty();
                });
    }

    @Test
    void queriesTooMany() {
        Answer nine = new Answer.Rows(Collections.nCopies(9, Drafts.row("recommendation", "Do it.")));

        assertThat(ask(Drafts.with(Drafts.empty(), "recommendations", "recommendations", nine), "number"))
                .hasSize(1);
    }

    @Test
    void asksWhyWhereAFindingOnlyDescribes() {
        Draft draft = Drafts.with(
                Drafts.empty(),
                "learning",
                "findings",
                Drafts.rows(
                        Drafts.row("finding", "The referral was closed."),
                        Drafts.row(
                                "finding",
                                "The referral was closed.",
                                "why",
                                "Because the form had no place for it.")));

        assertThat(ask(draft, "why")).extracting(Remark::path).containsExactly("learning.findings[1].why");
    }

    @Test
    void namesBlamingWordsButNotWhatIsQuoted() {
        Draft draft = Drafts.with(
                Drafts.empty(),
                "incident",
                "summary",
                Answer.of(
                        "The worker failed to visit. The record said “hard to reach”.\n\n> disguised compliance [@e1]"));

        assertThat(ask(draft, "wording")).extracting(Remark::words).containsExactly("failed to");
    }

    @Test
    void asksTheVocabularyToo() {
        DraftChecks checks = new DraftChecks(
                text -> List.of(new PreferredTerms.Term("troubled", "say what happened", "label", "vocabulary")),
                text -> List.of(),
                8);
        Draft draft = Drafts.with(Drafts.empty(), "incident", "summary", Answer.of("A troubled child."));

        assertThat(checks.ask(RAPID_REVIEW, draft)).extracting(Remark::words).contains("troubled");
    }

    @Test
    void showsWhatWasSaidBefore() {
        DraftChecks checks = new DraftChecks(
                text -> List.of(),
                text -> List.of(new Earlier("Record fathers.", "Child M (2021)", "r7", "No evidence of effect.")),
                8);

        assertThat(checks.ask(RAPID_REVIEW, recommending("recommendation", "Record fathers by name.")))
                .filteredOn(each -> each.check().equals("said-before"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.message()).contains("“Record fathers.”", "No evidence of effect.");
                    assertThat(remark.source()).isEqualTo("Child M (2021)");
                    assertThat(remark.reference()).isEqualTo("r7");
                });
    }

    @Test
    void asksForWhatIsOftenAbsent() {
        assertThat(CHECKS.ask(RAPID_REVIEW, Drafts.empty()))
                .extracting(Remark::check)
                .containsExactly("childs-voice", "men", "equality", "good-practice");
    }

    @Test
    void isContentWhereItIsThere() {
        Draft draft = Drafts.with(
                Drafts.empty(),
                "voice",
                "voice",
                Answer.of("She told her teacher twice that she wanted to stay at school, and drew her house without a"
                        + " door; nobody asked her what the drawing meant."));
        draft = Drafts.with(draft, "child", "household", Answer.of("Her father lived nearby."));

        assertThat(CHECKS.ask(RAPID_REVIEW, draft))
                .extracting(Remark::check)
                .containsExactly("equality", "good-practice");
    }
}
