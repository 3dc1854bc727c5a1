package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicelearning.indexer.needs.NeedsChromium;

/** The pages of themes, full of figures, as a browser shows them. */
@NeedsChromium
class ThemesInBrowserTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static ThemedLibrary library;
    private static Browser browser;
    private static Examination examination;

    @BeforeAll
    static void start() {
        library = new ThemedLibrary(folder.resolve("themed"), 80);
        site = TestSite.over(library.search(), folder);
        browser = new Browser();
        examination = new Examination(browser, browser.window(1280, 900));
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
        library.close();
    }

    static List<String> pages() {
        return TestSite.themePages();
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
    void filtersTheIndexWhileTyping() {
        Page page = browser.window(1280, 900);
        show(page, "/themes");
        page.locator("#find").pressSequentially("neglect");
        assertThat(page.isVisible("text=Police")).isFalse();
        assertThat(page.isVisible("a[href='/themes/harm.neglect']")).isTrue();
        page.context().close();
    }

    @Test
    void aBarLeadsToItsDocumentsByKeyboard() {
        Page page = browser.window(1280, 900);
        show(page, "/themes/harm.neglect");
        page.locator(".app-trend__bar").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/search?**");
        assertThat(page.url()).contains("harm=harm.neglect").contains("year=");
        page.context().close();
    }

    @Test
    void printsFiguresWithoutControls() {
        Page page = browser.window(1280, 900);
        show(page, "/themes/harm.neglect");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.isVisible(".app-trend__chart")).isTrue();
        assertThat(page.isVisible("[aria-labelledby=together] .app-heat")).isTrue();
        assertThat(page.isVisible(".app-theme-page__status")).isFalse();
        page.context().close();
    }
}
