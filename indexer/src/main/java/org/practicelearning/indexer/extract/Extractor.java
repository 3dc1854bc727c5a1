package org.practicelearning.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files in worker processes with a memory limit and a wall clock. A crash, a hang or an exhausted memory costs the
 * one file that caused it; the worker is replaced.
 *
 * <p>Thread-safe: as many calls run at once as there are workers, further callers wait. Workers start at the first call
 * and stay warm. A page of pictures for the reading page should come from an extractor of its own with one worker, so that
 * readers do not wait behind an ingest.
 */
public final class Extractor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);

    private final WorkerSettings settings;
    private final Path scratch;
    private final ScheduledExecutorService clock;
    private final List<WorkerProcess> workers;
    private final BlockingDeque<WorkerProcess> free = new LinkedBlockingDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param scratch folder for the workers' temporary files; wiped of what dead processes left there
     */
    public Extractor(WorkerSettings settings, Path scratch) {
        this(settings, scratch, WorkerCommand.ofThisProgram());
    }

    Extractor(WorkerSettings settings, Path scratch, WorkerCommand command) {
        this.settings = settings;
        this.scratch = ScratchFolders.forThisProcess(scratch.toAbsolutePath());
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("extract-clock").factory());
        this.workers = IntStream.range(0, settings.workers())
                .mapToObj(
                        number -> new WorkerProcess(command, settings, clock, this.scratch.resolve("worker-" + number)))
                .toList();
        free.addAll(workers);
    }

    /** Starts all workers without waiting for them, so that the first files need not. Call before the first file. */
    public void warmUp() {
        List<WorkerProcess> idle = new ArrayList<>();
        free.drainTo(idle);
        idle.forEach(WorkerProcess::launch);
        free.addAll(idle);
    }

    /**
     * Reads a file.
     *
     * @param file where it lies
     * @param fileName as the person who added it calls it; its ending must be an accepted one
     */
    public ExtractionOutcome extract(Path file, String fileName) {
        Optional<ExtractionOutcome> refusal = refusal(file, fileName);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String path = file.toAbsolutePath().toString();
        return ask(new WorkerMessage.ReadFile(path, fileName), answer -> {
            if (answer.message() instanceof WorkerMessage.Read read) {
                return read.outcome();
            }
            return new ExtractionOutcome.Unreadable(answer.reason(), answer.detail());
        });
    }

    /**
     * Draws a page of a PDF or picture.
     *
     * @param page from 1
     * @param words to be boxed: whole words in any case, also where a line end hyphenates them
     * @param dpi dots per inch
     * @return empty when there is no such page or the file cannot be drawn
     */
    public Optional<PagePicture> picture(Path file, String fileName, int page, List<String> words, int dpi) {
        return picture(file, fileName, page, words, dpi, null);
    }

    /**
     * The same of a page that was drawn before.
     *
     * @param seen what the picture said that was drawn then; null when that is not known
     */
    public Optional<PagePicture> picture(
            Path file, String fileName, int page, List<String> words, int dpi, @Nullable List<SeenWord> seen) {
        if (refusal(file, fileName).isPresent()) {
            return Optional.empty();
        }
        String path = file.toAbsolutePath().toString();
        return ask(
                new WorkerMessage.Draw(path, fileName, page, words, dpi, seen),
                answer -> answer.message() instanceof WorkerMessage.Drawn drawn
                        ? Optional.ofNullable(drawn.picture())
                        : Optional.empty());
    }

    /** What bare Tika makes of the file, under the same limits: the yardstick of {@link HostileFilesReport}. */
    Optional<WorkerMessage.BareRead> bare(Path file) {
        return ask(
                new WorkerMessage.ReadBare(file.toAbsolutePath().toString()),
                answer ->
                        answer.message() instanceof WorkerMessage.BareRead bare ? Optional.of(bare) : Optional.empty());
    }

    private Optional<ExtractionOutcome> refusal(Path file, String fileName) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(file)) {
                return unreadable(UnreadableReason.UNREACHABLE, "not a readable file");
            }
            long size = Files.size(file);
            if (size == 0) {
                return unreadable(UnreadableReason.EMPTY, "0 bytes");
            }
            if (size > settings.limits().fileBytes()) {
                return unreadable(UnreadableReason.TOO_LARGE, size + " bytes");
            }
        } catch (IOException e) {
            return unreadable(UnreadableReason.UNREACHABLE, e.getClass().getSimpleName());
        }
        return AcceptedFormats.ofName(fileName).isPresent()
                ? Optional.empty()
                : unreadable(UnreadableReason.UNSUPPORTED, "not an accepted ending");
    }

    private static Optional<ExtractionOutcome> unreadable(UnreadableReason reason, String detail) {
        return Optional.of(new ExtractionOutcome.Unreadable(reason, detail));
    }

    private <T> T ask(WorkerMessage question, Function<WorkerProcess.Answer, T> reading) {
        WorkerProcess worker = takeFree();
        try {
            WorkerProcess.Answer answer = worker.ask(question);
            if (answer.message() == null) {
                LOG.info("event=worker-replaced reason={} detail=\"{}\"", answer.reason(), answer.detail());
            }
            return reading.apply(answer);
        } finally {
            giveBack(worker);
        }
    }

    private WorkerProcess takeFree() {
        if (closed.get()) {
            throw new IllegalStateException("The extractor is closed");
        }
        try {
            // The one used last is the warmest.
            WorkerProcess worker = free.takeFirst();
            if (closed.get()) {
                free.addFirst(worker);
                throw new IllegalStateException("The extractor is closed");
            }
            return worker;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a free reading process", e);
        }
    }

    private void giveBack(WorkerProcess worker) {
        free.addFirst(worker);
        if (closed.get()) {
            worker.stop();
        }
    }

    /** Ends all workers; files being read end as crashed. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            clock.shutdownNow();
            workers.forEach(WorkerProcess::stop);
            ScratchFolders.delete(scratch);
        }
    }
}
