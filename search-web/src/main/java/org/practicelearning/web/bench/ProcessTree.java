package org.practicelearning.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Watches a process and its children while they run: the processor time of each, as last seen, and the most memory that
 * all of them held at one look. What a child does between the last look and its end is missed, a few hundredths of a
 * second each.
 */
final class ProcessTree {
    private static final int MILLIS_BETWEEN_LOOKS = 25;

    private final Process process;
    private final Map<Long, Double> cpuSeconds = new HashMap<>();
    private long peakBytes;

    private ProcessTree(Process process) {
        this.process = process;
    }

    /** Starts a program and waits for its end. */
    static Run measure(ProcessBuilder builder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ProcessTree tree = new ProcessTree(builder.start());
        while (!tree.process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            tree.look();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (tree.process.exitValue() != 0) {
            throw new IllegalStateException("the measured program ended with " + tree.process.exitValue());
        }
        return new Run(
                seconds,
                tree.cpuSeconds.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum(),
                tree.peakBytes);
    }

    private void look() {
        long held = look(process.toHandle())
                + process.descendants().mapToLong(this::look).sum();
        peakBytes = Math.max(peakBytes, held);
    }

    /** @return resident memory in bytes */
    private long look(ProcessHandle handle) {
        handle.info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .ifPresent(millis -> cpuSeconds.merge(handle.pid(), millis / 1e3, Math::max));
        return resident(handle.pid());
    }

    /** Resident memory as Linux tells it, pages shared with others included; elsewhere 0. */
    private static long resident(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException gone) {
            return 0;
        }
        return 0;
    }
}
