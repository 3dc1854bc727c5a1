package org.practicelearning.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicelearning.indexer.extract.ExtractionOutcome.Extracted;
import org.practicelearning.indexer.extract.ExtractionOutcome.PartlyExtracted;
import org.practicelearning.indexer.extract.ExtractionOutcome.Unreadable;

/** The real thing: files through a real worker process. */
class ExtractorTest {
    @TempDir
    private static Path folder;

    private static Extractor extractor;

    @BeforeAll
    static void open() {
        ExtractionLimits limits =
                ExtractionLimits.defaults().withFileBytes(2_000_000).withCharacters(100_000);
        WorkerSettings settings =
                WorkerSettings.defaults().withWorkers(1).withTesseract("").withLimits(limits);
        extractor = new Extractor(settings, folder.resolve("scratch"));
    }

    @AfterAll
    static void close() {
        extractor.close();
        assertThat(folder.resolve("scratch")).isEmptyDirectory();
    }

    private static ExtractionOutcome read(Path file) {
        return extractor.extract(file, String.valueOf(file.getFileName()));
    }

    private static UnreadableReason reason(ExtractionOutcome outcome) {
        return ((Unreadable) outcome).reason();
    }

    private static List<String> texts(ExtractionOutcome outcome) {
        DocumentContent content = switch (outcome) {
            case Extracted all -> all.content();
            case PartlyExtracted some -> some.content();
            case Unreadable none -> throw new AssertionError("not read: " + none);
        };
        return content.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .map(Block::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "note.txt, 'Plain words', Plain words",
        "note.md, '# Finding one\n\ntext', Finding one",
        "page.html, '<html><body><h2>A finding</h2></body></html>', A finding",
        "page.htm, '<html><body><p>Some text</p></body></html>', Some text",
        "text.rtf, '{\\rtf1 A rich text\\par}', A rich text",
        "mail.eml, 'From: a@example.org\nSubject: Review\n\nThe body\n', The body"
    })
    void readsTextInItsManyForms(String name, String content, String expected) {
        assertThat(texts(read(SampleFiles.text(folder.resolve(name), content)))).contains(expected);
    }

    @Test
    void putsTheHeaderOfAMailBeforeItsText() {
        Path mail = SampleFiles.text(
                folder.resolve("header.eml"), "From: a@example.org\nTo: b@example.org\nSubject: The review\n\nBody\n");
        assertThat(texts(read(mail)))
                .containsExactly("From: a@example.org", "To: b@example.org", "Subject: The review", "Body");
    }

    @Test
    void readsAPdf() {
        Path pdf = SampleFiles.pdf(folder.resolve("a.pdf"), pen -> pen.text(72, 100, 11, "Words on a page"));
        Extracted read = (Extracted) read(pdf);
        assertThat(read.content().paging()).isEqualTo(DocumentContent.Paging.PAGES);
        assertThat(texts(read)).containsExactly("Words on a page");
    }

    @Test
    void readsAWordFile() {
        Path docx = SampleFiles.docx(folder.resolve("a.docx"), SampleFiles.paragraph("Words in Word"), Map.of());
        assertThat(texts(read(docx))).containsExactly("Words in Word");
    }

    @Test
    void namesWhatIsEmptyTooLargeMissingOrOfNoAcceptedKind() {
        assertThat(reason(read(SampleFiles.text(folder.resolve("empty.pdf"), ""))))
                .isEqualTo(UnreadableReason.EMPTY);
        assertThat(reason(read(SampleFiles.bytes(folder.resolve("large.txt"), new byte[2_000_001]))))
                .isEqualTo(UnreadableReason.TOO_LARGE);
        assertThat(reason(read(folder.resolve("nowhere.pdf")))).isEqualTo(UnreadableReason.UNREACHABLE);
        assertThat(reason(read(SampleFiles.text(folder.resolve("tool.exe"), "MZ"))))
                .isEqualTo(UnreadableReason.UNSUPPORTED);
        assertThat(reason(read(SampleFiles.text(folder.resolve("blank.txt"), " \n \n"))))
                .isEqualTo(UnreadableReason.NO_TEXT);
    }

