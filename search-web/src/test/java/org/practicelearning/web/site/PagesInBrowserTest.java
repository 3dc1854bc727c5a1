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
    /** How many links, fields and buttons a page has; a group of radio buttons is one stop. */
    private static final String CONTROLS = """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e =>
              e.checkVisibility() && e.type !== 'hidden' && e.type !== 'radio' && !e.disabled).length""";

    /** Whether what has the focus shows it, and nothing lies over it. */
    private static final String FOCUSED = """
            (() => { const e = document.activeElement; if (!e || e === document.body) return 'end';
              const box = ['checkbox', 'radio'].includes(e.type);
              const r = e.getBoundingClientRect();
              if (r.width < 1 || r.height < 1) return 'no size: ' + e.outerHTML;
              const label = box ? e.parentElement.querySelector('label') : e;
              const s = getComputedStyle(label, box ? '::before' : null);
              const t = getComputedStyle(e);
              const marked = s.outlineStyle !== 'none' || s.boxShadow !== 'none' || t.outlineStyle !== 'none'
                || t.boxShadow !== 'none' || e.closest('svg');
              if (!marked) return 'no focus mark: ' + e.outerHTML;
              if (e.closest('svg')) return 'seen';
              const lines = e.getClientRects()[0];
              // A tall box of text is brought into view at its caret: what counts is the part that can be seen.
              const upper = Math.max(lines.top, 0), lower = Math.min(lines.bottom, innerHeight);
              if (lower - upper < 10) return 'out of view: ' + e.outerHTML;
              const top = document.elementFromPoint(lines.left + lines.width / 2, (upper + lower) / 2);
              const open = top && (e.contains(top) || top.contains(e) || (box && label.contains(top)));
              return open ? 'seen' : 'covered by ' + (top ? top.outerHTML.slice(0, 90) : 'nothing') + ': ' + e.outerHTML;
            })()""";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        site = TestSite.standard(folder);
        browser = new Browser();
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
    void axeFindsNothing(String path) {
        Page page = browser.window(1280, 900);
        show(page, path);
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingOnAPhoneAndNothingScrollsSideways(String path) {
        Page page = browser.window(320, 640);
        show(page, path);
        assertThat(Browser.overflow(page)).isZero();
        assertThat(Browser.violations(page)).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsInChosenColoursAndWithWiderText(String path) {
        Page page = browser.windowInForcedColours();
        show(page, path);
        assertThat(Browser.violations(page)).isEmpty();
        page.setViewportSize(320, 640);
        page.evaluate("for (const e of document.querySelectorAll('*')) { const s = e.style; s.lineHeight = '1.5';"
                + " s.letterSpacing = '0.12em'; s.wordSpacing = '0.16em'; }");
        assertThat(Browser.overflow(page)).isZero();
        page.context().close();
    }

    @Test
    void theRuleOnTargetSizeIsReallyOn() {
        Page page = browser.window(1280, 900);
        show(page, "/search?q=missed");
        assertThat(Browser.examine(page).getPasses())
                .anyMatch(rule -> rule.getId().equals("target-size"));
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyControlIsReachedByTabAndSeenWhenItIs(String path) {
        Page page = browser.window(1280, 900);
        show(page, path);
        int controls = ((Number) page.evaluate(CONTROLS)).intValue();
        int reached = 0;
        for (int i = 0; i < controls + 20; i++) {
            page.keyboard().press("Tab");
            String seen = (String) page.evaluate(FOCUSED);
            if (seen.equals("end")) {
                break;
            }
            assertThat(seen).isEqualTo("seen");
            reached++;
        }
        assertThat(reached).isGreaterThanOrEqualTo(controls);
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
