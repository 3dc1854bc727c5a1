package org.practicelearning.web.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;

/**
 * A document's text in parts that a browser can show at once. A part ends where a page or section does, so that nothing is
 * torn apart; nothing is left out.
 */
final class DocumentText {
    /** About as many passages as a report of 150 pages has; more would make the page slow to scroll. */
    static final int PASSAGES_A_PART = 1200;

    private final List<List<Passage>> parts = new ArrayList<>();
    private final Map<String, Integer> partOf = new HashMap<>();

    DocumentText(SplitDocument document) {
        List<Passage> part = new ArrayList<>();
        for (Passage passage : document.passages()) {
            if (part.size() >= PASSAGES_A_PART && mayEnd(part, passage)) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            part.add(passage);
            partOf.put(passage.id(), parts.size() + 1);
        }
        if (!part.isEmpty() || parts.isEmpty()) {
            parts.add(List.copyOf(part));
        }
    }

    private static boolean mayEnd(List<Passage> part, Passage next) {
        Passage last = part.getLast();
        return part.size() >= 2 * PASSAGES_A_PART
                || !Objects.equals(last.page(), next.page())
                || (last.page() == null && !last.section().equals(next.section()));
    }

    int parts() {
        return parts.size();
    }

    /** The passages of a part, from 1. */
    List<Passage> part(int number) {
        return parts.get(Math.clamp(number, 1, parts.size()) - 1);
    }

    /** The part that holds a passage; the first when none does. */
    int partOf(String passageId) {
        return partOf.getOrDefault(passageId, 1);
    }
}
