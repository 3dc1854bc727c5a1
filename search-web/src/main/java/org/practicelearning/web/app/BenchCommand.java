package org.practicelearning.web.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.evaluate.SearchBench;
import org.practicelearning.indexer.extract.HostileFilesReport;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.web.bench.BenchFiles;
import org.practicelearning.web.bench.IngestBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn bench}: measures. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure speed and robustness, and print the figures.",
        subcommands = {BenchCommand.Ingest.class, BenchCommand.Search.class, BenchCommand.Hostile.class})
final class BenchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console.line(spec).usage(Console.line(spec).getOut());
        return ExitCode.USAGE;
    }

    /** {@code learn bench search}. */
    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description =
                    "How long searches take with 60,000 passages and 8 people asking, beside a bare IndexSearcher.")
    static final class Search implements Callable<Integer> {
        @Option(names = "--texts", paramLabel = "DIR", description = "Plain texts to take words from")
        private @Nullable Path texts;

        @Override
        public Integer call() {
            SearchBench.Options usual = SearchBench.Options.usual();
            SearchBench.run(texts == null ? usual : usual.withTexts(texts), System.out);
            return ExitCode.GOOD;
        }
    }

    /** {@code learn bench ingest}. */
    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            description = "A whole ingest beside bare Tika (and Recoll, where installed) on the same files.")
    static final class Ingest implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of documents")
        private List<Path> folders = List.of();

        @Option(names = "--rounds", description = "How often each is run, in turn (default: ${DEFAULT-VALUE})")
        private int rounds = 5;

        @Option(names = "--threads", description = "Threads and workers (default: one per core)")
        private int threads = Runtime.getRuntime().availableProcessors();

        @Override
        public Integer call() throws IOException, InterruptedException {
            Path work = Files.createTempDirectory("learn-bench");
            new IngestBench(BenchFiles.below(folders), rounds, threads, System.out, work).run();
            return ExitCode.GOOD;
        }
    }

    /** {@code learn bench hostile}. */
    @Command(
            name = "hostile",
            mixinStandardHelpOptions = true,
            description = "How each file of a folder ends, and how many of bare Tika's words are kept.")
    static final class Hostile implements Callable<Integer> {
        @Parameters(paramLabel = "DIR", description = "A folder of hostile files")
        private Path folder = Path.of("");

        @Option(names = "--all", description = "Print every file, not only those that lost words")
        private boolean all;

        @Override
        public Integer call() throws IOException {
            Path scratch = Files.createTempDirectory("learn-hostile");
            HostileFilesReport report =
                    HostileFilesReport.of(folder, WorkerSettings.defaults().withTesseract(""), scratch);
            report.files().stream()
                    .filter(file -> all || (file.isComparable() && !file.isWellRead()))
                    .forEach(file -> System.out.println(file.state() + "  " + file.name() + "  " + file.millis()
                            + " ms  " + file.lostWords() + " of " + file.bareWords() + " words lost"));
            report.states().forEach((state, files) -> System.out.println(files + " files ended as: " + state));
            System.out.println(String.format(
                    Locale.UK,
                    "%d files, all with a named end; of %d accepted files from which bare Tika reads text, %.1f %% are read"
                            + " with at least %.0f %% of its distinct words.",
                    report.files().size(),
                    report.comparable().size(),
                    report.share() * 100,
                    HostileFilesReport.ENOUGH_WORDS * 100));
            return ExitCode.GOOD;
        }
    }
}
