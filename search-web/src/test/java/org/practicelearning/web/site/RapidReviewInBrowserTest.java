package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;

/** A rapid review from nothing to a Word document with five citations, as a person does it; steps and seconds are printed. */
@NeedsChromium
class RapidReviewInBrowserTest {
    @TempDir
    Path folder;

    private int steps;

    private void click(Page page, String what) {
        page.click(what);
        steps++;
    }

    private void type(Page page, String field, String words) {
        page.fill(field, words);
        steps++;
    }

    private void putCaretIn(Page page, String field) {
        page.click(field);
        page.press(field, "Control+End");
        steps++;
    }

    private static String text(Path docx, String entryName) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(entryName)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Test
    void goesFromNothingToAWordDocumentWithFiveCitations() throws IOException {
        try (TestSite site = TestSite.standard(folder);
                Browser browser = new Browser()) {
            Page page = browser.window(1280, 900);
            page.navigate(site.address("/"));
            long begun = System.nanoTime();
            gather(page);
            begin(page);
            write(page);
            Path file = folder.resolve("review.docx");
            Download download = page.waitForDownload(() -> click(page, "text=Download as Word"));
            download.saveAs(file);
            System.out.println("rapid review with five citations: " + steps + " steps, "
                    + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " seconds of the program's time");

            assertThat(Pattern.compile("<w:footnoteReference ")
                            .matcher(text(file, "word/document.xml"))
                            .results())
                    .hasSize(5);
            assertThat(text(file, "word/footnotes.xml")).contains("Serious case review");
            assertThat(steps).isLessThan(50);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Five passages of one search. */
    private void gather(Page page) {
        type(page, "[name=q]", "professional curiosity");
        page.press("[name=q]", "Enter");
        steps++;
        page.waitForURL("**/search?**");
        for (int i = 0; i < 5; i++) {
            click(page, "button[form=collect][name=take] >> nth=0");
            page.waitForLoadState();
        }
    }

    private void begin(Page page) {
        click(page, "nav >> text=Drafts");
        click(page, "text=Begin a draft");
        type(page, "#title", "Rapid review, Child LH24");
        click(page, "label:has-text('Rapid review')");
        click(page, "main button:has-text('Begin')");
    }

    private void write(Page page) {
        click(page, "text=Summary of the incident");
        type(page, "#a\\.summary", "A baby was admitted to hospital after appointments had been missed.");
        for (int i = 0; i < 3; i++) {
            putCaretIn(page, "#a\\.summary");
            quote(page, "quotation");
        }
        click(page, "text=Yes");
        assertThat(Browser.violations(page)).isEmpty();
        page.setViewportSize(320, 640);
        assertThat(Browser.overflow(page)).isZero();
        page.setViewportSize(1280, 900);
        click(page, "text=Save and return");
        click(page, "text=Key practice episodes");
        String cell = "[id='a.episodes[1].what-happened']";
        type(page, cell, "The appointments were offered again and nobody asked why they were missed.");
        for (int i = 0; i < 2; i++) {
            putCaretIn(page, cell);
            quote(page, "citation");
        }
        click(page, "text=Save and return");
    }

    private void quote(Page page, String how) {
        int before = page.locator("[data-line][data-item]").count();
        click(page, "[data-line][data-item] [data-put=" + how + "] >> nth=0");
        page.waitForFunction("before => document.querySelectorAll('[data-line][data-item]').length < before", before);
    }
}
