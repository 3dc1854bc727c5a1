package org.practicelearning.templates.export;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.print.PrintedDraft;

/** Writes the sample review to a folder as Word, PDF and web page, to look at it. */
final class LookAtIt {
    private static final String PARTNERSHIP = "Northborough Safeguarding Children Partnership";

    private LookAtIt() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        LocalDate day = LocalDate.of(2026, 5, 20);
        Draft draft = SampleReview.draft();
        PrintedDraft printed = PrintedDraft.of(Drafts.RAPID_REVIEW, draft, PARTNERSHIP, day);
        try (OutputStream out = Files.newOutputStream(folder.resolve("sample.docx"))) {
            WordExport.inHouseStyle(PARTNERSHIP).write(Drafts.RAPID_REVIEW, draft, day, out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("sample-tagged.pdf"))) {
            PdfExport.write(printed, out);
        }
        Files.writeString(folder.resolve("sample.html"), HtmlExport.page(printed));
    }
}
