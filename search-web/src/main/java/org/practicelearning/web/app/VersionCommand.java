package org.practicelearning.web.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code learn version}: which version this is and what it runs on. */
@Command(name = "version", mixinStandardHelpOptions = true, description = "Print the version.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console.of(spec)
                .say("Practice Learning Library " + Version.current() + " (Java " + System.getProperty("java.version")
                        + ", " + System.getProperty("os.name") + ")");
        return ExitCode.GOOD;
    }
}
