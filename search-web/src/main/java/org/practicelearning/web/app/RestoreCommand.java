package org.practicelearning.web.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.backup.BackupFile;
import org.practicelearning.web.control.FolderLock;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn restore}: puts a backup in place of the library. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Put a backup in place of the library. What is there now is set aside, not deleted.")
final class RestoreCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Parameters(paramLabel = "FILE", description = "A backup written by “learn backup”")
    private Path file = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    RestoreCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings read = settings.settings();
        DataFolder data = new DataFolder(read.data());
        Optional<FolderLock> lock = FolderLock.take(data);
        if (lock.isEmpty()) {
            try (Work server = Works.server(data)) {
                Console.of(spec).say(server.restore(file));
            }
            return ExitCode.GOOD;
        }
        try (FolderLock held = lock.get()) {
            String said = said(new BackupFile(file).restoreTo(data, clock));
            // Opening it builds the indexes, so that the next start answers at once.
            OpenLibrary.of(read, clock).close();
            Console.of(spec).say(said);
        }
        return ExitCode.GOOD;
    }

    /** What a restore did, for people. */
    static String said(BackupFile.Restored restored) {
        return "Restored " + restored.documents() + " documents."
                + restored.setAside()
                        .map(aside -> " What was there before is in " + aside + ".")
                        .orElse("");
    }
}
