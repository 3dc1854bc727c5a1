package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;

/** Adding and describing documents as a person does it, over the real library. */
@NeedsChromium
class DeskInBrowserTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        site = TestSite.real(folder);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void axe(Page page) {
        assertThat(Browser.violations(page)).as(page.url()).isEmpty();
        page.setViewportSize(320, 640);
        assertThat(Browser.overflow(page)).as(page.url()).isZero();
        assertThat(Browser.violations(page)).as(page.url()).isEmpty();
        page.setViewportSize(1280, 900);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void addsWithProgressThenDescribesWithAFaultThenSaves() {
        Page page = browser.window(1280, 900);
        page.navigate(site.address("/add"));
        page.setInputFiles("#files", new FilePayload[] {
            file(
                    "Child KT9 review.txt",
                    "Child KT9\n\nA local review.\n\n1.1 The school asked three times and wrote nothing down."),
            file("empty.txt", "")
        });
        page.click("label[for=access-published]");
        page.click("text=Add to the library");
        page.waitForURL("**/ingest?run=*");
        page.waitForSelector("[data-progress][data-open=no]");
        assertThat(page.textContent("[data-summary]")).contains("2 files: 1 done, 1 failed");
        axe(page);

        page.click("a:has-text('Child KT9 review.txt')");
        axe(page);
        page.click("text=Edit details >> nth=0");
        axe(page);
        page.fill("#title", "");
        page.fill("#incident", "last summer");
        page.click("button[type=submit]:has-text('save')");
        page.waitForSelector(".govuk-error-summary");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
        assertThat(page.inputValue("#incident")).isEqualTo("last summer");
        axe(page);
        page.click("a[href='#title']");
        page.fill("#title", "Child KT9: local review");
        page.fill("#incident", "2023-07");
        page.click("button[type=submit]:has-text('save')");
        page.waitForSelector(".govuk-notification-banner");
        assertThat(page.textContent("h1")).contains("Child KT9: local review");
        axe(page);

        page.click("text=Replace or read again");
        axe(page);
        page.goBack();
        page.click("text=Remove from the library");
        axe(page);
        page.context().close();
    }

    @Test
    void addsWithoutScripts() {
        Page page = browser.windowWithoutScripts(1280, 900);
        page.navigate(site.address("/add"));
        page.setInputFiles("#files", new FilePayload[] {file("note.txt", "A note on school attendance and lateness.")});
        page.click("text=Add to the library");
        page.waitForURL("**/ingest?run=*");
        new Visitor(site).waitForTheEnd();
        page.reload();
        assertThat(page.textContent("[data-summary]")).contains("1 file: 1 done");
        page.context().close();
    }

    @Test
    void asksForAFileInWords() {
        Page page = browser.window(1280, 900);
        page.navigate(site.address("/add"));
        page.click("text=Add to the library");
        page.waitForSelector(".govuk-error-summary");
        assertThat(page.title()).startsWith("Error: ");
        axe(page);
        assertThat(page.url()).endsWith("/add");
        page.context().close();
    }
}
