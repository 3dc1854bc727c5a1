package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.print.PrintedDraft;

/** A review of forty pages: it comes out whole, and how long that takes is printed. */
class LongReviewTest {
    private static final int ROUNDS = 10;
    private static final int PARAGRAPHS = 24;
    private static final int FINDINGS = 20;
    private static final int CHAPTERS = 20;
    private static final String SENTENCE =
            "The system counts letters sent and not children seen, **because** that is what is paid for. [@e1]\n\n";

    private static Draft review() {
        String chapter = SENTENCE.repeat(PARAGRAPHS);
        Draft draft = Drafts.with(
                SampleReview.draft(),
                "learning",
                "findings",
                new Answer.Rows(Collections.nCopies(
                        FINDINGS,
                        Drafts.row("finding", SENTENCE.repeat(3), "why", "Because of this.", "evidence", SENTENCE))));
        return Drafts.with(draft, "child", "pen-picture", Answer.of(chapter.repeat(CHAPTERS)));
    }

    @Test
    void comesOutWhole() throws IOException {
        Draft draft = review();
        List<Long> times = new ArrayList<>();
        Docx word = Docx.of(new byte[0]);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            byte[] file = Docx.file(HouseTemplate.docx(), Drafts.RAPID_REVIEW, draft);
            times.add((System.nanoTime() - start) / 1_000_000);
            word = Docx.of(file);
        }
        Collections.sort(times);
        int pages = pages(draft);
        System.out.println("a review of " + pages + " pages to Word: median of " + ROUNDS + " " + times.get(ROUNDS / 2)
                + " ms, slowest " + times.getLast() + " ms");

        assertThat(pages).isGreaterThanOrEqualTo(40);
        assertThat(word.part("document").split("The system counts letters", -1).length)
                .isGreaterThan(CHAPTERS * PARAGRAPHS + 4 * FINDINGS);
    }

    private static int pages(Draft draft) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfExport.write(PrintedDraft.of(Drafts.RAPID_REVIEW, draft, "Northborough", Docx.DAY), pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return document.getNumberOfPages();
        }
    }
}
