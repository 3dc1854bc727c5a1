package org.practicelearning.templates.export;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.practicelearning.templates.draft.Drafts;

/** Writes the sample review to a folder, to look at it in Word or LibreOffice. */
final class LookAtIt {
    private LookAtIt() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (OutputStream out = Files.newOutputStream(folder.resolve("sample.docx"))) {
            WordExport.inHouseStyle("Northborough Safeguarding Children Partnership")
                    .write(Drafts.RAPID_REVIEW, SampleReview.draft(), LocalDate.of(2026, 5, 20), out);
        }
    }
}
