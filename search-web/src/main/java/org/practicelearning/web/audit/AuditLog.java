package org.practicelearning.web.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.library.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log. Lines are written by one thread, several at a time; who changed, exported or signed in is answered once
 * the line is on the disk, who only read a moment before it is. Thread-safe.
 */
public final class AuditLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int MOST_WAITING = 20_000;
    private static final int MOST_AT_ONCE = 500;
    private static final long PAUSE_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 20;

    private final H2Database database;
    private final JdbiAudit store;
    private final DataFolder data;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private volatile boolean closed;
    private AuditSeal end;

    private record Waiting(@Nullable AuditEvent event, CompletableFuture<Void> written) {}

    private AuditLog(H2Database database, DataFolder data) {
        this.database = database;
        this.data = data;
        this.store = new JdbiAudit(database.jdbi());
        this.end = store.last()
                .map(last -> new AuditSeal(last.seq(), last.hash()))
                .orElseGet(() -> new AuditSeal(0, AuditEntry.BEGINNING));
        this.writer = Thread.ofPlatform().name("audit").daemon(true).unstarted(this::write);
    }

    /** Opens the log of a library, ready to be written. */
    public static AuditLog open(H2Database database, DataFolder data, InstantSource clock) {
        AuditLog log = new AuditLog(database, data);
        log.writer.start();
        log.holdAgainstSeal(clock);
        return log;
    }

    /** What the next line would cover up is written down first. */
    private void holdAgainstSeal(InstantSource clock) {
        AuditSeal seal = AuditSeal.read(data).orElse(end);
        boolean fits = store.line(seal.seq())
                .map(AuditEntry::hash)
                .orElse(AuditEntry.BEGINNING)
                .equals(seal.hash());
        if (!fits) {
            record(new AuditEvent(
                    clock.instant(),
                    "program",
                    AuditAction.TAMPERED,
                    "",
                    "The log ended at line " + end.seq() + " and does not fit its seal of line " + seal.seq() + ".",
                    500));
        }
    }

    /**
     * Puts an event into the log.
     *
     * @throws IllegalStateException when an event that must be kept could not be written
     */
    public void record(AuditEvent event) {
        Waiting waiting = new Waiting(event, new CompletableFuture<>());
        put(waiting);
        if (event.action().mustBeKept()) {
            await(waiting);
        }
    }

    /** Waits until everything recorded so far is on the disk. */
    public void flush() {
        Waiting mark = new Waiting(null, new CompletableFuture<>());
        put(mark);
        await(mark);
    }

    private void put(Waiting waiting) {
        try {
            if (closed || !queue.offer(waiting, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the audit log cannot be written");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the audit log was written", stopping);
        }
    }

    private static void await(Waiting waiting) {
        try {
            waiting.written().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the audit log was written", stopping);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the audit log cannot be written", failed);
        }
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            batch.clear();
            try {
                Waiting first = queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, MOST_AT_ONCE);
                append(batch);
                batch.forEach(each -> each.written().complete(null));
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                // The thread goes on: the next line may find the disk with room again.
                LOG.error(
                        "event=audit-not-written lines={} problem={}",
                        batch.size(),
                        failed.getClass().getName());
                batch.forEach(each -> each.written().completeExceptionally(failed));
            }
        }
    }

    private synchronized void append(List<Waiting> batch) {
        List<AuditEntry> entries = new ArrayList<>();
        AuditSeal last = end;
        for (Waiting waiting : batch) {
            if (waiting.event() != null) {
                AuditEntry entry = AuditEntry.after(last.hash(), last.seq() + 1, waiting.event());
                entries.add(entry);
                last = new AuditSeal(entry.seq(), entry.hash());
            }
        }
        if (entries.isEmpty()) {
            return;
        }
        database.useTransaction(transaction -> store.append(transaction, entries));
        end = last;
        database.sync();
        last.write(data);
    }

    /** How many lines are asked for. */
    public int count(AuditQuestion asked) {
        return store.count(asked);
    }

    /** Lines that are asked for, the last first. */
    public List<AuditEntry> find(AuditQuestion asked, int offset, int most) {
        return store.find(asked, offset, most);
    }

    /** Every line of the log in its order. */
    public void each(Consumer<AuditEntry> line) {
        store.each(line);
    }

    /** Checks the whole log against itself and against its seal. */
    public AuditFinding verify() {
        flush();
        return verify(database, data);
    }

    /** Checks a log that nobody writes. */
    public static AuditFinding verify(H2Database database, DataFolder data) {
        Optional<AuditSeal> seal = AuditSeal.read(data);
        Walk walk = new Walk(seal.map(AuditSeal::seq).orElse(0L));
        new JdbiAudit(database.jdbi()).each(walk::step);
        if (walk.broken > 0) {
            return new AuditFinding.Broken(walk.broken);
        }
        boolean asSealed = seal.map(each -> each.hash().equals(walk.atSeal)).orElse(true);
        return asSealed
                ? new AuditFinding.Whole(walk.seq, walk.hash, seal.isPresent())
                : new AuditFinding.NotAsSealed(walk.seq, seal.orElseThrow().seq());
    }

    private static final class Walk {
        private final long sealed;
        private long seq;
        private String hash = AuditEntry.BEGINNING;
        private String atSeal = AuditEntry.BEGINNING;
        private long broken;

        Walk(long sealed) {
            this.sealed = sealed;
            this.atSeal = sealed == 0 ? AuditEntry.BEGINNING : "";
        }

        void step(AuditEntry entry) {
            if (broken == 0
                    && (entry.seq() != seq + 1
                            || !entry.follows(hash)
                            || entry.event().action() == AuditAction.TAMPERED)) {
                broken = seq + 1;
            }
            seq = entry.seq();
            hash = entry.hash();
            if (seq == sealed) {
                atSeal = hash;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
