package org.practicelearning.web.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole ingest (extract, passages, description, index, all forced to the disk) beside bare Tika on the same files: each in
 * its own process on the same JDK, with as many threads, in turn, OCR off. The ratio is that of the medians. Not alike: the
 * ingest runs without the optimising compiler, as the launcher starts it, and its workers have heaps of their own; bare Tika
 * runs as it comes and takes little over half its time without that compiler.
 */
public final class IngestBench {
    private static final String BARE = "org.practicelearning.indexer.extract.worker.BareTika";
    private static final String LEARN = "org.practicelearning.web.app.Main";
    private static final String HEAP = "-Xmx1g";

    private final BenchFiles files;
    private final int rounds;
    private final int threads;
    private final PrintStream out;
    private final Path work;

    /**
     * @param rounds how often each is run
     * @param threads of bare Tika, and workers of the library
     * @param work an empty folder for lists and data folders
     */
    public IngestBench(BenchFiles files, int rounds, int threads, PrintStream out, Path work) {
        this.files = files;
        this.rounds = rounds;
        this.threads = threads;
        this.out = out;
        this.work = work;
    }

    /** Runs both in turn and prints the figures; beside Recoll too where it is installed. */
    public void run() throws IOException, InterruptedException {
        out.printf(
                Locale.UK,
                "%d files, %.1f MB, %d threads, heap 1 GB, Java %s, OCR off, %d rounds in turn%n",
                files.files().size(),
                files.bytes() / 1e6,
                threads,
                System.getProperty("java.version"),
                rounds);
        Path list = list(files);
        List<Run> ours = new ArrayList<>();
        List<Run> bare = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            bare.add(ProcessTree.measure(bare(list)));
            ours.add(ours(list));
            out.printf(
                    Locale.UK,
                    "round %d: bare Tika %.1f s, whole ingest %.1f s, ratio %.2f%n",
                    round,
                    bare.getLast().seconds(),
                    ours.getLast().seconds(),
                    ours.getLast().seconds() / bare.getLast().seconds());
        }
        report("bare Tika", Run.median(bare));
        report("whole ingest", Run.median(ours));
        out.printf(
                Locale.UK,
                "whole ingest / bare Tika: %.2f x its time, %.2f x its processor time (medians of %d)%n",
                Run.median(ours).seconds() / Run.median(bare).seconds(),
                Run.median(ours).cpuSeconds() / Run.median(bare).cpuSeconds(),
                rounds);
        besideRecoll();
    }

    private void besideRecoll() throws IOException, InterruptedException {
        Optional<Recoll> recoll = Recoll.installed(work);
        if (recoll.isEmpty()) {
            out.println("Recoll is not installed (Debian: apt install recollcmd); not compared.");
            return;
        }
        BenchFiles both = files.only(recoll.get().reads(files));
        Path list = list(both);
        List<Run> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            theirs.add(recoll.get().index(both));
            ours.add(ours(list));
        }
        out.printf(
                Locale.UK,
                "beside Recoll, on the %d files that both read:%n",
                both.files().size());
        report("Recoll", both, Run.median(theirs));
        report("whole ingest", both, Run.median(ours));
        out.printf(
                Locale.UK,
                "whole ingest / Recoll: %.2f x its time (medians of %d)%n",
                Run.median(ours).seconds() / Run.median(theirs).seconds(),
                rounds);
    }

    private void report(String what, Run run) {
        report(what, files, run);
    }

    private void report(String what, BenchFiles read, Run run) {
        out.printf(
                Locale.UK,
                "%-13s %7.1f s  %7.1f CPU s  %6.0f files/min  peak memory %5.0f MB%n",
                what,
                run.seconds(),
                run.cpuSeconds(),
                read.files().size() / run.seconds() * 60,
                run.peakBytes() / 1e6);
    }

    private ProcessBuilder bare(Path list) {
        return java(List.of(HEAP), BARE, List.of(list.toString(), Integer.toString(threads)));
    }

    private Run ours(Path list) throws IOException, InterruptedException {
        Path data = work.resolve("data");
        try {
            return ProcessTree.measure(java(
                    // As the launcher starts this command.
                    List.of(HEAP, "-XX:TieredStopAtLevel=1"),
                    LEARN,
                    List.of(
                            "ingest",
                            "@" + quoted(list),
                            "--data",
                            data.toString(),
                            "--ocr",
                            "off",
                            "--workers",
                            Integer.toString(threads),
                            "--access",
                            "published",
                            "--good-even-if-some-failed")));
        } finally {
            delete(data);
        }
    }

    private static ProcessBuilder java(List<String> flags, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** The list as an argument file, in which a path with blanks stands in quotes. */
    private Path quoted(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list).stream()
                .map(path -> '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .toList();
        return Files.write(work.resolve("arguments.txt"), lines);
    }

    private Path list(BenchFiles read) throws IOException {
        return Files.write(
                Files.createTempFile(work, "files", ".txt"),
                read.files().stream().map(Path::toString).toList());
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
