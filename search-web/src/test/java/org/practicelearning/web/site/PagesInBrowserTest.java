package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicelearning.indexer.needs.NeedsChromium;

/** Every page as a browser shows it: wide, narrow, without scripts, in chosen colours. */
@NeedsChromium
class PagesInBrowserTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser browser;
    private static Examination examination;

    @BeforeAll
    static void start() {
        site = TestSite.standard(folder);
        browser = new Browser();
        examination = new Examination(browser, browser.window(1280, 900));
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    static List<String> pages() {
        return TestSite.pages();
    }

    private static void show(Page page, String path) {
        page.navigate(site.address(path));
        page.waitForLoadState();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsWideNarrowInChosenColoursAndByKeyboard(String path) {
        assertThat(examination.faults(site.address(path))).isEmpty();
    }

    @Test
    void theRuleOnTargetSizeIsReallyOn() {
        Page page = browser.window(1280, 900);
        show(page, "/search?q=missed");
        assertThat(Browser.passes(page, "target-size")).isTrue();
        page.context().close();
    }

    @Test
    void theFirstTabOffersToSkipToTheResults() {
        Page page = browser.window(1280, 900);
        show(page, "/search?q=missed");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to results");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("results");
        page.context().close();
    }

    @Test
    void walksThroughTheMatchesByButtonAndKey() {
        Page page = browser.window(1280, 900);
        show(page, "/doc/lh24?q=missed%20appointments&pos=1");
        page.click("[data-next]");
        assertThat(page.textContent("[data-count]")).isEqualTo("Match 1 of 4");
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.textContent("[data-count]")).isEqualTo("Match 2 of 4");
        assertThat(page.evaluate("document.activeElement.dataset.match")).isEqualTo("2");
        page.keyboard().press("Alt+ArrowUp");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.textContent("[data-count]")).isEqualTo("Match 4 of 4");
        page.context().close();
    }

    @Test
    void walksThroughTheMatchesWithoutScripts() {
        Page page = browser.windowWithoutScripts(1280, 900);
        show(page, "/doc/lh24?q=missed%20appointments&pos=1");
        page.click("text=Go to the first");
        page.click("#lh24-2 >> text=Next");
        assertThat(page.url()).endsWith("#lh24-4");
        page.context().close();
    }

    @Test
    void suggestsWhileTypingAndOpensTheChosenDocumentByKeyboard() {
        Page page = browser.window(1280, 900);
        show(page, "/search");
        page.locator("#q").pressSequentially("audit");
        page.waitForSelector("[role=option]");
        assertThat(page.getAttribute("#q", "aria-expanded")).isEqualTo("true");
        assertThat(Browser.violations(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.getAttribute("#q", "aria-expanded")).isEqualTo("false");
        page.keyboard().press("ArrowDown");
        assertThat(page.getAttribute("#q", "aria-activedescendant")).isEqualTo("q-suggestions-0");
        page.keyboard().press("Enter");
        page.waitForURL("**/doc/audit");
        page.context().close();
    }

    @Test
    void filtersAndSortsWithoutScripts() {
        Page page = browser.windowWithoutScripts(1280, 900);
        show(page, "/search?q=curiosity");
        page.check("label:has-text('2014')");
        page.click(".app-filters__apply");
        assertThat(page.textContent(".app-count")).startsWith("3 documents");
        page.selectOption("#sort", "oldest");
        page.selectOption("#size", "25");
        page.click(".app-sort button");
        assertThat(page.url()).contains("sort=oldest").contains("size=25").contains("year=2014");
        page.click("text=Clear all filters");
        assertThat(page.textContent(".app-count")).startsWith("24 documents");
        page.context().close();
    }

    @Test
    void foldsTheFiltersAwayOnAPhone() {
        Page page = browser.window(320, 640);
        show(page, "/search?q=curiosity");
        assertThat(page.isVisible(".app-facet__summary")).isFalse();
        page.click(".app-filters__toggle");
        assertThat(page.isVisible(".app-facet__summary")).isTrue();
        page.context().close();
    }

    @Test
    void printsTheResultsWithoutTheControls() {
        Page page = browser.window(1280, 900);
        show(page, "/search?q=missed");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.isVisible(".app-hit__title")).isTrue();
        assertThat(page.isVisible(".app-filters")).isFalse();
        assertThat(page.isVisible(".app-footer")).isFalse();
        page.context().close();
    }
}
