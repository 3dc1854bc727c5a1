package org.practicelearning.indexer.extract;

/**
 * How the worker processes run. A worker that reaches a bound costs the file at hand, never the run.
 *
 * @param workers processes at work at once; one per core keeps the machine answering
 * @param heapMegabytes of one worker; ordinary reviews need under 100, a hostile file takes what it gets
 * @param secondsPerFile wall clock for one file without OCR; the slowest honest file seen takes a fifth of the default
 * @param secondsPerPicture further wall clock for each picture given to Tesseract, which takes one to five seconds
 * @param filesPerWorker files after which a worker is replaced, against slow leaks in parsers
 * @param tesseract name or path of the Tesseract program; empty when pictures are not to be read
 * @param limits how much one file may hold
 */
public record WorkerSettings(
        int workers,
        int heapMegabytes,
        int secondsPerFile,
        int secondsPerPicture,
        int filesPerWorker,
        String tesseract,
        ExtractionLimits limits) {

    /** More at once gains nothing: reading is bound by the disk from here on, and each takes its heap. */
    private static final int MOST_WORKERS = 8;

    public WorkerSettings {
        if (workers < 1 || heapMegabytes < 64 || secondsPerFile < 1 || secondsPerPicture < 1 || filesPerWorker < 1) {
            throw new IllegalArgumentException("every worker setting must be positive, and the heap 64 MB or more");
        }
    }

    /** The settings the library is measured with. */
    public static WorkerSettings defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new WorkerSettings(
                Math.min(cores, MOST_WORKERS), 512, 60, 60, 1_000, "tesseract", ExtractionLimits.defaults());
    }

    public WorkerSettings withWorkers(int count) {
        return new WorkerSettings(
                count, heapMegabytes, secondsPerFile, secondsPerPicture, filesPerWorker, tesseract, limits);
    }

    public WorkerSettings withHeapMegabytes(int megabytes) {
        return new WorkerSettings(
                workers, megabytes, secondsPerFile, secondsPerPicture, filesPerWorker, tesseract, limits);
    }

    public WorkerSettings withSecondsPerFile(int seconds) {
        return new WorkerSettings(
                workers, heapMegabytes, seconds, secondsPerPicture, filesPerWorker, tesseract, limits);
    }

    /** With another program for pictures; an empty name turns OCR off. */
    public WorkerSettings withTesseract(String program) {
        return new WorkerSettings(
                workers, heapMegabytes, secondsPerFile, secondsPerPicture, filesPerWorker, program, limits);
    }

    public WorkerSettings withLimits(ExtractionLimits other) {
        return new WorkerSettings(
                workers, heapMegabytes, secondsPerFile, secondsPerPicture, filesPerWorker, tesseract, other);
    }
}
