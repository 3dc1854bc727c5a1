package org.practicelearning.indexer.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The archive of a worker's classes, which spares each worker finding, checking and linking some five thousand of them.
 * The launcher says by the system property {@value #READ} which file to use, and by {@value #WRITE} which to write when it
 * lets the program rehearse. An archive that does not fit the Java or the program is passed over by the virtual machine.
 *
 * @param file empty for none
 * @param isWritten whether the worker writes it as it ends, and must therefore be let end by itself
 */
record WorkerArchive(String file, boolean isWritten) {
    private static final String READ = "learn.worker.archive";
    private static final String WRITE = "learn.worker.archive.write";

    /** The first release that keeps linked classes and profiles rather than classes alone. */
    private static final int AHEAD_OF_TIME = 25;

    static WorkerArchive none() {
        return new WorkerArchive("", false);
    }

    static WorkerArchive asLaunched() {
        String write = System.getProperty(WRITE, "");
        return write.isEmpty()
                ? new WorkerArchive(System.getProperty(READ, ""), false)
                : new WorkerArchive(write, true);
    }

    /** Flags for the virtual machine of a worker about to start. */
    List<String> flags() {
        boolean ahead = Runtime.version().feature() >= AHEAD_OF_TIME;
        if (file.isEmpty() || isWritten && Files.exists(Path.of(file))) {
            return List.of();
        }
        return isWritten
                ? List.of((ahead ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file)
                : List.of((ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }
}
