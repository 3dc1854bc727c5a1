package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.print.Piece;
import org.practicelearning.templates.print.PrintedDraft;

/** The PDF page by page: headings with what they head, margins, and the numbers in the contents. */
class PdfPagesTest {
    private static final List<String> SECTIONS =
            PrintedDraft.of(RAPID_REVIEW, Drafts.full(), "", Docx.DAY).pieces().stream()
                    .filter(each -> each instanceof Piece.Heading heading && heading.level() == 1)
                    .map(each -> ((Piece.Heading) each).text())
                    .toList();

    private static List<String> pages(Draft draft) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfExport.write(PrintedDraft.of(RAPID_REVIEW, draft, "Northborough", Docx.DAY), pdf);
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).strip());
            }
        }
        return pages;
    }

    /** Actions of so many lines push everything below them down, a little further each time. */
    private static Draft pushedDown(int lines) {
        Draft draft = Drafts.with(
                Drafts.full(), "voice", "voice", Answer.of("A line of its own.\n\n".repeat(lines + 1) + "The end."));
        Answer.Row tall = Drafts.row(
                "finding", "Practice was shaped by what the form asked for. ".repeat(12),
                "why", "The form counts letters sent.",
                "level", "multi");
        return Drafts.with(draft, "learning", "findings", Drafts.rows(tall, tall));
    }

    @Test
    void headingsAndHeaderRowsStandWithWhatTheyHead() throws IOException {
        for (int lines : IntStream.range(0, 12).map(each -> 4 * each).toArray()) {
            for (String page : pages(pushedDown(lines))) {
                List<String> words = page.lines()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
                String last = words.size() < 2 ? "" : words.get(words.size() - 2);
                assertThat(SECTIONS).as(page).doesNotContain(last);
                assertThat(last)
                        .doesNotStartWith("Finding Why does")
                        .isNotEqualTo("Agency Attended Summary received on");
            }
        }
    }

    @Test
    void everyPageButTheCoverSaysWhatItIsAndHowItIsToBeHandled() throws IOException {
        List<String> pages = pages(Drafts.full());

        assertThat(pages).allSatisfy(page -> assertThat(page).contains("OFFICIAL-SENSITIVE"));
        assertThat(pages.subList(1, pages.size()))
                .allSatisfy(page -> assertThat(page).contains("Rapid review – Review R-031", "Northborough · Draft"));
        assertThat(pages.getFirst()).contains("Page 1 of " + pages.size()).doesNotContain("Northborough · Draft");
    }

    @Test
    void contentsGiveThePageOfEachPart() throws IOException {
        List<String> pages = pages(SampleReview.draft());
        List<String> entries =
                pages.get(1).lines().filter(each -> each.contains(". .")).toList();

        assertThat(entries).hasSize(SECTIONS.size() + 2);
        for (String entry : entries) {
            String title = entry.replaceAll("[ .]*\\d+$", "");
            int page = Integer.parseInt(entry.replaceAll(".*\\D", ""));
            assertThat(pages.get(page - 1).lines().map(String::strip)).contains(title);
        }
    }
}
