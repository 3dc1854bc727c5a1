package org.practicelearning.web.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicelearning.web.library.Additions.aDocument;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.library.Library;

/** Tests for {@link Backup} and {@link BackupFile}. */
class BackupTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-05-04T12:00:00Z"));

    @TempDir
    private Path folder;

    private Path file;
    private Library library;

    @BeforeEach
    void fillLibrary() {
        file = folder.resolve("library.zip");
        library = Library.open(new DataFolder(folder.resolve("data")), NOON);
        aDocument(library)
                .titled("Child A")
                .saying("Missed dental appointments.")
                .enter();
        String id = aDocument(library)
                .titled("Child B")
                .saying("The first edition.")
                .enter();
        aDocument(library)
                .withId(id)
                .titled("Child B")
                .saying("The second edition.")
                .enter();
        aDocument(library)
                .titled("Child C")
                .in(Compartment.heldBy("operator"))
                .saying("A restricted report.")
                .enter();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Backup.Written write() {
        return new Backup(library, "1.0", NOON).writeTo(file);
    }

    private DataFolder elsewhere() {
        return new DataFolder(folder.resolve("elsewhere"));
    }

    private static List<String> found(Library in, String words) {
        return new LuceneLibrarySearch(in.indexes(), NOON)
                .search(Reader.localOperator(), SearchRequest.of(words)).documents().stream()
                        .map(each -> each.card().title() + " " + each.passages())
                        .toList();
    }

    /** Writes the backup again with its parts changed. */
    private void rewrite(UnaryOperator<byte[]> change, String part) throws IOException {
        Path changed = folder.resolve("changed.zip");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry each : from.stream().toList()) {
                byte[] bytes;
                try (InputStream in = from.getInputStream(each)) {
                    bytes = in.readAllBytes();
                }
                to.putNextEntry(new ZipEntry(each.getName()));
                to.write(each.getName().contains(part) ? change.apply(bytes) : bytes);
                to.closeEntry();
            }
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void assertRefused(String said) throws IOException {
        assertThatThrownBy(() -> new BackupFile(file).restoreTo(elsewhere(), NOON))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("Nothing was restored");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString())).noneMatch(name -> name.startsWith("elsewhere"));
        }
    }

    @Test
    void bringsBackDocumentsVersionsAndAnswers() {
        Backup.Written written = write();
        assertThat(written.documents()).isEqualTo(3);
        assertThat(written.missing()).isZero();
        assertThat(new BackupFile(file).restoreTo(elsewhere(), NOON).documents())
                .isEqualTo(3);
        try (Library restored = Library.open(elsewhere(), NOON)) {
            for (String words : List.of("dental", "edition", "restricted", "missed OR report")) {
                assertThat(found(restored, words)).isEqualTo(found(library, words));
            }
            assertThat(restored.catalogue().kept())
                    .isEqualTo(library.catalogue().kept());
            restored.catalogue()
                    .kept()
                    .forEach(each -> assertThat(restored.originals().place(each.compartment(), each.sha256()))
                            .exists());
        }
    }

    @Test
    void setsAsideWhatIsThereAndDeletesNothing() throws IOException {
        write();
        Files.createDirectories(elsewhere().root());
        Files.writeString(elsewhere().root().resolve("mine.txt"), "mine");
        Path aside =
                new BackupFile(file).restoreTo(elsewhere(), NOON).setAside().orElseThrow();
        assertThat(aside).hasFileName("elsewhere.before-restore-20260504-120000");
        assertThat(aside.resolve("mine.txt")).hasContent("mine");
        new BackupFile(file).restoreTo(elsewhere(), NOON);
        assertThat(folder.resolve("elsewhere.before-restore-20260504-120000-2")).exists();
    }

    @Test
    void readsATextAgainThatTheBackupHasNotGot() {
        library.catalogue()
                .kept()
                .forEach(each -> assertThat(library.texts()
                                .place(each.compartment(), each.documentId(), each.sha256())
                                .toFile()
                                .delete())
                        .isTrue());
        write();
        new BackupFile(file).restoreTo(elsewhere(), NOON);
        try (Library restored = Library.open(elsewhere(), NOON)) {
            assertThat(restored.withoutText()).hasSize(3);
        }
    }

    @Test
    void saysWhatTheLibraryItselfHasLost() throws IOException {
        var lost = library.catalogue().kept().getFirst();
        Files.delete(library.originals().place(lost.compartment(), lost.sha256()));
        assertThat(write().missing()).isEqualTo(1);
    }

    @Test
    void refusesABackupWithOneByteChanged() throws IOException {
        write();
        rewrite(
                bytes -> {
                    bytes[bytes.length / 2] ^= 1;
                    return bytes;
                },
                "originals/");
        assertRefused("damaged");
    }

    @Test
    void refusesABackupCutShortAnywhere() throws IOException {
        write();
        byte[] whole = Files.readAllBytes(file);
        for (int part = 0; part < 10; part++) {
            Files.write(file, Arrays.copyOf(whole, whole.length * part / 10));
            assertRefused("Nothing was restored");
        }
    }

    @Test
    void refusesSomethingElse() throws IOException {
        assertRefused("There is no file");
        Files.writeString(file, "A letter.");
        assertRefused("is something else");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("holiday.jpg"));
            zip.closeEntry();
        }
        assertRefused("not a backup of this library");
    }

    @Test
    void refusesTheFormatOfANewerProgram() throws IOException {
        write();
        rewrite(
                bytes -> changed(
                        bytes,
                        manifest ->
                                manifest.put("format", 2).put("program", "7.1").put("new", true)),
                Manifest.NAME);
        assertRefused("newer version of the program (7.1)");
    }

    @Test
    void refusesAPartThatLeadsElsewhere() throws IOException {
        write();
        rewrite(
                bytes -> changed(bytes, manifest -> {
                    ObjectNode parts = (ObjectNode) manifest.path("parts");
                    parts.set("../../evil", parts.path(Backup.DATABASE));
                    return manifest;
                }),
                Manifest.NAME);
        try (ZipFile from = new ZipFile(file.toFile())) {
            assertThat(from.getEntry("../../evil")).isNull();
        }
        assertRefused("missing or changed");
        assertThat(folder.resolve("../evil")).doesNotExist();
    }

    private static byte[] changed(byte[] json, UnaryOperator<ObjectNode> change) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            return change.apply((ObjectNode) mapper.readTree(json)).toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Test
    void isWrittenOutsideTheDataFolderOnly() throws IOException {
        file = library.data().inbox().resolve("library.zip");
        assertThatThrownBy(this::write).hasMessageContaining("inside the data folder");
        Path link =
                Files.createSymbolicLink(folder.resolve("link"), library.data().root());
        file = link.resolve("library.zip");
        assertThatThrownBy(this::write).hasMessageContaining("inside the data folder");
        file = folder.resolve("no/such/library.zip");
        assertThatThrownBy(this::write).hasMessageContaining("There is no folder");
        file = folder;
        assertThatThrownBy(this::write).hasMessageContaining("is a folder");
    }

    @Test
    void overwritesABackupButNothingElse() throws IOException {
        write();
        write();
        Files.writeString(file, "My notes.");
        assertThatThrownBy(this::write).hasMessageContaining("is not a backup");
        assertThat(file).hasContent("My notes.");
    }

    @Test
    void mayBeReadByItsOwnerOnly() throws IOException {
        write();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
