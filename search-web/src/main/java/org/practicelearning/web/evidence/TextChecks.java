package org.practicelearning.web.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;

/**
 * Whether versions of documents have the words of quotations. Reading a long document's text takes longer than showing a
 * collection, so what was found is kept until the document changes. Thread-safe.
 */
final class TextChecks {
    /** As many as a few large collections hold; one takes some hundred bytes. */
    private static final int REMEMBERED = 5_000;

    private final Map<Key, Kept> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Everything an answer depends on. */
    private record Key(String document, long change, String version, String passage, int start, String words) {}

    /**
     * What a version has of a quotation.
     *
     * @param here whether the words stand at the place they were taken from, or else anywhere
     * @param passage that holds them; empty when none does
     */
    record Kept(boolean here, Optional<Where> passage) {}

    /** A passage by its place. */
    record Where(
            String id,
            @Nullable Integer page,
            @Nullable String label,
            @Nullable String paragraph) {}

    /**
     * What a version that the reader may open has of a quotation.
     *
     * @param passage it was taken from, and is first looked for in; empty when that is not known
     */
    Kept kept(Shelf shelf, Reader reader, ShelvedDocument document, String version, Evidence evidence, String passage) {
        Key key = new Key(
                document.id(), document.card().changeSeq(), version, passage, evidence.start(), evidence.quotation());
        synchronized (known) {
            Kept before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        Kept found = shelf.text(reader, document.id(), version)
                .map(text -> search(text, evidence, passage))
                .orElse(new Kept(false, Optional.empty()));
        synchronized (known) {
            known.put(key, found);
        }
        return found;
    }

    private static Kept search(SplitDocument text, Evidence evidence, String from) {
        String words = evidence.quotation();
        boolean there = words(text, evidence.start(), evidence.end())
                .filter(words::equals)
                .isPresent();
        Optional<Where> passage = text.passages().stream()
                .filter(each -> each.id().equals(from) && holds(each, words))
                .findFirst()
                .or(() -> text.passages().stream()
                        .filter(each -> holds(each, words))
                        .findFirst())
                .map(TextChecks::where);
        return new Kept(there || passage.isPresent(), passage);
    }

    private static boolean holds(Passage passage, String words) {
        return passage.text().length() >= words.strip().length() / 2
                && Freezing.stretch(passage, words).isPresent();
    }

    private static Where where(Passage passage) {
        return new Where(passage.id(), passage.page(), passage.pageLabel(), passage.paragraph());
    }

    /** The words between two offsets of a document's text; empty where they run over more than one passage, or none. */
    static Optional<String> words(SplitDocument text, int start, int end) {
        return text.passages().stream()
                .filter(each -> each.start() <= start && end <= each.end())
                .findFirst()
                .map(each -> each.text().substring(start - each.start(), end - each.start()));
    }
}
