package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.web.ingest.Ingesting.Rows;

/** What happens to a folder that was taken in before. */
class SecondRunTest {
    @TempDir
    private Path root;

    private Ingesting ingesting;

    @BeforeEach
    void open() {
        ingesting = new Ingesting(root);
    }

    @AfterEach
    void close() {
        ingesting.close();
    }

    @Test
    void extractsNothingAgainFromAnUnchangedFolder() {
        for (int i = 0; i < 50; i++) {
            ingesting.write("review-" + i + ".txt", "Missed dental appointments in review " + i + ".");
        }
        assertThat(ingesting.ingest().states()).containsOnly(ItemState.DONE).hasSize(50);
        ingesting.restarted();
        Rows again = ingesting.ingest();
        assertThat(again.states()).containsOnly(ItemState.HELD).hasSize(50);
        assertThat(again.remark("review-7.txt")).isEqualTo("Not changed since last time.");
        assertThat(ingesting.extractions()).isEqualTo(50);
        assertThat(ingesting.documents()).hasSize(50);
    }

    @Test
    void extractsNothingWhenOnlyTheTimeOfAFileChanged() throws IOException {
        Path file = ingesting.write("a.txt", "Missed dental appointments.");
        ingesting.ingest();
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(ingesting.ingest().state("a.txt")).isEqualTo(ItemState.HELD);
        assertThat(ingesting.extractions()).isEqualTo(1);
    }

    @Test
    void makesAChangedFileANewVersionAndKeepsTheOldOne() {
        ingesting.write("a.txt", "The first edition speaks of early help.");
        String id = ingesting.ingest().documentId("a.txt");
        String old = ingesting.document(id).currentVersion();
        ingesting.write("a.txt", "The second edition speaks of Family Help.");
        assertThat(ingesting.ingest().documentId("a.txt")).isEqualTo(id);
        assertThat(ingesting.found("\"first edition\"")).isEmpty();
        assertThat(ingesting.found("\"second edition\"")).hasSize(1);
        Compartment held = Compartment.heldBy("operator");
        assertThat(ingesting.library().texts().find(held, id, old)).isPresent();
        assertThat(ingesting.library().originals().place(held, old)).exists();
        assertThat(ingesting.library().catalogue().versions(id)).hasSize(2);
    }

    @Test
    void goesBackToAnEarlierVersionWhenTheFileDoes() {
        ingesting.write("a.txt", "The first edition.");
        String id = ingesting.ingest().documentId("a.txt");
        String first = ingesting.document(id).currentVersion();
        ingesting.write("a.txt", "The second edition.");
        ingesting.ingest();
        ingesting.write("a.txt", "The first edition.");
        ingesting.ingest();
        assertThat(ingesting.document(id).currentVersion()).isEqualTo(first);
        assertThat(ingesting.found("first")).hasSize(1);
        assertThat(ingesting.library().catalogue().versions(id)).hasSize(2);
    }

    @Test
    void reportsAFileThatFailedAgainWithoutReadingIt() {
        ingesting.reading((file, name) -> new ExtractionOutcome.Unreadable(UnreadableReason.TIMED_OUT, ""));
        ingesting.write("a.txt", "Slow.");
        ingesting.ingest();
        Rows again = ingesting.ingest();
        assertThat(again.state("a.txt")).isEqualTo(ItemState.FAILED);
        assertThat(again.remark("a.txt")).contains("took too long");
        assertThat(ingesting.extractions()).isEqualTo(1);
        assertThat(ingesting.ledger().needingAttention(Reader.localOperator())).isEqualTo(1);
    }

    @Test
    void readsAFailedFileAgainOnceTheSettingsHaveChanged() {
        ingesting.reading((file, name) -> new ExtractionOutcome.Unreadable(UnreadableReason.TIMED_OUT, ""));
        ingesting.write("a.txt", "Missed dental appointments.");
        ingesting.ingest();
        ingesting.reading((file, name) -> PlainTexts.read(file));
        ingesting.with(
                WorkerSettings.defaults().withWorkers(1).withTesseract("").withSecondsPerFile(300));
        assertThat(ingesting.ingest().state("a.txt")).isEqualTo(ItemState.DONE);
        assertThat(ingesting.found("dental")).hasSize(1);
        assertThat(ingesting.ledger().needingAttention(Reader.localOperator())).isZero();
    }

