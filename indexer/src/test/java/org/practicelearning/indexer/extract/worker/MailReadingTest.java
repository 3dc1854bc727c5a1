package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.SampleFiles;

class MailReadingTest {
    private static final String HEAD = """
            From: Ann Other <ann@example.org>
            To: Board <board@example.org>
            Subject: Audit of visits
            Date: Mon, 09 Mar 2026 10:15:00 +0000
            MIME-Version: 1.0
            """;

    @TempDir
    private Path folder;

    private List<String> shown(String rest) {
        return Readings.shown(SampleFiles.text(folder.resolve("mail.eml"), HEAD + rest));
    }

    private static String part(String headers, String body) {
        return "--b\n" + headers + "\n\n" + body + "\n";
    }

    private String attached(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return part(
                "Content-Type: application/octet-stream; name=\"" + name
                        + "\"\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(Files.readAllBytes(file)));
    }

    @Test
    void saysWhoWroteToWhomWhenAndAboutWhat() {
        assertThat(shown("Content-Type: text/plain\n\nDear all,\n\nPlease read.\n"))
                .containsExactly(
                        "PARAGRAPH 0 From: Ann Other <ann@example.org>",
                        "PARAGRAPH 0 To: Board <board@example.org>",
                        "PARAGRAPH 0 Date: 2026-03-09 10:15",
                        "PARAGRAPH 0 Subject: Audit of visits",
                        "PARAGRAPH 0 Dear all,",
                        "PARAGRAPH 0 Please read.");
    }

    @Test
    void readsAttachmentsUnderTheirNamesAsIfTheyWereAddedByThemselves() throws IOException {
        String heading = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Findings</w:t></w:r></w:p>";
        Path word = SampleFiles.docx(folder.resolve("audit.docx"), heading, Map.of());
        Path pdf = SampleFiles.pdf(folder.resolve("note.pdf"), pen -> pen.text(72, 100, 11, "A note on visits"));
        String mail = "Content-Type: multipart/mixed; boundary=b\n\n" + part("Content-Type: text/plain", "Please read.")
                + attached(word) + attached(pdf) + "--b--\n";
        assertThat(shown(mail))
                .endsWith(
                        "PARAGRAPH 0 Please read.",
                        "HEADING 2 audit.docx",
                        "HEADING 3 Findings",
                        "HEADING 2 note.pdf",
                        "PARAGRAPH 0 A note on visits");
    }

    @Test
    void readsAForwardedMailWithItsOwnHeader() {
        String mail = "Content-Type: multipart/mixed; boundary=b\n\n" + part("Content-Type: text/plain", "See below.")
                + part(
                        "Content-Type: message/rfc822",
                        "From: Bea <bea@example.org>\nSubject: Visits\n\nThey were kept.")
                + "--b--\n";
        assertThat(shown(mail))
                .endsWith(
                        "PARAGRAPH 0 See below.",
                        "PARAGRAPH 0 From: Bea <bea@example.org>",
                        "PARAGRAPH 0 Subject: Visits",
                        "PARAGRAPH 0 They were kept.");
    }
}
