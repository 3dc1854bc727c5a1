package org.practicelearning.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.ArchiveOutcome.Entry;
import org.practicelearning.indexer.extract.ArchiveOutcome.Refused;
import org.practicelearning.indexer.extract.ArchiveOutcome.RefusedEntry;
import org.practicelearning.indexer.extract.ArchiveOutcome.Unpacked;

class ArchiveTest {
    private static final ExtractionLimits LIMITS = ExtractionLimits.defaults();

    @TempDir
    private Path folder;

    private ArchiveOutcome unpack(Map<String, String> entries, ExtractionLimits limits) {
        Path zip = SampleFiles.zip(folder.resolve("sample.zip"), entries);
        return Archive.unpack(zip, folder.resolve("out"), limits);
    }

    @Test
    void givesEveryEntryAsAFileOfItsOwn() throws IOException {
        Unpacked unpacked = (Unpacked) unpack(Map.of("reviews/one.txt", "first text"), LIMITS);
        assertThat(unpacked.documents()).extracting(Entry::name).containsExactly("reviews/one.txt");
        assertThat(Files.readString(unpacked.documents().getFirst().file())).isEqualTo("first text");
    }

    @Test
    void keepsNamesThatLeadOutOfTheFolderInside() throws IOException {
        Unpacked unpacked = (Unpacked) unpack(Map.of("../../up/..\\C:\\evil.txt", "text"), LIMITS);
        Entry entry = unpacked.documents().getFirst();
        assertThat(entry.name()).isEqualTo("up/C_/evil.txt");
        assertThat(entry.file().toRealPath()).startsWith(folder.toRealPath());
    }

    @Test
    void refusesABombBeforeUnpackingIt() {
        ArchiveOutcome outcome = unpack(Map.of("bomb.txt", "a".repeat(5_000_000)), LIMITS);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(UnreadableReason.ARCHIVE_LIMIT));
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void refusesMoreEntriesThanTheLimit() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            many.put(i + ".txt", "text");
        }
        ExtractionLimits ten = new ExtractionLimits(1_000_000, 1_000, 1, 1, 3, 10, 1_000_000, 100);
        assertThat(unpack(many, ten)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesMoreBytesThanTheLimit() {
        ExtractionLimits small = new ExtractionLimits(1_000_000, 1_000, 1, 1, 3, 10, 100, 100);
        assertThat(unpack(Map.of("long.txt", "text ".repeat(100)), small)).isInstanceOf(Refused.class);
    }

    @Test
    void unpacksArchivesInArchivesDownToTheLimit() throws IOException {
        byte[] inner = zipped("deep.txt", "deep text".getBytes(StandardCharsets.UTF_8));
        for (int depth = 0; depth < 4; depth++) {
            inner = zipped("level" + depth + ".zip", inner);
        }
        Path zip = SampleFiles.bytes(folder.resolve("nested.zip"), inner);
        Unpacked unpacked = (Unpacked) Archive.unpack(zip, folder.resolve("out"), LIMITS);
        assertThat(unpacked.documents()).isEmpty();
        assertThat(unpacked.refused())
                .containsExactly(new RefusedEntry("level3.zip/level2.zip/level1.zip", UnreadableReason.ARCHIVE_LIMIT));
    }

    @Test
    void namesEntriesOfKindsThatAreNotRead() {
        Unpacked unpacked = (Unpacked) unpack(Map.of("tool.exe", "MZ"), LIMITS);
        assertThat(unpacked.refused()).containsExactly(new RefusedEntry("tool.exe", UnreadableReason.UNSUPPORTED));
    }

    @Test
    void setsAsideWhatComputersLeaveForThemselves() {
        Unpacked unpacked = (Unpacked) unpack(Map.of("__MACOSX/._one.txt", "x", "Thumbs.db", "x"), LIMITS);
        assertThat(unpacked.droppings()).containsExactlyInAnyOrder("__MACOSX/._one.txt", "Thumbs.db");
    }

    @Test
    void refusesAFileThatIsNoArchive() {
        Path text = SampleFiles.text(folder.resolve("text.zip"), "no archive at all");
        assertThat(Archive.unpack(text, folder.resolve("out"), LIMITS))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(UnreadableReason.DAMAGED));
    }

    @Test
    void leavesOfficeDocumentsNamedZipToTheExtractor() {
        Path office = SampleFiles.docx(folder.resolve("review.zip"), SampleFiles.paragraph("text"), Map.of());
        assertThat(Archive.isArchive(office, "review.zip")).isFalse();
        Path plain = SampleFiles.zip(folder.resolve("plain.zip"), Map.of("a.txt", "text"));
        assertThat(Archive.isArchive(plain, "plain.zip")).isTrue();
        assertThat(Archive.isArchive(plain, "plain.docx")).isFalse();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
