package org.practicelearning.web.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code learn reindex}: builds the indexes anew. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Build the indexes anew, beside the live ones. Searches go on meanwhile.")
final class ReindexCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Option(names = "--reread", description = "Read every original again first, for example after installing Tesseract")
    private boolean reread;

    @Spec
    private @Nullable CommandSpec spec;

    ReindexCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (Work work = Works.onExisting(settings.settings(), clock)) {
            Console.of(spec).say(work.reindex(reread));
            return ExitCode.GOOD;
        }
    }
}
