package org.practicelearning.templates.export;

import java.util.List;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;

/** An invented rapid review, long enough to look at. */
final class SampleReview {
    private static final String QUOTED = "The child was not brought to four of six appointments in the spring.";

    private SampleReview() {}

    static Draft draft() {
        Draft draft = Drafts.empty()
                .withEvidence(Drafts.evidence("e1", QUOTED))
                .orFail()
                .withEvidence(Drafts.evidence("e2", "Letters went to an address the family had left."))
                .orFail();
        draft = with(draft, "cover", "pseudonym", "Child N");
        draft = with(draft, "cover", "sin-reference", "N-0042");
        draft = with(draft, "cover", "local-authority", "Northborough");
        draft = with(draft, "cover", "submission-date", "2026-05-22");
        draft = Drafts.with(
                draft,
                "cover",
                "agencies",
                Drafts.rows(
                        Drafts.row("agency", "Health visiting", "attended", "yes", "summary-received", "2026-05-12"),
                        Drafts.row("agency", "Primary school", "attended", "yes", "summary-received", "2026-05-13"),
                        Drafts.row("agency", "Housing", "attended", "no")));
        draft = with(
                draft,
                "child",
                "pen-picture",
                "N was a **lively** child who liked *drawing houses*. On a school day N woke first, dressed a younger"
                        + " brother and walked with him to breakfast club.\n\nThree things mattered to N:\n\n- school\n"
                        + "- a grandmother\n  - on Sundays, with the whole family\n  - by telephone\n- drawing\n\n"
                        + "1. First this\n2. then that");
        draft = with(
                draft,
                "incident",
                "summary",
                "In the spring N was found alone and unwell at home.\nAn ambulance was called.");
        draft = with(
                draft,
                "voice",
                "voice",
                "> " + QUOTED
                        + " [@e1]\n\nN told a teacher twice about “being the grown-up” [@e2]. Nobody asked why.\n\n"
                        + "## What N drew\n\nA house without a door.");
        draft = with(
                draft,
                "equality",
                "discrimination",
                "The family speaks Arabic at home (في البيت). Letters were sent in English only, because the form had no"
                        + " place for a first language.");
        draft = with(draft, "equality", "considered", "material");
        draft = Drafts.with(
                draft,
                "episodes",
                "episodes",
                Drafts.rows(
                        Drafts.row(
                                "number", "1",
                                "period", "Autumn",
                                "what-happened",
                                        "Three appointments were missed and the case was closed by letter [@e2].",
                                "known", "The school knew that the family had moved; the clinic did not.",
                                "decision", "Close after three letters.",
                                "why",
                                        "The system counts letters sent, not children seen. **Workload** made it the default.",
                                "good-practice", "no"),
                        Drafts.row(
                                "number", "2",
                                "period", "Spring",
                                "what-happened",
                                        "A teaching assistant noticed that N was tired and wrote it down each week.",
                                "why", "She had time with the same six children every morning.",
                                "good-practice", "yes")));
        draft = Drafts.with(
                draft,
                "recommendations",
                "recommendations",
                Drafts.rows(Drafts.row(
                        "recommendation", "The booking system shows an address changed by any agency.",
                        "owner", "ICB, head of digital",
                        "due", "2027-03-31",
                        "measure", "Letters returned fall from 12 to 4 per cent; children seen within 30 days rise.",
                        "level", "multi")));
        return Drafts.with(draft, "themes", "themes", new Answer.Picked(List.of("Was not brought", "Neglect")));
    }

    private static Draft with(Draft draft, String section, String field, String text) {
        return Drafts.with(draft, section, field, Answer.of(text));
    }
}
