package org.practicelearning.indexer.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One worker: its process, its folder, its clock. Used by one thread at a time. */
final class WorkerProcess {
    /** Exit code of a JVM that ran out of memory, from {@code -XX:+ExitOnOutOfMemoryError} and from the worker. */
    static final int EXIT_OUT_OF_MEMORY = 3;

    /** A JVM on a loaded machine takes ten seconds to start; one that needs this long never will. */
    private static final int SECONDS_TO_START = 120;

    /** A worker whose pipe broke is on its way out, and its exit code tells why. */
    private static final int SECONDS_TO_END = 5;

    private final WorkerCommand command;
    private final WorkerSettings settings;
    private final ScheduledExecutorService clock;
    private final Path folder;
    private @Nullable Process process;
    private @Nullable WorkerChannel channel;
    private boolean ready;
    private int served;

    WorkerProcess(WorkerCommand command, WorkerSettings settings, ScheduledExecutorService clock, Path folder) {
        this.command = command;
        this.settings = settings;
        this.clock = clock;
        this.folder = folder;
    }

    /** Begins to start the process, if it is not running. Does not wait for it. */
    void launch() {
        if (process != null) {
            return;
        }
        try {
            ScratchFolders.makeEmpty(folder);
            Process started = command.start(settings, folder);
            WorkerChannel opened = new WorkerChannel(started.getInputStream(), started.getOutputStream());
            process = started;
            channel = opened;
            ready = false;
            served = 0;
            opened.send(new WorkerMessage.Begin(settings));
        } catch (IOException e) {
            stop();
            throw new UncheckedIOException("The reading process cannot be started", e);
        }
    }

    /** Asks and waits for the answer; a worker that dies or overruns its clock is replaced by the next call. */
    Answer ask(WorkerMessage question) {
        launch();
        awaitReady();
        Answer answer = converse(question, settings.secondsPerFile());
        served++;
        if (answer.message() == null || served >= settings.filesPerWorker()) {
            stop();
        }
        return answer;
    }

    private void awaitReady() {
        if (ready) {
            return;
        }
        Answer hello = converse(null, SECONDS_TO_START);
        if (!(hello.message() instanceof WorkerMessage.Ready)) {
            stop();
            throw new UncheckedIOException(new IOException("The reading process does not start: " + hello.detail()));
        }
        ready = true;
    }

    private Answer converse(@Nullable WorkerMessage question, int seconds) {
        Process asked = Objects.requireNonNull(process);
        WorkerChannel over = Objects.requireNonNull(channel);
        AtomicBoolean overrun = new AtomicBoolean();
        ScheduledFuture<?> alarm = arm(asked, overrun, seconds);
        try {
            if (question != null) {
                over.send(question);
            }
            WorkerMessage message = over.receive();
            while (message instanceof WorkerMessage.Busy) {
                alarm.cancel(false);
                alarm = arm(asked, overrun, seconds + settings.secondsPerPicture());
                message = over.receive();
            }
            return new Answer(message, UnreadableReason.CRASHED, "");
        } catch (IOException e) {
            return causeOfDeath(asked, overrun.get());
        } finally {
            alarm.cancel(false);
        }
    }

    private ScheduledFuture<?> arm(Process asked, AtomicBoolean overrun, int seconds) {
        return clock.schedule(
                () -> {
                    overrun.set(true);
                    kill(asked);
                },
                seconds,
                TimeUnit.SECONDS);
    }

    private static Answer causeOfDeath(Process asked, boolean overrun) {
        int exit = exitCode(asked);
        kill(asked);
        if (overrun) {
            return new Answer(null, UnreadableReason.TIMED_OUT, "stopped when its time was up");
        }
        return exit == EXIT_OUT_OF_MEMORY
                ? new Answer(null, UnreadableReason.OUT_OF_MEMORY, "the reading process ran out of memory")
                : new Answer(null, UnreadableReason.CRASHED, "the reading process ended with exit code " + exit);
    }

    private static int exitCode(Process asked) {
        try {
            return asked.waitFor(SECONDS_TO_END, TimeUnit.SECONDS) ? asked.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void kill(Process asked) {
        asked.descendants().forEach(ProcessHandle::destroyForcibly);
        asked.destroyForcibly();
    }

    /** A worker whose standard input is closed ends by itself, and writes what it was told to write as it does. */
    private static void letEnd(Process running) {
        try {
            running.getOutputStream().close();
            running.waitFor(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It is gone already and wrote nothing; the launcher goes on without an archive.
            return;
        }
    }

    /** Ends the process and removes its folder. */
    void stop() {
        Process running = process;
        process = null;
        channel = null;
        if (running != null) {
            if (command.archive().isWritten()) {
                letEnd(running);
            }
            kill(running);
            exitCode(running);
        }
        ScratchFolders.delete(folder);
    }

    /**
     * What came back.
     *
     * @param message null when the worker died
     * @param reason why it died
     */
    record Answer(@Nullable WorkerMessage message, UnreadableReason reason, String detail) {}
}
