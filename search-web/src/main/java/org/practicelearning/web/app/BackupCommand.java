package org.practicelearning.web.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn backup}: the library as one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Write the whole library into one file and check it. Works while the site is in use.")
final class BackupCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Parameters(paramLabel = "FILE", description = "The backup to write, for example /backups/library.zip")
    private Path file = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    BackupCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (Work work = Works.onExisting(settings.settings(), clock)) {
            Console.of(spec).say(work.backup(file));
            return ExitCode.GOOD;
        }
    }
}
