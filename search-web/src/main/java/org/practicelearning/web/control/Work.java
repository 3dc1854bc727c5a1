package org.practicelearning.web.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicelearning.indexer.access.AccessClass;

/**
 * What a command asks of a library. Done in this process when it has the data folder, by the running server otherwise; the
 * person sees no difference.
 */
public interface Work extends AutoCloseable {

    /**
     * Takes files in and waits until each has ended.
     *
     * @param access class for files of which no catalogue says one; empty means restricted
     * @param progress told from time to time how far it is
     */
    RunReport ingest(List<Path> paths, Optional<AccessClass> access, Consumer<RunReport> progress);

    /** Answers a search as the JSON of the API. The keys are those of the API's address. */
    String search(Map<String, List<String>> parameters);

    /** Builds the indexes anew; with {@code reread} every original is read again first. */
    String reindex(boolean reread);

    /** Writes a backup. */
    String backup(Path target);

    /** Restores a backup in place of the library. */
    String restore(Path source);

    /** Writes the vocabulary as a file whose name says its kind, or as a folder of tables. */
    Finding exportVocabulary(Path target);

    /** Puts a vocabulary in place of the one in use, or says what would change. */
    Finding importVocabulary(VocabularyImport asked);

    /** How the library counts the dates of reviews. */
    ClockSet clock();

    /** Examines the library. */
    List<Finding> examine();

    /** Checks that nobody tampered with the audit log. */
    Finding verifyAudit();

    /** Adds, resets, disables or lists accounts; what is printed, and whether it was done. */
    Finding user(UserRequest asked);

    @Override
    void close();

    /**
     * How far a run is.
     *
     * @param items all files of a finished run, in the order they came; none while it goes on
     */
    record RunReport(String runId, boolean finished, Map<String, Integer> counts, List<Line> items) {
        public RunReport {
            counts = Map.copyOf(counts);
            items = List.copyOf(items);
        }

        /** Files in a state, by the state's name. */
        public int count(String state) {
            return counts.getOrDefault(state, 0);
        }

        public int files() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A vocabulary to take.
     *
     * @param source a file, or a folder of tables
     * @param dryRun whether only to say what would change
     * @param by name for the log
     */
    record VocabularyImport(Path source, boolean dryRun, String by, String reason) {}

    /**
     * How the dates of reviews are counted.
     *
     * @param holidays bank holidays added or taken away, one a line
     * @param rules the file of the rules
     */
    record ClockSet(String holidays, String rules) {}

    /** A file of a run. */
    record Line(String place, String state, String label, String remark) {}

    /**
     * What is asked about accounts.
     *
     * @param what {@code add}, {@code reset}, {@code disable} or {@code list}; the others may be empty
     */
    record UserRequest(String what, String email, String name, String agency, String role) {}

    /**
     * Something examined.
     *
     * @param good whether all is well
     * @param text what was found, and what to do when it is not well
     */
    record Finding(boolean good, String text) {}
}
