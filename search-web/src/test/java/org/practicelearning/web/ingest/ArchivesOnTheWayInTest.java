package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.practicelearning.web.ingest.Ingesting.Rows;

/** Zips that are taken in. */
class ArchivesOnTheWayInTest {
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

    private List<String> staged() {
        try (Stream<Path> files = Files.walk(ingesting.library().data().staging())) {
            return files.filter(Files::isRegularFile)
                    .map(each -> each.getFileName().toString())
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void givesEachFileInsideARowOfItsOwn() {
        ingesting.zip(
                "reviews.zip",
                "2024/a.txt",
                "Missed dental appointments.",
                "b.txt",
                "The clinic closed.",
                "tool.exe",
                "MZ",
                "empty.txt",
                "",
                "__MACOSX/._a.txt",
                "x");
        Rows rows = ingesting.ingest(AccessClass.PUBLISHED);
        assertThat(rows.state("reviews.zip")).isEqualTo(ItemState.DONE);
        assertThat(rows.remark("reviews.zip")).startsWith("Unpacked: 4 files.").contains("__MACOSX/._a.txt");
        assertThat(rows.state("a.txt")).isEqualTo(ItemState.DONE);
        assertThat(rows.of("a.txt").place()).endsWith("reviews.zip/2024/a.txt");
        assertThat(rows.state("tool.exe")).isEqualTo(ItemState.FAILED);
        assertThat(rows.remark("empty.txt")).contains("is empty");
        assertThat(ingesting.found(Reader.anyone(), "dental")).hasSize(1);
        assertThat(rows.items()).hasSize(5);
    }

    @Test
    void unpacksAnArchiveInAnArchive() throws IOException {
        Path inner = ingesting.zip("inner.zip", "deep.txt", "Missed dental appointments.");
        String bytes = new String(Files.readAllBytes(inner), StandardCharsets.ISO_8859_1);
        Files.delete(inner);
        Path outer = ingesting.file("outer.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(outer))) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            zip.closeEntry();
        }
        Rows rows = ingesting.ingest();
        assertThat(rows.of("deep.txt").place()).endsWith("outer.zip/inner.zip/deep.txt");
        assertThat(ingesting.found("dental")).hasSize(1);
    }

    @Test
    void writesNothingOutsideItsFolder() {
        ingesting.zip("evil.zip", "../../../evil.txt", "Evil.", "/etc/evil.txt", "Evil too.");
        Rows rows = ingesting.ingest();
        assertThat(rows.items()).hasSize(3);
        assertThat(root.resolve("evil.txt")).doesNotExist();
        assertThat(root.resolve("data/evil.txt")).doesNotExist();
        assertThat(ingesting.found("evil")).hasSize(2);
    }

    @Test
    void refusesWhatIsNoArchive() {
        ingesting.write("broken.zip", "PK no zip");
        assertThat(ingesting.ingest().remark("broken.zip")).contains("is damaged");
    }

    @Test
    void saysThatAnArchiveHoldsNothing() {
        ingesting.zip("empty.zip", "readme", "x".repeat(0), ".DS_Store", "x");
        Rows rows = ingesting.ingest();
        assertThat(rows.states()).containsOnly(ItemState.DONE, ItemState.FAILED);
    }

    @Test
    void unpacksNothingAgainThatHasNotChanged() {
        ingesting.zip("reviews.zip", "a.txt", "Missed dental appointments.", "b.txt", "The clinic closed.");
        ingesting.ingest();
        Rows again = ingesting.ingest();
        assertThat(again.items()).hasSize(1);
        assertThat(again.state("reviews.zip")).isEqualTo(ItemState.HELD);
        assertThat(ingesting.extractions()).isEqualTo(2);
    }

    @Test
    void makesAChangedFileInsideANewVersion() throws IOException {
        ingesting.zip("reviews.zip", "a.txt", "The first edition.", "b.txt", "The clinic closed.");
        String id = ingesting.ingest().documentId("a.txt");
        Path zip = ingesting.zip("reviews.zip", "a.txt", "The second edition, longer.", "b.txt", "The clinic closed.");
        Files.setLastModifiedTime(zip, FileTime.fromMillis(2_000_000_000_000L));
        Rows again = ingesting.ingest();
        assertThat(again.documentId("a.txt")).isEqualTo(id);
        assertThat(again.state("b.txt")).isEqualTo(ItemState.HELD);
        assertThat(ingesting.documents()).hasSize(2);
        assertThat(ingesting.found("second")).hasSize(1);
    }

    @Test
    void givesToEachFileWhatTheCatalogueSaysOfTheArchive() {
        ingesting.zip("reviews.zip", "a.txt", "Missed dental appointments.", "b.txt", "The clinic closed.");
        ingesting.write(
                "catalogue.csv", "file,title,publisher,licence,access\nreviews.zip,All,Northborough,open,published\n");
        ingesting.ingest();
        assertThat(ingesting.documents()).hasSize(2).allSatisfy(each -> {
            assertThat(each.compartment()).isEqualTo(Compartment.PUBLISHED);
            assertThat(each.description().publisher()).isEqualTo("Northborough");
            assertThat(each.description().title()).isNotEqualTo("All");
        });
    }

    @Test
    void keepsAPartThatFailedForAnotherTryAndNoOther() {
        ingesting.reading((file, name) -> name.startsWith("b")
                ? new ExtractionOutcome.Unreadable(UnreadableReason.TIMED_OUT, "")
                : PlainTexts.read(file));
        ingesting.zip("reviews.zip", "a.txt", "Missed dental appointments.", "b.txt", "The clinic closed.");
        Rows rows = ingesting.ingest();
        assertThat(staged()).hasSize(1);
        ingesting.reading((file, name) -> PlainTexts.read(file));
        assertThat(staged()).hasSize(1);
        IngestRun again = ingesting
                .service()
                .retry(Reader.localOperator(), rows.of("b.txt").id())
                .orElseThrow();
        assertThat(ingesting.finish(again).state("b.txt")).isEqualTo(ItemState.DONE);
        assertThat(staged()).isEmpty();
        assertThat(ingesting.found("clinic")).hasSize(1);
    }

    @Test
    void removesTheStagedCopyOfADismissedUpload() throws IOException {
        ingesting.reading((file, name) -> new ExtractionOutcome.Unreadable(UnreadableReason.DAMAGED, ""));
        Rows rows = ingesting.upload(Reader.localOperator(), "a.txt", "Spoilt.", AccessClass.RESTRICTED, null);
        assertThat(staged()).containsExactly("a.txt");
        assertThat(ingesting.ledger().needingAttention(Reader.localOperator())).isEqualTo(1);
        assertThat(ingesting.service().dismiss(Reader.anyone(), rows.of("a.txt").id()))
                .isFalse();
        assertThat(ingesting
                        .service()
                        .dismiss(Reader.localOperator(), rows.of("a.txt").id()))
                .isTrue();
        assertThat(staged()).isEmpty();
        assertThat(ingesting.ledger().needingAttention(Reader.localOperator())).isZero();
        assertThat(ingesting
                        .service()
                        .retry(Reader.localOperator(), rows.of("a.txt").id()))
                .isEmpty();
        assertThat(ingesting.rows(LedgerFilter.all()).items()).hasSize(1);
    }

    @Test
    void cannotTryAgainWhatNeverLeftItsArchive() {
        ingesting.zip("reviews.zip", "a.txt", "Text.", "tool.exe", "MZ");
        Rows rows = ingesting.ingest();
        assertThat(rows.of("tool.exe").canBeRetried()).isFalse();
        assertThat(ingesting
                        .service()
                        .retry(Reader.localOperator(), rows.of("tool.exe").id()))
                .isEmpty();
        assertThat(ingesting
                        .service()
                        .dismiss(Reader.localOperator(), rows.of("tool.exe").id()))
                .isTrue();
    }

    @Test
    void findsItsPartsAgainInALibraryThatWasMoved() throws IOException {
        ingesting.reading((file, name) -> new ExtractionOutcome.Unreadable(UnreadableReason.TIMED_OUT, ""));
        Rows rows = ingesting.upload(
                Reader.localOperator(), "a.txt", "Missed dental appointments.", AccessClass.RESTRICTED, null);
        String id = rows.of("a.txt").id();
        ingesting.close();
        Path moved = Files.createDirectories(root.resolve("moved"));
        Files.move(root.resolve("data"), moved.resolve("data"));
        try (Ingesting elsewhere = new Ingesting(moved)) {
            Optional<IngestRun> again = elsewhere.service().retry(Reader.localOperator(), id);
            assertThat(elsewhere.finish(again.orElseThrow()).state("a.txt")).isEqualTo(ItemState.DONE);
        }
        Files.move(moved.resolve("data"), root.resolve("data"));
        ingesting.restarted();
    }
}
