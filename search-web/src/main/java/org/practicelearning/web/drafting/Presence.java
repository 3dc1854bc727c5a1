package org.practicelearning.web.drafting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.access.Reader;

/**
 * Who has which part of which draft open. It is told to those who may open the draft and to nobody else, is kept in memory,
 * and is forgotten a quarter of an hour after the last sign of life. Thread-safe.
 */
final class Presence {
    /** Time to think over a sentence; more would name people who have long gone home. */
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    /** More open windows than a partnership has. */
    private static final int MOST = 5_000;

    private final InstantSource clock;
    private final Map<Window, Seen> windows = new LinkedHashMap<>();

    Presence(InstantSource clock) {
        this.clock = clock;
    }

    private record Window(String draft, String section, String person, String id) {}

    private record Seen(String name, Instant since, Instant last, boolean typed) {}

    /**
     * Somebody who has the part open.
     *
     * @param self whether it is the same person in another window
     * @param typed whether anything was typed
     */
    record Other(String name, boolean self, Instant since, Instant last, boolean typed) {}

    /** Somebody opened a part. */
    synchronized void opened(StoredDraft draft, String section, Reader reader, String name, String id) {
        seen(new Window(draft.id(), section, reader.id(), id), name, false);
    }

    /** Somebody typed in a part. */
    synchronized void typed(StoredDraft draft, String section, Reader reader, String name, String id) {
        seen(new Window(draft.id(), section, reader.id(), id), name, true);
    }

    private void seen(Window window, String name, boolean typed) {
        Instant now = clock.instant();
        windows.values().removeIf(each -> each.last().plus(REMEMBERED).isBefore(now));
        Seen before = windows.get(window);
        if (before == null && windows.size() >= MOST) {
            return;
        }
        windows.put(
                window,
                before == null
                        ? new Seen(name, now, now, typed)
                        : new Seen(name, before.since(), now, typed || before.typed()));
    }

    /** Somebody closed a part or saved it. */
    synchronized void left(StoredDraft draft, String section, Reader reader, String id) {
        windows.remove(new Window(draft.id(), section, reader.id(), id));
    }

    /**
     * Who else has a part open. Another window of the reader counts only where something was typed in it: without scripts
     * nobody says when a window is closed.
     */
    synchronized List<Other> others(StoredDraft draft, String section, Reader reader, String id) {
        Instant now = clock.instant();
        Map<String, Other> others = new HashMap<>();
        windows.forEach((window, seen) -> {
            boolean self = window.person().equals(reader.id());
            boolean here = window.draft().equals(draft.id()) && window.section().equals(section);
            boolean open = seen.last().plus(REMEMBERED).isAfter(now);
            if (here && open && !window.id().equals(id) && (!self || seen.typed())) {
                Other other = new Other(seen.name(), self, seen.since(), seen.last(), seen.typed());
                others.merge(window.person(), other, Presence::together);
            }
        });
        List<Other> all = new ArrayList<>(others.values());
        all.sort(Comparator.comparing(Other::since).thenComparing(Other::name));
        return all;
    }

    private static Other together(Other one, Other two) {
        return new Other(
                one.name(),
                one.self(),
                one.since().isBefore(two.since()) ? one.since() : two.since(),
                one.last().isAfter(two.last()) ? one.last() : two.last(),
                one.typed() || two.typed());
    }
}
