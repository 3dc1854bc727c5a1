package org.practicelearning.web.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.UncoveredPhrases;
import org.practicelearning.indexer.search.UncoveredPhrases.Answer;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/**
 * The phrases found for a state of the library and the vocabulary, found once and kept until either changes. Kept by the
 * very indexes a reader may open, so that nobody is shown what was found for somebody else. Thread-safe.
 */
final class PhraseShelf {
    /** Readers with different rights at one time. */
    private static final int KEPT = 8;

    private final UncoveredPhrases phrases;
    private final Map<List<Object>, CompletableFuture<Answer>> answers = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, CompletableFuture<Answer>> eldest) {
            return size() > KEPT;
        }
    };

    PhraseShelf(UncoveredPhrases phrases) {
        this.phrases = phrases;
    }

    /** What there is for a reader; empty while it is still being looked for after so many milliseconds. */
    Optional<Answer> find(Reader reader, ConceptScheme scheme, long millis) {
        List<Object> key = new ArrayList<>(phrases.state(reader));
        key.add(scheme.version());
        CompletableFuture<Answer> answer;
        synchronized (answers) {
            answer = answers.computeIfAbsent(
                    List.copyOf(key),
                    each -> CompletableFuture.supplyAsync(
                            () -> phrases.find(reader, scheme),
                            task -> Thread.ofVirtual().start(task)));
        }
        try {
            return Optional.of(answer.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException working) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            synchronized (answers) {
                answers.values().remove(answer);
            }
            throw new IllegalStateException("phrases could not be looked for", failed.getCause());
        }
    }
}
