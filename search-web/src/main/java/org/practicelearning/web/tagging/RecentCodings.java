package org.practicelearning.web.tagging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.tag.Decision;
import org.practicelearning.web.coding.Coding;

/**
 * Documents marked lately: somebody who reads loads the same one again and again, and marking a long one takes longer than
 * showing it. Whoever asks has been let in before. Thread-safe.
 */
final class RecentCodings {
    /** As many as a few people read at a time; one holds its text. */
    private static final int KEPT = 12;

    private final Coding coding;
    private final Map<Key, Coding.Coded> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Coding.Coded> eldest) {
            return size() > KEPT;
        }
    };

    RecentCodings(Coding coding) {
        this.coding = coding;
    }

    /** Everything a marking depends on. */
    private record Key(DocumentCard card, int passages, String vocabulary, List<Decision> decisions) {}

    /** As one coder's decisions alone would have it. */
    Coding.Coded of(DocumentCard card, List<Passage> passages, String coder) {
        return coding.code(card, passages, coding.decisions().effective(card.id(), coder));
    }

    Coding.Coded of(DocumentCard card, List<Passage> passages) {
        Key key = key(card, passages);
        synchronized (kept) {
            Coding.Coded known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Coding.Coded coded = coding.code(card, null, passages);
        // Not kept when somebody decided meanwhile: it may belong to either.
        if (key.equals(key(card, passages))) {
            synchronized (kept) {
                kept.put(key, coded);
            }
        }
        return coded;
    }

    private Key key(DocumentCard card, List<Passage> passages) {
        return new Key(
                card,
                passages.size(),
                coding.scheme().version(),
                coding.decisions().effective(card.id()));
    }
}
