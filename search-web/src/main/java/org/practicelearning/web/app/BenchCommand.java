package org.practicelearning.web.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        subcommands = {
            BenchCommand.Ingest.class,
            BenchCommand.Search.class,
            BenchCommand.Hostile.class,
            BenchUsers.class
        })
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
            description = "How each file of some folders ends, and how many of bare Tika's words are kept.")
    static final class Hostile implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of hostile files")
        private List<Path> folders = List.of();

        @Option(names = "--all", description = "Print every file, not only those that lost words")
        private boolean all;

        @Option(names = "--words", description = "Print the words lost, too (some dozens a file)")
        private boolean words;

        @Option(names = "--threads", description = "Workers at once (default: one per core)")
        private int threads = Runtime.getRuntime().availableProcessors();

        @Override
        public Integer call() throws IOException {
            Path scratch = Files.createTempDirectory("learn-hostile");
            WorkerSettings settings =
                    WorkerSettings.defaults().withTesseract("").withWorkers(threads);
            HostileFilesReport report = HostileFilesReport.of(folders, settings, scratch);
            report.files().stream()
                    .filter(file -> all || (file.isComparable() && !file.isExactlyRead()))
                    .forEach(this::print);
            report.states().forEach((state, files) -> System.out.println(files + " files ended as: " + state));
            System.out.println(report.summary());
            return ExitCode.GOOD;
        }

        private void print(HostileFilesReport.HostileFile file) {
            System.out.println(file.state() + "  " + file.name() + "  " + file.millis() + " ms  " + file.lostWords()
                    + " of " + file.bareWords() + " words lost, " + file.apart() + " parted otherwise");
            if (words && !file.lost().isEmpty()) {
                System.out.println("    " + String.join(" ", file.lost()));
            }
        }
    }
}
