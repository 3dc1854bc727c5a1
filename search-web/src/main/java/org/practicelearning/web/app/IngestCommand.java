package org.practicelearning.web.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.web.control.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn ingest}: takes files and folders in. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Take files and folders into the library and report on each one.")
final class IngestCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private final SettingOptions settings = new SettingOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or zips of documents")
    private List<Path> paths = List.of();

    @Option(
            names = "--access",
            paramLabel = "CLASS",
            description = "Who may see files of which no catalogue says it: published, partnership or restricted"
                    + " (default: restricted)")
    private @Nullable String access;

    @Option(
            names = "--good-even-if-some-failed",
            description = "End with exit code 0 although some files need attention")
    private boolean lenient;

    @Option(names = "--list", description = "Name every file and how it ended, not only those that need attention")
    private boolean list;

    @Spec
    private @Nullable CommandSpec spec;

    IngestCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Optional<AccessClass> accessClass = Optional.ofNullable(access).map(this::accessClass);
        try (Work work = Works.on(settings.settings(), clock)) {
            Console console = Console.of(spec);
            Work.RunReport report = work.ingest(paths, accessClass, console::progress);
            int code = console.report(report, list);
            return lenient ? ExitCode.GOOD : code;
        }
    }

    private AccessClass accessClass(String key) {
        return AccessClass.ofKey(key)
                .orElseThrow(() -> new ParameterException(
                        Console.line(spec),
                        "“" + key + "” is not an access class. Use published, partnership or restricted."));
    }
}
