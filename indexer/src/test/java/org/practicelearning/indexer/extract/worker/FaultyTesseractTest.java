package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.ExtractionLimits;
import org.practicelearning.indexer.extract.ExtractionOutcome.PartlyExtracted;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.SampleFiles;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.extract.WorkerSettings;

/** A program in the place of Tesseract that fails on one page, whatever the page. */
class FaultyTesseractTest {
    private static final String TABLE = "5\\t1\\t1\\t1\\t1\\t1\\t10\\t10\\t90\\t20\\t96\\tlistened\\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void needsAShell() {
        assumeThat(File.separator).as("scripts run here").isEqualTo("/");
    }

    private PartlyExtracted read(String onSecondPage) {
        String script = "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\necho x >> " + folder.resolve("count")
                + "\n[ $(wc -l < " + folder.resolve("count") + ") = 2 ] && { " + onSecondPage + "; }\nprintf '" + TABLE
                + "' > \"$2.tsv\"\n";
        Path program = SampleFiles.text(folder.resolve("program"), script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        WorkerSettings usual = WorkerSettings.defaults().withTesseract(program.toString());
        WorkerSettings impatient = new WorkerSettings(1, 512, 60, 2, 1_000, usual.tesseract(), usual.limits());
        FileReading reading =
                new FileReading(ExtractionLimits.defaults(), new Tesseract(impatient, page -> {}), List.of());
        SampleFiles.Drawing scan = pen -> pen.picture(SampleFiles.scan("The practitioner listened"));
        Path file = SampleFiles.pdf(folder.resolve("scan.pdf"), scan, scan, scan);
        return (PartlyExtracted) reading.read(file, "scan.pdf");
    }

    private static void costsOnePage(PartlyExtracted read) {
        assertThat(read.content().pages())
                .extracting(PageContent::source)
                .containsExactly(TextSource.OCR, TextSource.NOT_READ, TextSource.OCR);
        assertThat(read.missing()).containsExactly("Page 2 is a picture and could not be read by Tesseract.");
    }

    @Test
    void aFailureCostsOnePage() {
        costsOnePage(read("exit 1"));
    }

    @Test
    void aHangCostsOnePage() {
        costsOnePage(read("exec sleep 30"));
    }
}
