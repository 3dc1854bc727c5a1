package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.ingest.Ingesting.Rows;

/** Files of many kinds, read by a real worker process. */
class RealFilesTest {
    @TempDir
    private Path root;

    private Ingesting ingesting;

    @BeforeEach
    void open() {
        ingesting = new Ingesting(root).withRealWorker();
    }

    @AfterEach
    void close() {
        ingesting.close();
    }

    private static byte[] word(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Arrays.stream(paragraphs)
                    .forEach(each -> document.createParagraph().createRun().setText(each));
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] locked(byte[] document) throws IOException, GeneralSecurityException, InvalidFormatException {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(document));
                    OutputStream encrypted = encryptor.getDataStream(system)) {
                opened.save(encrypted);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void everyFileEndsInANamedState() throws IOException, GeneralSecurityException, InvalidFormatException {
        byte[] word = word("Child A: a review", "The school nurse recorded three missed appointments in Quarlington.");
        ingesting.write("review.docx", word);
        ingesting.write("locked.docx", locked(word));
        ingesting.write("cut short.docx", Arrays.copyOf(word, word.length / 2));
        ingesting.write("picture of a program.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5, 6, 7});
        ingesting.write("page.html", "<html><body><h1>Briefing</h1><p>Pelham clinic closed.</p></body></html>");
        ingesting.write(
                "mail.eml",
                "From: a@example.org\r\nTo: b@example.org\r\nSubject: Case note\r\n\r\nThornaby school wrote.\r\n");
        ingesting.write("note.txt", "Ashgrove surgery was told.");
        ingesting.write("blank.txt", "   \n\n  ");
        ingesting.zip("folder.zip", "inside.txt", "Westmoor library was closed.", "broken.docx", "no document");
        Rows rows = ingesting.ingest();
        assertThat(rows.items()).hasSize(11).allMatch(each -> each.state().isEnd());
        assertThat(rows.state("review.docx")).isEqualTo(ItemState.DONE);
        assertThat(rows.remark("locked.docx"))
                .contains("protected by a password")
                .contains("Save a copy without");
        assertThat(rows.state("cut short.docx")).isIn(ItemState.FAILED, ItemState.PARTLY);
        assertThat(rows.state("picture of a program.pdf")).isEqualTo(ItemState.FAILED);
        assertThat(rows.remark("blank.txt")).contains("no text");
        assertThat(rows.state("broken.docx")).isIn(ItemState.FAILED, ItemState.PARTLY);
        assertThat(rows.items())
                .filteredOn(each -> each.state() == ItemState.FAILED)
                .allSatisfy(each -> assertThat(each.remark()).matches("This file .*\\. [A-Z].*"));
        for (String word1 : new String[] {"Quarlington", "Pelham", "Thornaby", "Ashgrove", "Westmoor"}) {
            assertThat(ingesting.found(word1)).as(word1).isNotEmpty();
        }
        assertThat(ingesting.ledger().needingAttention(Reader.localOperator())).isEqualTo((int)
                rows.items().stream().filter(IngestItem::needsAttention).count());
        int extractions = ingesting.extractions();
        assertThat(ingesting.ingest().items()).allMatch(each -> each.state().isEnd());
        assertThat(ingesting.extractions()).isEqualTo(extractions);
    }

    @Test
    void goesOnAfterAWorkerThatWasKilled() {
        for (int i = 0; i < 12; i++) {
            ingesting.write(i + ".txt", "Text number " + i + " of Quarlington.");
        }
        IngestRun run = ingesting
                .service()
                .submit(new Submission(
                        List.of(ingesting.files()), WayIn.FOLDER, Optional.empty(), Reader.localOperator(), null));
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Rows rows = ingesting.finish(run);
        assertThat(rows.items()).hasSize(12).allMatch(each -> each.state().isEnd());
        assertThat(rows.items().stream().filter(each -> each.state() == ItemState.DONE))
                .hasSizeGreaterThan(8);
    }
}
