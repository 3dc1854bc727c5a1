package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.ExtractionLimits;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.web.ingest.Ingesting.Rows;

/** Whatever goes wrong, each file ends with a reason, the others go on, and nothing hangs. */
class TroubleOnTheWayInTest {
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
    void namesTheEndOfEveryFile() throws IOException {
        ingesting.write("good.txt", "Missed dental appointments.");
        ingesting.write("empty.txt", "");
        ingesting.write("film.mov", "x");
        ingesting.write("no ending", "x");
        ingesting.write(".DS_Store", "x");
        ingesting.write("~$report.docx", "x");
        ingesting.write("sub/Zoë’s “review” \n\t#?%00.txt", "Odd name.");
        Files.createSymbolicLink(ingesting.file("link.txt"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(ingesting.file("gone.txt"), root.resolve("gone"));
        Rows rows = ingesting.ingest();
        assertThat(rows.items()).hasSize(9).allMatch(each -> each.state().isEnd());
        assertThat(rows.remark("empty.txt")).contains("is empty");
        assertThat(rows.remark("film.mov")).contains("not a kind of document");
        assertThat(rows.state("no ending")).isEqualTo(ItemState.FAILED);
        assertThat(rows.remark(".DS_Store")).contains("made by a computer for itself");
        assertThat(rows.state("~$report.docx")).isEqualTo(ItemState.DONE);
        assertThat(rows.remark("link.txt")).contains("leads out of the folder");
        assertThat(rows.remark("gone.txt")).contains("not there");
        assertThat(ingesting.found("odd")).hasSize(1);
        assertThat(ingesting.documents()).hasSize(2);
    }

    @Test
    void refusesAFileOverTheLimitWithoutCopyingIt() {
        ingesting.with(WorkerSettings.defaults()
                .withWorkers(1)
                .withLimits(ExtractionLimits.defaults().withFileBytes(1000)));
        ingesting.write("large.txt", "x".repeat(1001));
        ingesting.write("large.zip", "x".repeat(1001));
        Rows rows = ingesting.ingest();
        assertThat(rows.remark("large.txt")).contains("larger than the limit");
        assertThat(rows.remark("large.zip")).contains("larger than the limit");
        assertThat(ingesting.extractions()).isZero();
        assertThat(ingesting.library().data().compartments()).isEmptyDirectory();
    }

    @Test
    void takesInNothingThatWouldFillTheDisk() {
        ingesting.keepingFree(Long.MAX_VALUE / 2);
        ingesting.write("a.txt", "Missed dental appointments.");
        assertThat(ingesting.ingest().remark("a.txt"))
                .contains("too little room on the disk")
                .contains("Retry");
        ingesting.keepingFree(0);
        assertThat(ingesting.ingest().state("a.txt")).isEqualTo(ItemState.DONE);
    }

    @Test
    void endsAFileThatVanishedBeforeItWasRead() throws IOException {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        ingesting.reading((file, name) -> {
            await(mayGoOn);
            return PlainTexts.read(file);
        });
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            files.add(ingesting.write(i + ".txt", "Text number " + i + "."));
        }
        IngestRun run = ingesting
                .service()
                .submit(new Submission(files, WayIn.FOLDER, Optional.empty(), Reader.localOperator(), null));
        Files.delete(files.get(5));
        Files.delete(files.get(4));
        Files.createSymbolicLink(files.get(4), Path.of("/etc/hostname"));
        mayGoOn.countDown();
        Rows rows = ingesting.finish(run);
        assertThat(rows.remark("5.txt")).contains("could not be opened");
        assertThat(rows.remark("4.txt")).contains("could not be opened");
        assertThat(ingesting.documents()).hasSize(4);
    }

    @Test
    void goesOnAfterAFileThatNobodyForesaw() {
        ingesting.reading((file, name) -> {
            if (name.startsWith("bad")) {
                throw new IllegalStateException("not foreseen");
            }
            if (name.startsWith("deep")) {
                throw new StackOverflowError();
            }
            return PlainTexts.read(file);
        });
        ingesting.write("bad.txt", "x");
        ingesting.write("deep.txt", "x");
        ingesting.write("good.txt", "Missed dental appointments.");
        Rows rows = ingesting.ingest();
        assertThat(rows.remark("bad.txt")).contains("unexpected problem (reference ");
        assertThat(rows.remark("deep.txt")).contains("unexpected problem");
        assertThat(rows.state("good.txt")).isEqualTo(ItemState.DONE);
    }

    @Test
    void failsOnlyTheFileThatTheDatabaseRefuses() {
        sql("ALTER TABLE document_version ADD CONSTRAINT no_seven CHECK (file_name <> '7.txt')");
        for (int i = 0; i < 20; i++) {
            ingesting.write(i + ".txt", "Text number " + i + ".");
        }
        Rows rows = ingesting.ingest();
        assertThat(rows.state("7.txt")).isEqualTo(ItemState.FAILED);
        assertThat(rows.remark("7.txt")).contains("unexpected problem");
        assertThat(rows.states().stream().filter(ItemState.DONE::equals)).hasSize(19);
        assertThat(ingesting.ledger().open()).isEmpty();
        assertThat(ingesting.total("text")).isEqualTo(19);
        sql("ALTER TABLE document_version DROP CONSTRAINT no_seven");
        assertThat(ingesting.ingest().state("7.txt")).isEqualTo(ItemState.DONE);
        ingesting.restarted();
        assertThat(ingesting.documents()).hasSize(20);
        assertThat(ingesting.total("text")).isEqualTo(20);
    }

    @Test
    void entersWhatWaitedOnceTheDatabaseCanBeWrittenAgain() throws InterruptedException {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        ingesting.reading((file, name) -> {
            await(mayGoOn);
            return PlainTexts.read(file);
        });
        ingesting.write("a.txt", "Missed dental appointments.");
        ingesting.write("b.txt", "The clinic closed.");
        IngestRun run = ingesting
                .service()
                .submit(new Submission(
                        List.of(ingesting.files()), WayIn.FOLDER, Optional.empty(), Reader.localOperator(), null));
        sql("ALTER TABLE ingest_item RENAME TO away");
        mayGoOn.countDown();
        assertThat(ingesting.service().await(run.id(), Duration.ofSeconds(1))).isFalse();
        sql("ALTER TABLE away RENAME TO ingest_item");
        assertThat(ingesting.finish(run).states()).containsOnly(ItemState.DONE);
        assertThat(ingesting.found("dental OR clinic")).hasSize(2);
    }

    private void sql(String statement) {
        ingesting.library().database().jdbi().useHandle(handle -> handle.execute(statement));
    }

    @Test
    void goesOnAfterARestartWithWhatWasUnfinished() {
        CountDownLatch never = new CountDownLatch(1);
        ingesting.reading((file, name) -> {
            await(never);
            return PlainTexts.read(file);
        });
        for (int i = 0; i < 10; i++) {
            ingesting.write(i + ".txt", "Text number " + i + ".");
        }
        IngestRun run = ingesting
                .service()
                .submit(new Submission(
                        List.of(ingesting.files()),
                        WayIn.FOLDER,
                        Optional.of(AccessClass.PUBLISHED),
                        Reader.localOperator(),
                        null));
        assertThat(ingesting.service().await(run.id(), Duration.ofMillis(300))).isFalse();
        never.countDown();
        ingesting.reading((file, name) -> PlainTexts.read(file));
        ingesting.service().start();
        Rows rows = ingesting.finish(run);
        assertThat(rows.states()).hasSize(10).containsOnly(ItemState.DONE);
        assertThat(ingesting.documents()).hasSize(10);
        assertThat(ingesting.found(Reader.anyone(), "text")).hasSize(10);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
