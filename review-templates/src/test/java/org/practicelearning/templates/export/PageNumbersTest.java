package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;

/** The page numbers in the table of contents of a Word document. */
class PageNumbersTest {
    private static final Pattern ENTRY = Pattern.compile(
            "<w:hyperlink[^>]*>.*?<w:t[^>]*>([^<]+)</w:t><w:tab/>.*?separate\"/></w:r><w:r><w:t[^>]*>(\\d+)</w:t></w:r>.*?"
                    + "</w:hyperlink>");

    private static final List<String> SENTENCES = List.of(
            "The health visitor offered weekly visits, three of which were missed.",
            "Between March and June the family moved twice, and the record of the first address stayed with another team.",
            "Nobody held the same case for longer than five weeks, which made it hard to notice change.",
            "A duty manager read the discussion as advice, because the template has no place for a decision.",
            "The nursery kept food back for him on Mondays.");

    private static String words(Random random, int most) {
        StringBuilder words = new StringBuilder();
        for (int sentence = random.nextInt(most); sentence >= 0; sentence--) {
            words.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
        }
        return words.toString().strip();
    }

    /** A draft of a few pages, in which nothing is short that need not be. */
    private static Draft written(Template template, Random random) {
        Draft draft = Draft.begin("d1", template, "Review R-031")
                .withEvidence(Drafts.evidence("e1", "Letters went to an address the family had left."))
                .orFail();
        for (Section section : template.sections()) {
            for (Field field : section.fields()) {
                if (field.type() == FieldType.LONG_TEXT && !field.identity()) {
                    String text = words(random, 6) + "\n\n- " + words(random, 2) + "\n\n" + words(random, 4) + " [@e1]";
                    draft = Drafts.with(template, draft, section.key(), field.key(), Answer.of(text));
                } else if (field.type() == FieldType.TABLE && field.means().isEmpty()) {
                    List<Answer.Row> rows = new ArrayList<>();
                    for (int row = random.nextInt(5); row >= 0; row--) {
                        Map<String, Answer> cells = new LinkedHashMap<>();
                        field.columns().stream()
                                .filter(each -> each.type() == FieldType.LONG_TEXT || each.type() == FieldType.TEXT)
                                .forEach(each -> cells.put(each.key(), Answer.of(words(random, 3))));
                        rows.add(new Answer.Row(cells));
                    }
                    draft = Drafts.with(template, draft, section.key(), field.key(), new Answer.Rows(rows));
                }
            }
        }
        return draft;
    }

    private static List<MatchResult> entries(byte[] docx) {
        return ENTRY.matcher(Docx.of(docx).parts().getOrDefault("word/document.xml", ""))
                .results()
                .toList();
    }

    @Test
    void everyPartHasItsPageAndNothingIsAskedOfTheReader() {
        Template template = ShippedTemplates.find("rapid-review").orElseThrow();
        byte[] docx = Docx.file(HouseTemplate.docx(), template, written(template, new Random(1)));
        List<Integer> pages = entries(docx).stream()
                .map(each -> Integer.valueOf(each.group(2)))
                .toList();

        assertThat(pages).hasSize(template.sections().size() + 1).isSorted().startsWith(3);
        assertThat(Docx.of(docx).parts().toString()).doesNotContain("w:dirty", "updateFields");
    }

    @Test
    @Tag("libreoffice")
    void agreesWithLibreOfficeButForAFewByOnePage(@TempDir Path folder) throws Exception {
        LibreOffice.needed();
        Map<Path, byte[]> documents = new LinkedHashMap<>();
        for (Template template : ShippedTemplates.all()) {
            byte[] docx = Docx.file(
                    HouseTemplate.docx(),
                    template,
                    written(template, new Random(template.key().hashCode())));
            documents.put(Files.write(folder.resolve(template.key() + ".docx"), docx), docx);
        }
        LibreOffice.convert(folder, "pdf", List.copyOf(documents.keySet()));

        int entries = 0;
        int wrong = 0;
        for (Map.Entry<Path, byte[]> each : documents.entrySet()) {
            List<List<String>> pages = pages(Path.of(each.getKey().toString().replace(".docx", ".pdf")));
            int from = 2;
            for (MatchResult entry : entries(each.getValue())) {
                int said = Integer.parseInt(entry.group(2));
                from = page(pages, from, entry.group(1));
                entries++;
                wrong += from + 1 == said ? 0 : 1;
                assertThat(said).as(entry.group(1)).isBetween(from, from + 2);
            }
        }
        assertThat(entries).isGreaterThan(100);
        assertThat(wrong).as("of " + entries).isLessThanOrEqualTo(entries / 10);
    }

    private static int page(List<List<String>> pages, int from, String title) {
        for (int page = from; page < pages.size(); page++) {
            if (pages.get(page).stream().anyMatch(line -> line.length() > 3 && title.startsWith(line))) {
                return page;
            }
        }
        throw new AssertionError(title + " is on no page");
    }

    private static List<List<String>> pages(Path pdf) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).lines().map(String::strip).toList());
            }
        }
        return pages;
    }
}
