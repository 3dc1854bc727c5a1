package org.practicelearning.web.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.control.Work.Finding;
import org.practicelearning.web.control.Work.VocabularyImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn vocabulary}: the vocabulary of a library, out and in. */
@Command(
        name = "vocabulary",
        mixinStandardHelpOptions = true,
        description = "Export the vocabulary of the library, or import another in its place.",
        subcommands = {VocabularyCommand.ExportCommand.class, VocabularyCommand.ImportCommand.class})
final class VocabularyCommand implements Callable<Integer> {
    private static final int LONGEST_NAME = 80;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console.line(spec).usage(Console.line(spec).getOut());
        return ExitCode.GOOD;
    }

    private static int said(@Nullable CommandSpec spec, Finding finding) {
        Console.of(spec).say(finding.text());
        return finding.good() ? ExitCode.GOOD : ExitCode.FAILED;
    }

    /** {@code learn vocabulary export}. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Write it as a .csv, .ttl or .jsonld file, or as a folder of tables.")
    static final class ExportCommand implements Callable<Integer> {
        private final InstantSource clock;

        @Mixin
        private final SettingOptions settings = new SettingOptions();

        @Parameters(paramLabel = "FILE", description = "Its ending says the kind; without one it is a folder of tables")
        private Path target = Path.of("vocabulary.csv");

        @Spec
        private @Nullable CommandSpec spec;

        ExportCommand(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            try (Work work = Works.onExisting(settings.settings(), clock)) {
                return said(spec, work.exportVocabulary(target.toAbsolutePath()));
            }
        }
    }

    /** {@code learn vocabulary import}. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Put a vocabulary in place of the one in use, and mark the documents by it.")
    static final class ImportCommand implements Callable<Integer> {
        private final InstantSource clock;

        @Mixin
        private final SettingOptions settings = new SettingOptions();

        @Parameters(paramLabel = "FILE", description = "A .csv, .ttl or .jsonld file, or a folder of tables")
        private Path source = Path.of("vocabulary.csv");

        @Option(names = "--dry-run", description = "Only say what would change")
        private boolean dryRun;

        @Option(
                names = "--by",
                paramLabel = "NAME",
                defaultValue = "command line",
                description = "Whose change it is, for the log (default: ${DEFAULT-VALUE})")
        private String by = "command line";

        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for the log")
        private String reason = "";

        @Spec
        private @Nullable CommandSpec spec;

        ImportCommand(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            if (!Files.isReadable(source)) {
                throw new FailedException("There is no file " + source + " that can be read.");
            }
            String name = by.length() > LONGEST_NAME ? by.substring(0, LONGEST_NAME) : by;
            try (Work work = Works.onExisting(settings.settings(), clock)) {
                Finding finding =
                        work.importVocabulary(new VocabularyImport(source.toAbsolutePath(), dryRun, name, reason));
                return said(spec, finding);
            }
        }
    }
}
