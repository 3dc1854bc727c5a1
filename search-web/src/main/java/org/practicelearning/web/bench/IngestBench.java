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
 * its own process on the same JDK, with as many threads and as much heap, in turn, OCR off. The heap of bare Tika is shared
 * out between the library's process and its workers. The ingest runs as the launcher starts it: without the optimising
 * compiler, and with the archives of classes if they are written. Bare Tika runs as it comes, and once more without that
 * compiler, which for so short a run takes little over half the time. Each ratio is that of the medians.
 */
public final class IngestBench {
    private static final String BARE = "org.practicelearning.indexer.extract.worker.BareTika";
    private static final String LEARN = "org.practicelearning.web.app.Main";
    private static final int HEAP_MEGABYTES = 1_024;
    private static final int HEAP_OF_LIBRARY = 384;
    private static final String NOT_OPTIMISING = "-XX:TieredStopAtLevel=1";

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
                "%d files, %.1f MB, %d threads, heap %d MB in all, Java %s, OCR off, archives of classes %s, %d rounds in turn%n",
                files.files().size(),
                files.bytes() / 1e6,
                threads,
                HEAP_MEGABYTES,
                System.getProperty("java.version"),
                LaunchFlags.archived() ? "used" : "not written yet",
                rounds);
        Path list = list(files);
        List<Run> ours = new ArrayList<>();
        List<Run> bare = new ArrayList<>();
        List<Run> quick = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            bare.add(ProcessTree.measure(bare(list, List.of())));
            quick.add(ProcessTree.measure(bare(list, List.of(NOT_OPTIMISING))));
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
        report("without C2", Run.median(quick));
        report("whole ingest", Run.median(ours));
        compare("bare Tika", ours, bare);
        compare("bare Tika without the optimising compiler (C2)", ours, quick);
        besideRecoll();
    }

    private void compare(String with, List<Run> ours, List<Run> theirs) {
        out.printf(
                Locale.UK,
                "whole ingest / %s: %.2f x its time, %.2f x its processor time (medians of %d)%n",
                with,
                Run.median(ours).seconds() / Run.median(theirs).seconds(),
                Run.median(ours).cpuSeconds() / Run.median(theirs).cpuSeconds(),
                rounds);
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
        compare("Recoll", ours, theirs);
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

    private ProcessBuilder bare(Path list, List<String> flags) {
        List<String> all = new ArrayList<>(flags);
        all.add("-Xmx" + HEAP_MEGABYTES + "m");
        return java(all, BARE, List.of(list.toString(), Integer.toString(threads)));
    }

    private Run ours(Path list) throws IOException, InterruptedException {
        Path data = work.resolve("data");
        List<String> flags = new ArrayList<>(LaunchFlags.ofArchives());
        flags.add("-Xmx" + HEAP_OF_LIBRARY + "m");
        flags.add(NOT_OPTIMISING);
        try {
            return ProcessTree.measure(java(
                    flags,
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
                            "--worker-heap",
                            Integer.toString((HEAP_MEGABYTES - HEAP_OF_LIBRARY) / threads),
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
