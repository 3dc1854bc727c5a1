package org.practicelearning.web.app;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.practicelearning.web.control.FolderLock;
import org.practicelearning.web.control.RunningServer;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.settings.Settings;

/** Finds out who does the work: this process, or the server that has the data folder open. */
final class Works {
    private static final int LOOKS_FOR_SERVER = 20;
    private static final int MILLIS_BETWEEN_LOOKS = 500;
    private static final UnaryOperator<String> NOT_HERE = source -> {
        throw new IllegalStateException("a restore without a server opens no library");
    };

    private Works() {}

    /** For a command that may begin a library. */
    static Work on(Settings settings, InstantSource clock) {
        DataFolder data = new DataFolder(settings.data());
        for (int look = 1; look < LOOKS_FOR_SERVER; look++) {
            Optional<FolderLock> lock = FolderLock.take(data);
            if (lock.isPresent()) {
                return here(settings, clock, lock.get());
            }
            Optional<RunningServer> server = RunningServer.of(data);
            if (server.isPresent()) {
                return server.get();
            }
            // A server that is just starting, or a command that is about to end.
            pause();
        }
        throw taken(data);
    }

    /** For a command that needs a library: a slip in the folder's name must not make an empty one. */
    static Work onExisting(Settings settings, InstantSource clock) {
        DataFolder data = new DataFolder(settings.data());
        if (!data.holdsLibrary()) {
            throw new FailedException("There is no library in " + data.root()
                    + " yet. Name its folder with --data, or make one with “learn ingest” or “learn serve”.");
        }
        return on(settings, clock);
    }

    private static Work here(Settings settings, InstantSource clock, FolderLock lock) {
        try {
            return new LockedWork(new LocalWork(OpenLibrary.of(settings, clock), clock, NOT_HERE), lock);
        } catch (RuntimeException problem) {
            lock.close();
            throw problem;
        }
    }

    /** The server that has a folder open; one that is just starting or restoring is waited for. */
    static RunningServer server(DataFolder data) {
        for (int look = 1; look < LOOKS_FOR_SERVER; look++) {
            Optional<RunningServer> found = RunningServer.of(data);
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        return RunningServer.of(data).orElseThrow(() -> taken(data));
    }

    private static TakenException taken(DataFolder data) {
        return new TakenException("Another process has the data folder " + data.root()
                + " open but does not answer. Wait until it has ended, then try again.");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
