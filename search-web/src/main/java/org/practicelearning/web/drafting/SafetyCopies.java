package org.practicelearning.web.drafting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.drafting.JdbiSafetyCopies.Window;
import org.practicelearning.web.drafting.PartForm.Typed;

/**
 * What people have typed and not saved. A copy is its writer's alone, and only for as long as its draft is open to them:
 * whoever asks here has been given the draft before. Thread-safe.
 */
final class SafetyCopies {
    /** Long enough to come back from leave; a text that nobody missed by then is not kept for its own sake. */
    static final Duration KEPT = Duration.ofDays(30);

    /** No answer of a browser is under way for longer. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private final JdbiSafetyCopies rows;
    private final InstantSource clock;
    private Instant swept = Instant.EPOCH;

    SafetyCopies(H2Database database, InstantSource clock) {
        this.rows = new JdbiSafetyCopies(database);
        this.clock = clock;
    }

    private static Window window(Reader reader, StoredDraft draft, String section, String id) {
        return new Window(draft.id(), section, reader.id(), id);
    }

    /**
     * Keeps what was typed.
     *
     * @param id of the window
     * @param number rises with every copy of the window
     * @return when; null where the window has sent something newer, or what was typed in it is saved already
     */
    @Nullable
    Instant keep(Reader reader, StoredDraft draft, Section section, String id, long number, Typed typed) {
        Instant now = clock.instant();
        sweep(now);
        KeyTable identities = KeyTable.empty();
        if (draft.keptBy(reader)) {
            for (Map.Entry<String, String> each : typed.identities().entrySet()) {
                identities = identities.with(each.getKey(), each.getValue());
            }
        }
        SectionText text = new SectionText(typed.revision(), typed.answers(), typed.complete(), reader.id(), now);
        SafetyCopy copy = new SafetyCopy(id, section.key(), text, identities, now);
        return rows.put(window(reader, draft, section.key(), id), number, copy) ? now : null;
    }

    /** What was typed in a window is saved, or not wanted. */
    void settle(Reader reader, StoredDraft draft, Section section, String id) {
        if (!id.isEmpty()) {
            rows.settle(window(reader, draft, section.key(), id), clock.instant());
        }
    }

    /** What the reader has typed into a draft and not saved, the newest first; a copy that says what is saved is none. */
    List<SafetyCopy> of(Reader reader, StoredDraft draft, KeyTable keys) {
        Instant oldest = clock.instant().minus(KEPT);
        return rows.of(draft.id(), reader.id()).stream()
                .map(each -> draft.keptBy(reader) ? each : each.withoutIdentities())
                .filter(each -> each.made().isAfter(oldest) && !isSaved(draft, keys, each))
                .toList();
    }

    private static boolean isSaved(StoredDraft draft, KeyTable keys, SafetyCopy copy) {
        String begin = copy.section() + ".";
        return Objects.equals(
                        draft.draft().section(copy.section()).answers(),
                        copy.text().answers())
                && copy.identities().entries().entrySet().stream()
                        .filter(each -> each.getKey().startsWith(begin))
                        .allMatch(each -> each.getValue().equals(keys.entries().get(each.getKey())));
    }

    /** Once an hour is often enough for what is kept for days. */
    private synchronized void sweep(Instant now) {
        if (now.isAfter(swept.plus(Duration.ofHours(1)))) {
            swept = now;
            rows.sweep(now.minus(KEPT), now.minus(SETTLED));
        }
    }
}
