package org.practicelearning.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicelearning.indexer.extract.ExtractionOutcome.Extracted;
import org.practicelearning.indexer.extract.ExtractionOutcome.PartlyExtracted;
import org.practicelearning.indexer.extract.ExtractionOutcome.Unreadable;

/** Parsers that hang, die or eat all memory cost their file, and the next one is read. */
class FaultyFilesTest {
    private static final String MAIN = "org.practicelearning.indexer.extract.worker.MockWorkerMain";

    @TempDir
    private static Path folder;

    private static Extractor extractor;

    @BeforeAll
    static void open() {
        WorkerSettings settings = WorkerSettings.defaults()
                .withWorkers(1)
                .withHeapMegabytes(128)
                .withSecondsPerFile(6)
                .withTesseract("");
        WorkerCommand command = new WorkerCommand(MAIN, System.getProperty("java.class.path"), WorkerArchive.none());
        extractor = new Extractor(settings, folder.resolve("scratch"), command);
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    /** The ending must be an accepted one; what the file is, its bytes tell. */
    private static ExtractionOutcome read(String fault) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mock>\n<write element=\"p\">some content</write>\n"
                + fault + "\n</mock>";
        return extractor.extract(SampleFiles.text(folder.resolve("mock.html"), xml), "mock.html");
    }

    @ParameterizedTest
    @CsvSource({
        "<hang millis=\"600000\" heavy=\"true\" pulse_millis=\"100\"/>, TIMED_OUT",
        "<hang millis=\"600000\" heavy=\"false\" interruptible=\"false\"/>, TIMED_OUT",
        "<oom/>, OUT_OF_MEMORY",
        "<throw class=\"java.lang.OutOfMemoryError\">pretended</throw>, OUT_OF_MEMORY",
        "<system_exit/>, CRASHED",
        "<throw class=\"org.apache.tika.exception.EncryptedDocumentException\">locked</throw>, PASSWORD"
    })
    void endsAsTheFaultDemandsAndReadsTheNextFile(String fault, UnreadableReason expected) {
        assertThat(read(fault))
                .isInstanceOfSatisfying(
                        Unreadable.class, none -> assertThat(none.reason()).isEqualTo(expected));
        assertThat(read("")).isInstanceOf(Extracted.class);
    }

    @Test
    void keepsWhatWasReadBeforeAnException() {
        assertThat(read("<throw class=\"java.lang.NullPointerException\">oops</throw>"))
                .isInstanceOf(PartlyExtracted.class);
    }

    @Test
    void isNotConfusedByWhatParsersPrint() {
        assertThat(read("<print_out>junk on standard output</print_out><print_err>junk</print_err>"))
                .isInstanceOf(Extracted.class);
    }

    @Test
    void forgetsAnInterruptOfOneFileBeforeTheNext() {
        read("<thread_interrupt/>");
        assertThat(read("")).isInstanceOf(Extracted.class);
    }
}
