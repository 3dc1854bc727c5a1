package org.practicelearning.web.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;

/** Who is told whom. */
class PresenceTest {
    private static final Template FORM = ShippedTemplates.all().getFirst();

    private Instant now = Instant.parse("2026-11-21T10:40:00Z");
    private final Presence presence = new Presence(() -> now);
    private final StoredDraft draft =
            new StoredDraft(1, "priya", null, "priya", FORM, Draft.begin("d1", FORM, "Child LH24"), now, now, Set.of());
    private final Reader priya = new Reader("priya", each -> true);
    private final Reader sam = new Reader("sam", each -> true);

    private String told(Reader reader, String window) {
        return String.join(
                " ",
                presence.others(draft, "incident", reader, window).stream()
                        .map(WritingView::sentence)
                        .toList());
    }

    @Test
    void tellsTwoPeopleOfEachOther() {
        presence.typed(draft, "incident", priya, "Priya Shah", "w1");
        now = now.plus(Duration.ofMinutes(5));
        presence.opened(draft, "incident", sam, "Sam Okoro", "w2");

        assertThat(told(sam, "w2")).startsWith("Priya Shah has been writing here since 10:40, last at 10:40.");
        assertThat(told(priya, "w1")).startsWith("Sam Okoro has had this part open since 10:45.");
    }

    @Test
    void tellsNobodyOfAnotherPart() {
        presence.typed(draft, "cover", priya, "Priya Shah", "w1");

        assertThat(told(sam, "w2")).isEmpty();
    }

    @Test
    void forgetsWhoLeftAndWhoFellSilent() {
        presence.typed(draft, "incident", priya, "Priya Shah", "w1");
        presence.left(draft, "incident", priya, "w1");
        assertThat(told(sam, "w2")).isEmpty();

        presence.typed(draft, "incident", priya, "Priya Shah", "w1");
        now = now.plus(Duration.ofMinutes(16));
        assertThat(told(sam, "w2")).isEmpty();
    }

    @Test
    void tellsOfAnotherWindowOfOnesOwnOnlyWhereSomethingWasTyped() {
        presence.opened(draft, "incident", priya, "Priya Shah", "w1");
        assertThat(told(priya, "w2")).isEmpty();

        presence.typed(draft, "incident", priya, "Priya Shah", "w1");
        assertThat(told(priya, "w2")).startsWith("You have been writing here in another window since 10:40.");
    }
}