    @Test
    void refusesAProgramNamedAsADocument() {
        byte[] program = new byte[400];
        byte[] start = "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, program, 0, start.length);
        program[60] = (byte) 128;
        System.arraycopy("PE\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, program, 128, 4);
        assertThat(reason(read(SampleFiles.bytes(folder.resolve("program.docx"), program))))
                .isEqualTo(UnreadableReason.WRONG_TYPE);
    }

    @Test
    void readsADocumentUnderAWrongEndingAndSaysSo() {
        Path html = SampleFiles.text(folder.resolve("page.pdf"), "<html><body><p>Some text</p></body></html>");
        PartlyExtracted read = (PartlyExtracted) read(html);
        assertThat(texts(read)).containsExactly("Some text");
        assertThat(read.missing())
                .containsExactly("Its name ends in .pdf, but it is of the kind web page and was read as that.");
    }

    @Test
    void namesAPassword() {
        assertThat(reason(read(SampleFiles.protectedPdf(folder.resolve("protected.pdf")))))
                .isEqualTo(UnreadableReason.PASSWORD);
    }

    @Test
    void namesDamage() {
        assertThat(reason(read(SampleFiles.text(folder.resolve("broken.pdf"), "%PDF-1.7\nno more"))))
                .isEqualTo(UnreadableReason.DAMAGED);
    }

    @Test
    void saysThatAScanNeedsTesseract() {
        Path scan = SampleFiles.pdf(folder.resolve("scan.pdf"), pen -> pen.picture(SampleFiles.scan("Some words")));
        assertThat(reason(read(scan))).isEqualTo(UnreadableReason.NOT_OCRED);
    }

    @Test
    void readsTheTextPagesBesideAScanAndNamesTheScan() {
        Path mixed = SampleFiles.pdf(
                folder.resolve("mixed.pdf"),
                pen -> pen.text(72, 100, 11, "A page of text with enough letters on it"),
                pen -> pen.picture(SampleFiles.scan("Some words")),
                pen -> pen.picture(SampleFiles.scan("More words")));
        PartlyExtracted read = (PartlyExtracted) read(mixed);
        assertThat(read.missing())
                .containsExactly("Pages 2 and 3 are pictures and were not read: Tesseract is not installed.");
        assertThat(read.content().pages())
                .extracting(PageContent::source)
                .containsExactly(TextSource.TEXT, TextSource.NOT_READ, TextSource.NOT_READ);
    }

    @Test
    void keepsAsMuchOfALongTextAsTheLimitAllowsAndSaysSo() {
        Path longText = SampleFiles.text(folder.resolve("long.txt"), "A line of words.\n\n".repeat(10_000));
        PartlyExtracted read = (PartlyExtracted) read(longText);
        assertThat(read.missing().getFirst()).contains("after the first 100000 characters");
    }

    @Test
    void readsNothingFromOutsideTheFile() {
        Path secret = SampleFiles.text(folder.resolve("secret.txt"), "the secret word");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Path docx = SampleFiles.zip(
                folder.resolve("xxe.docx"),
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                        "word/document.xml",
                        "<?xml version=\"1.0\"?>" + entity
                                + SampleFiles.part(
                                        "document",
                                        "<w:body>" + SampleFiles.paragraph("before &e; after")
                                                + SampleFiles.paragraph("more") + "</w:body>")));
        assertThat(read(docx).toString()).doesNotContain("secret");
    }

    @Test
    void survivesEntitiesThatMultiply() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Path html = SampleFiles.text(
                folder.resolve("laughs.html"),
                "<?xml version=\"1.0\"?><!DOCTYPE html [" + entities
                        + "]><html><body><p>&a11;</p><p>text</p></body></html>");
        assertThat(texts(read(html))).anyMatch(text -> text.contains("text"));
    }

    @Test
    void leavesDeeplyNestedMarkupBehindAndReadsTheNextFile() {
        Path deep = SampleFiles.text(
                folder.resolve("deep.html"), "<html><body>" + "<div><b>".repeat(60_000) + "text</body></html>");
        assertThat(read(deep)).isNotNull();
        readsAPdf();
    }

    @Test
    void answersManyCallersAtOnce() throws Exception {
        List<Path> files = IntStream.range(0, 12)
                .mapToObj(i -> SampleFiles.text(folder.resolve("many" + i + ".txt"), "Text number " + i))
                .toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Future<ExtractionOutcome>> all =
                    files.stream().map(file -> callers.submit(() -> read(file))).toList();
            for (int i = 0; i < all.size(); i++) {
                assertThat(texts(all.get(i).get())).containsExactly("Text number " + i);
            }
        }
    }

    @Test
    void boxesWordsInAnyCaseAndOverALineEnd() {
        Path pdf = SampleFiles.pdf(
                folder.resolve("boxes.pdf"),
                pen -> pen.text(72, 100, 12, "Neglect was seen, neglected was not. A safe-")
                        .text(72, 116, 12, "guarding partner wrote it down."));
        PagePicture picture = extractor
                .picture(pdf, "boxes.pdf", 1, List.of("neglect", "safeguarding"), 100)
                .orElseThrow();
        assertThat(picture.boxes()).hasSize(3);
        assertThat(picture.boxes().getFirst().left()).isBetween(0.11f, 0.13f);
        assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(extractor.picture(pdf, "boxes.pdf", 2, List.of(), 100)).isEmpty();
    }
}
