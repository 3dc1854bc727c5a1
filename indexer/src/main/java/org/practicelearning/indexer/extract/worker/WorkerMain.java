package org.practicelearning.indexer.extract.worker;

import java.util.List;

/** The program of a worker process: answers on standard output what is asked on standard input. */
public final class WorkerMain {
    private WorkerMain() {}

    /** Runs until standard input ends. */
    public static void main(String[] arguments) {
        Worker.serve(List.of());
    }
}