    @Test
    void readsAPartlyReadFileAgainOnceTheSettingsHaveChanged() {
        ingesting.reading((file, name) -> new ExtractionOutcome.PartlyExtracted(
                PlainTexts.content("One page."), List.of("Page 2 was not read.")));
        ingesting.write("a.txt", "x");
        String id = ingesting.ingest().documentId("a.txt");
        ingesting.reading((file, name) -> new ExtractionOutcome.Extracted(PlainTexts.content("One page.\n\nDental.")));
        assertThat(ingesting.ingest().state("a.txt")).isEqualTo(ItemState.PARTLY);
        ingesting.with(WorkerSettings.defaults().withWorkers(1));
        Rows third = ingesting.ingest();
        assertThat(third.state("a.txt")).isEqualTo(ItemState.DONE);
        assertThat(third.documentId("a.txt")).isEqualTo(id);
        assertThat(ingesting.found("dental")).hasSize(1);
        assertThat(ingesting.documents()).hasSize(1);
    }

    @Test
    void keepsTheDocumentOfAFileThatWasSpoiltForAWhile() {
        ingesting.write("a.txt", "The first edition.");
        String id = ingesting.ingest().documentId("a.txt");
        ingesting.write("a.txt", new byte[] {(byte) 0xC3, 0x28});
        assertThat(ingesting.ingest().state("a.txt")).isEqualTo(ItemState.FAILED);
        assertThat(ingesting.found("first")).hasSize(1);
        ingesting.write("a.txt", "The third edition.");
        assertThat(ingesting.ingest().documentId("a.txt")).isEqualTo(id);
        assertThat(ingesting.found("third")).hasSize(1);
        assertThat(ingesting.documents()).hasSize(1);
    }

    @Test
    void takesARemovedDocumentInAnewWhenItIsNamedAgain() {
        ingesting.write("a.txt", "Missed dental appointments.");
        String id = ingesting.ingest().documentId("a.txt");
        ingesting.library().changes().remove(Reader.localOperator(), id);
        assertThat(ingesting.ingest().state("a.txt")).isEqualTo(ItemState.DONE);
        assertThat(ingesting.found("dental")).hasSize(1);
    }

    @Test
    void movesTheDocumentsToAnAccessClassThatIsNamedLater() {
        ingesting.write("a.txt", "Quarlington clinic closed the case.");
        ingesting.write("b.txt", "Another clinic stayed open.");
        ingesting.ingest();
        assertThat(ingesting.found(Reader.anyone(), "clinic")).isEmpty();
        assertThat(ingesting.ingest(AccessClass.PUBLISHED).states()).containsOnly(ItemState.HELD);
        assertThat(ingesting.found(Reader.anyone(), "clinic")).hasSize(2);
        assertThat(ingesting.ingest().states()).containsOnly(ItemState.HELD);
        assertThat(ingesting.found(Reader.anyone(), "clinic")).hasSize(2);
        assertThat(ingesting.extractions()).isEqualTo(2);
    }

    @Test
    void leavesADocumentWhereAPersonHasPutIt() {
        ingesting.write("a.txt", "Quarlington clinic closed the case.");
        String id = ingesting.ingest(AccessClass.PUBLISHED).documentId("a.txt");
        ingesting
                .library()
                .changes()
                .move(Reader.localOperator(), id, ingesting.document(id).rowVersion(), Compartment.PARTNERSHIP);
        ingesting.ingest();
        Rows again = ingesting.ingest(AccessClass.RESTRICTED);
        assertThat(again.remark("a.txt")).contains("stays “Partnership only”");
        assertThat(ingesting.document(id).compartment()).isEqualTo(Compartment.PARTNERSHIP);
    }
}
