package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;

/** The watched folder, looked at by hand. */
class InboxTest {
    @TempDir
    private Path root;

    private Ingesting ingesting;
    private Inbox inbox;
    private Path folder;

    @BeforeEach
    void open() {
        ingesting = new Ingesting(root);
        watch();
    }

    private void watch() {
        folder = ingesting.library().data().inbox();
        inbox = new Inbox(folder, ingesting.service(), ingesting.ledger(), Reader.localOperator());
    }

    @AfterEach
    void close() {
        inbox.close();
        ingesting.close();
    }

    private Path put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Looks twice, as a file must have stopped growing, and waits for what was taken in. */
    private Ingesting.Rows look() throws InterruptedException {
        inbox.look();
        inbox.look();
        while (!ingesting.ledger().open().isEmpty()) {
            Thread.sleep(20);
        }
        ingesting.library().changes().commitIndexes();
        return ingesting.rows(LedgerFilter.all());
    }

    @Test
    void waitsUntilAFileHasStoppedGrowing() throws Exception {
        Path growing = put("slow.txt", "First half, ");
        inbox.look();
        for (int i = 0; i < 3; i++) {
            Files.writeString(growing, "more " + i + ", ", StandardOpenOption.APPEND);
            inbox.look();
            assertThat(ingesting.rows(LedgerFilter.all()).items()).isEmpty();
        }
        Files.writeString(growing, "second half.", StandardOpenOption.APPEND);
        assertThat(look().states()).containsExactly(ItemState.DONE);
        assertThat(ingesting.found("\"second half\"")).hasSize(1);
    }

    @Test
    void givesTheAccessClassOfItsFolderAndElseTheNarrowest() throws Exception {
        put("published/a.txt", "Alpha.");
        put("partnership/deep/b.txt", "Beta.");
        put("Zoë’s “case” #1%/c.txt", "Gamma.");
        look();
        assertThat(ingesting.documents())
                .extracting(each -> each.compartment())
                .containsExactlyInAnyOrder(
                        Compartment.PUBLISHED, Compartment.PARTNERSHIP, Compartment.heldBy("operator"));
    }

    @Test
    void takesAFileOnceAndAgainOnlyWhenItChanges() throws Exception {
        Path file = put("a.txt", "First edition.");
        look();
        assertThat(look().items()).hasSize(1);
        ingesting.restarted();
        watch();
        assertThat(look().items()).hasSize(1);
        Files.writeString(file, "Second edition.");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(9)));
        assertThat(look().items()).hasSize(2);
        assertThat(ingesting.documents()).hasSize(1);
        assertThat(ingesting.found("\"second edition\"")).hasSize(1);
    }

    @Test
    void keepsTheSameFileOnceUnderTwoNames() throws Exception {
        put("one.txt", "The same words.");
        put("two.txt", "The same words.");
        assertThat(look().states()).containsExactlyInAnyOrder(ItemState.DONE, ItemState.HELD);
        assertThat(ingesting.documents()).hasSize(1);
    }

    @Test
    void reportsAFileThatFailsOnceAndLeavesItThere() throws Exception {
        Path empty = put("empty.txt", "");
        Path film = put("film.mov", "x");
        look();
        Ingesting.Rows rows = look();
        assertThat(rows.states()).containsExactly(ItemState.FAILED, ItemState.FAILED);
        assertThat(rows.remark("empty.txt")).contains("is empty");
        assertThat(empty).exists();
        assertThat(film).exists();
        assertThat(ingesting.ledger().needingAttention(Reader.localOperator())).isEqualTo(2);
    }

    @Test
    void endsAFileThatIsRemovedBeforeItIsRead() throws Exception {
        Path file = put("a.txt", "Gone soon.");
        put("b.txt", "Stays.");
        inbox.look();
        ingesting.reading((read, name) -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
            return PlainTexts.read(read);
        });
        watch();
        Ingesting.Rows rows = look();
        assertThat(rows.items()).hasSize(2).allMatch(each -> each.state().isEnd());
        assertThat(rows.state("b.txt")).isEqualTo(ItemState.DONE);
    }

    @Test
    void followsNoLinkAndSaysSo() throws Exception {
        Path secret = Files.writeString(root.resolve("secret.txt"), "Not for the library.");
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);
        Files.createSymbolicLink(folder.resolve("links"), root);
        Files.createDirectories(folder.resolve("empty folder"));
        Ingesting.Rows rows = look();
        assertThat(rows.items()).hasSize(2).allMatch(each -> each.state() == ItemState.FAILED);
        assertThat(rows.remark("link.txt")).contains("link");
        assertThat(look().items()).hasSize(2);
        assertThat(ingesting.found("library")).isEmpty();
    }
}
