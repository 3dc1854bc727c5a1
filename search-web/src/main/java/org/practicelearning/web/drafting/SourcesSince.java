package org.practicelearning.web.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.evidence.LibrarySources;
import org.practicelearning.web.evidence.SourceState;

/** What has become of the sources of a draft's evidence, as far as the reader may know. */
final class SourcesSince {
    private SourcesSince() {}

    /** Of each piece of evidence whose source is not as it was; by id. */
    static Map<String, SourceState> of(Rooms rooms, Reader reader, Draft draft) {
        return of(
                rooms.collections().sources(reader, rooms.shelf()),
                rooms.walls().shut(reader, draft),
                draft);
    }

    /** @param shut ids of the evidence of which the reader is told nothing */
    static Map<String, SourceState> of(LibrarySources sources, Set<String> shut, Draft draft) {
        Map<String, SourceState> states = new LinkedHashMap<>();
        for (Evidence each : draft.evidence().values()) {
            if (!each.wasTakenOut() && !shut.contains(each.id())) {
                SourceState state = sources.state(each);
                if (!state.remarks().isEmpty()) {
                    states.put(each.id(), state);
                }
            }
        }
        return states;
    }

    /** That in sentences; empty of one whose source is as it was. */
    static String said(Map<String, SourceState> since, Evidence evidence) {
        SourceState state = since.get(evidence.id());
        return state == null ? "" : String.join(" ", state.sentences());
    }

    /** The same for all of a draft, each with its mark. */
    static List<String> sentences(Rooms rooms, Reader reader, Draft draft) {
        return of(rooms, reader, draft).entrySet().stream()
                .map(each -> "[@" + each.getKey() + "] "
                        + String.join(" ", each.getValue().sentences()))
                .toList();
    }

    /** The draft with what has become of each source behind the title of its document, as files and publications say it. */
    static Draft noted(Rooms rooms, Reader reader, Draft draft) {
        Map<String, Evidence> evidence = new LinkedHashMap<>(draft.evidence());
        of(rooms, reader, draft)
                .forEach((id, state) -> evidence.computeIfPresent(id, (same, each) -> each.noting(state.inBrief())));
        return draft.said(draft.sections(), evidence);
    }

    /** The same of a draft as somebody sees it. */
    static StoredDraft noted(Rooms rooms, Reader reader, StoredDraft stored) {
        return stored.shown(stored.form(), noted(rooms, reader, stored.draft()), stored.shut());
    }
}
