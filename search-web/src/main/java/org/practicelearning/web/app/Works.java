package org.practicelearning.web.app;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.practicelearning.web.control.FolderLock;
import org.practicelearning.web.control.RunningServer;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.settings.Settings;

/** Finds out who does the work: this process, or the server that has the data folder open. */
final class Works {
    private static final UnaryOperator<String> NOT_HERE = source -> {
        throw new IllegalStateException("a restore without a server opens no library");
    };

    private Works() {}

    static Work on(Settings settings, InstantSource clock) {
        DataFolder data = new DataFolder(settings.data());
        Optional<FolderLock> lock = FolderLock.take(data);
        if (lock.isPresent()) {
            return new LockedWork(new LocalWork(OpenLibrary.of(settings, clock), clock, NOT_HERE), lock.get());
        }
        return server(data);
    }

    /** The server that has a folder open. */
    static RunningServer server(DataFolder data) {
        return RunningServer.of(data)
                .orElseThrow(() -> new TakenException("Another process has the data folder " + data.root()
                        + " open but does not answer. Wait until it has ended, then try again."));
    }
}
