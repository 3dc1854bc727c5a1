package org.practicelearning.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;

class ChronologyCheckTest {
    private static final Template CHRONOLOGY =
            ShippedTemplates.find("combined-chronology").orElseThrow();

    private static Draft with(Answer.Row... events) {
        return Drafts.with(
                CHRONOLOGY, Draft.begin("d1", CHRONOLOGY, "Child N"), "events", "events", Drafts.rows(events));
    }

    private static Answer.Row event(String day, String what) {
        return Drafts.row("date", day, "agency", "Health visiting", "event", what);
    }

    private static List<String> ask(Draft draft) {
        return new ChronologyCheck()
                .ask(DraftUnderCheck.of(CHRONOLOGY, draft)).stream()
                        .map(each -> each.check() + " " + each.path() + ": " + each.message())
                        .toList();
    }

    @Test
    void isContentWithOneEventAfterAnother() {
        assertThat(ask(with(event("2026-03-01", "Visit"), event("2026-03-31", "Visit"), event("2026-03-31", "Call"))))
                .isEmpty();
    }

    @Test
    void asksAboutTheTimeOfWhichNothingIsKnown() {
        Draft draft = with(event("2026-03-01", "Visit"), event("2026-04-01", "Visit"));

        assertThat(ask(draft))
                .containsExactly(
                        "gap events.events[2].date: Nothing is known of the 31 days since 1 March 2026. Did nobody see"
                                + " the child, or has a record not been asked for?");
        assertThat(ask(Drafts.with(CHRONOLOGY, draft, "about", "gap-days", Answer.of("60"))))
                .isEmpty();
    }

    @Test
    void namesWhatIsOutOfOrderAndWhatIsThereTwice() {
        assertThat(ask(with(event("2026-03-02", "Visit"), event("2026-03-01", "Call"), event("2026-03-02", "visit "))))
                .containsExactly(
                        "order events.events[2].date: This event comes before the one above it.",
                        "twice events.events[3].date: The same event stands in row 1 already.");
    }

    @Test
    void leavesOtherDraftsAlone() {
        assertThat(new ChronologyCheck().ask(DraftUnderCheck.of(Drafts.RAPID_REVIEW, Drafts.full())))
                .isEmpty();
    }
}
