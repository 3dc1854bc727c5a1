package org.practicelearning.web.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One measured run of a program.
 *
 * @param seconds wall clock of the whole process, its start included
 * @param cpuSeconds of the process and its workers
 * @param peakBytes most memory they held together, at most: the sum of each one's own peak
 */
record Run(double seconds, double cpuSeconds, long peakBytes) {

    /** The middle of several runs, figure by figure. */
    static Run median(List<Run> runs) {
        return new Run(median(runs, Run::seconds), median(runs, Run::cpuSeconds), Math.round(median(runs, run ->
                (double) run.peakBytes())));
    }

    static double median(double... figures) {
        double[] sorted = Arrays.stream(figures).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return median(runs.stream().mapToDouble(figure).toArray());
    }
}
