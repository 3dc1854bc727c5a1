package org.practicelearning.templates.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicelearning.templates.check.Identifier.Kind;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.export.WordExport;

class HiddenLayersTest {
    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "docProps/core.xml, <dc:creator>Larkspur</dc:creator>, Document properties",
        "docProps/custom.xml, <vt:lpwstr>Larkspur</vt:lpwstr>, Document properties",
        "word/comments.xml, <w:t>Larkspur</w:t>, Comment",
        "word/document.xml, <w:r><w:rPr><w:vanish/></w:rPr><w:t>Larkspur</w:t></w:r>, Hidden text",
        "word/document.xml, <w:del w:id='1'><w:r><w:delText>Larkspur</w:delText></w:r></w:del>, Tracked change",
        "word/footnotes.xml, <w:ins w:id='1'><w:r><w:t>Larkspur</w:t></w:r></w:ins>, Tracked change",
        "word/header2.xml, <w:t>Larkspur</w:t>, Header or footer",
        "word/document.xml, <wp:docPr id=\"1\" descr=\"Larkspur\"/>, Description of a picture",
        "word/embeddings/Larkspur.xlsx, x, File inside the file",
    })
    void findsANameInEveryLayer(String part, String xml, String layer) throws IOException {
        KeyTable keys = KeyTable.empty().with("child.name", "Larkspur");

        assertThat(ConfidentialityCheck.check(
                        RAPID_REVIEW, Drafts.empty(), keys, "Partnership", zip(Map.of(part, xml))))
                .filteredOn(each -> each.layer().equals(layer))
                .isNotEmpty()
                .anyMatch(each -> each.identifier().kind() == Kind.KEY_TABLE
                        || each.identifier().kind() == Kind.HIDDEN_LAYER);
    }

    @Test
    void findsNothingHiddenInAFileOfTheHouse() throws IOException {
        var draft = Drafts.with(Drafts.empty(), "incident", "summary", Answer.of("The family moved in the spring."));
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordExport.inHouseStyle("Partnership").write(RAPID_REVIEW, draft, LocalDate.of(2026, 5, 1), word);

        assertThat(HiddenLayers.of(word.toByteArray())).noneMatch(HiddenLayers.Layer::hidden);
    }
}
