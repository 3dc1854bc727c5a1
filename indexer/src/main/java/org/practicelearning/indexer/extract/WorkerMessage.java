package org.practicelearning.indexer.extract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the library and a worker process say to each other, each sent as one JSON message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "say")
public sealed interface WorkerMessage {

    /** First message to a worker. */
    record Begin(WorkerSettings settings) implements WorkerMessage {}

    /** First message of a worker: it is up and waits for files. */
    record Ready() implements WorkerMessage {}

    /** Read a file; answered by any number of {@link Busy}, then one {@link Read}. */
    record ReadFile(String path, String fileName) implements WorkerMessage {}

    /** Read a file with bare Tika, for comparison; answered by {@link BareRead}. */
    record ReadBare(String path) implements WorkerMessage {}

    /**
     * Draw a page with words boxed; answered by any number of {@link Busy}, then one {@link Drawn}.
     *
     * @param seen the words that were read from its picture before; null when that is not known
     */
    record Draw(
            String path,
            String fileName,
            int page,
            List<String> words,
            int dpi,
            @Nullable List<SeenWord> seen) implements WorkerMessage {}

    /** One more picture goes to Tesseract, so the clock starts again. */
    record Busy(int page) implements WorkerMessage {}

    record Read(ExtractionOutcome outcome) implements WorkerMessage {}

    /**
     * The answer to {@link ReadBare}.
     *
     * @param text what bare Tika printed until it ended or failed
     * @param failure the class of its exception, or empty
     */
    record BareRead(String text, String failure) implements WorkerMessage {}

    /**
     * The answer to {@link Draw}.
     *
     * @param picture null when there is no such page or it cannot be drawn
     */
    record Drawn(@Nullable PagePicture picture) implements WorkerMessage {}
}
