package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;
import org.practicelearning.web.site.Visitor.Sent;

/** Checking themes as a person does it: by keyboard, without scripts, on a phone. */
@NeedsChromium
class TaggingInBrowserTest {
    private static final String REVIEW = """
            Child QX7: local child safeguarding practice review

            1 Findings

            1.1 QX7 suffered neglect at home for two years and nobody put it together.

            1.2 The police attended domestic abuse at the address on four nights.

            2 Recommendations

            2.1 The partnership should agree one neglect tool with every agency by June.
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private Browser browser;
    private String document = "";

    @BeforeEach
    void addADocument() {
        site = TestSite.real(folder);
        browser = new Browser();
        Visitor visitor = new Visitor(site);
        visitor.upload("/add", List.of(Sent.field("access", "published"), Sent.file("review.txt", REVIEW)));
        visitor.waitForTheEnd();
        document = visitor.first(site.get("/ingest").body(), "href=\"/doc/([0-9a-zA-Z-]+)\"");
        visitor.waitFor("/search?q=police", "1 document</h2>");
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private void axe(Page page) {
        assertThat(Browser.violations(page)).as(page.url()).isEmpty();
        page.setViewportSize(320, 640);
        assertThat(Browser.overflow(page)).as(page.url()).isZero();
        assertThat(Browser.violations(page)).as(page.url()).isEmpty();
        page.setViewportSize(1280, 900);
        assertThat(browser.complaints()).isEmpty();
    }

    private void show(Page page, String path) {
        page.navigate(site.address(path));
        page.waitForLoadState();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private static int waiting(Page page) {
        String text = page.textContent("#queue h2").strip();
        return text.startsWith("No") ? 0 : Integer.parseInt(text.split(" ")[0]);
    }

    private void chooseName(Page page, String name) {
        show(page, "/tags/review");
        page.fill("#coder", name);
        page.click(".app-coder button");
        page.waitForLoadState();
    }

    @Test
    void walksTheQueueByKeyboardAndUndoes() {
        Page page = browser.window(1280, 900);
        chooseName(page, "Priya");
        int all = waiting(page);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo("item-2");
        page.keyboard().press("k");
        page.keyboard().press("ArrowDown");
        assertThat(focused(page)).isEqualTo("item-2");
        page.keyboard().press("a");
        page.waitForURL("**done=*");
        assertThat(waiting(page)).isEqualTo(all - 1);
        assertThat(focused(page)).isEqualTo("item-2");
        assertThat(page.textContent(".app-done__said")).isEqualTo("1 theme accepted.");
        axe(page);
        page.keyboard().press("u");
        page.waitForURL("**done=undone*");
        assertThat(waiting(page)).isEqualTo(all);
        page.focus("#item-1");
        page.keyboard().press("r");
        page.waitForURL(Pattern.compile(".*done=[0-9a-f-]{36}.*"));
        assertThat(page.textContent(".app-done__said")).isEqualTo("1 theme rejected.");
    }

    @Test
    void keysCanBeSwitchedOffAndStayOff() {
        Page page = browser.window(1280, 900);
        chooseName(page, "Priya");
        page.click("[data-keys-switch]");
        show(page, "/tags/review");
        page.keyboard().press("j");
        assertThat(focused(page)).isEmpty();
        page.focus("#item-1");
        page.keyboard().press("a");
        assertThat(page.url()).doesNotContain("done=");
        assertThat(page.textContent("[data-keys-switch]")).isEqualTo("Switch keys on");
    }

    @Test
    void keysDoNothingWhileSomebodyTypes() {
        Page page = browser.window(1280, 900);
        show(page, "/tags/review");
        page.focus("#coder");
        page.keyboard().type("jar");
        assertThat(page.inputValue("#coder")).isEqualTo("jar");
        assertThat(focused(page)).isEqualTo("coder");
    }

    @Test
    void acceptsAllOnThePageWithoutScriptsAfterGivingAName() {
        Page page = browser.windowWithoutScripts(1280, 900);
        show(page, "/tags/review");
        page.click(".app-review__all button");
        assertThat(page.textContent("h1")).contains("Who is deciding?");
        page.fill("#coder", "Priya");
        page.click("main button");
        assertThat(page.textContent("#queue h2")).isEqualTo("No suggestions wait");
        page.click("[data-undo]");
        assertThat(waiting(page)).isPositive();
    }

    @Test
    void readsWithThemesAndDecidesByKeyBesideTheText() {
        Page page = browser.window(1280, 900);
        chooseName(page, "Priya");
        show(page, "/doc/" + document);
        page.click(".app-themes:has(a:has-text('Neglect')) > summary >> nth=0");
        page.focus("a.app-theme:has-text('Neglect') >> nth=0");
        assertThat(page.evaluate("CSS.highlights.size")).isEqualTo(2);
        page.keyboard().press("a");
        page.waitForURL("**done=*");
        assertThat(page.textContent("a.app-theme--confirmed >> nth=0")).contains("Neglect");
        page.waitForFunction("document.activeElement.classList.contains('app-theme')");
        page.keyboard().press("t");
        page.waitForURL("**add=1*");
        page.waitForFunction("document.activeElement.id === 'adding-theme'");
        axe(page);
        page.fill("#adding-theme", "County lines");
        page.keyboard().press("Enter");
        page.waitForURL("**done=*");
        assertThat(page.textContent("article")).contains("County lines");
    }

    @Test
    void everyPageOfTheRoomIsSound() {
        Page page = browser.window(1280, 900);
        show(page, "/tags/review");
        axe(page);
        show(page, "/doc/" + document);
        axe(page);
        page.click(".app-doc-themes summary");
        axe(page);
        String chip = page.getAttribute("a.app-theme:has-text('Neglect') >> nth=0", "href");
        String item = page.getAttribute("a.app-theme:has-text('Neglect') >> nth=0", "data-item");
        show(page, chip);
        axe(page);
        show(page, "/tags/choose?find=neglect&doc=" + document + "&at=" + item.split("/")[1]);
        axe(page);
        Visitor visitor = new Visitor(site);
        for (String coder : List.of("Priya", "Sam")) {
            visitor.send(
                    "/tags/decide",
                    List.of(
                            Sent.field("item", item),
                            Sent.field("coder", coder),
                            Sent.field("verdict", coder.equals("Sam") ? "rejected" : "accepted")));
        }
        show(page, "/tags/agreement");
        assertThat(page.textContent("main")).contains("1 passage in which both decided something");
        axe(page);
        show(page, "/doc/" + document + "#rejected");
        axe(page);
        page.click("text=Bring back");
        page.waitForLoadState();
        assertThat(page.textContent("h1")).contains("Who is deciding?");
        axe(page);
        page.fill("#coder", "");
        page.click("main button");
        page.waitForLoadState();
        assertThat(page.title()).startsWith("Error: ");
        axe(page);
        show(page, "/search?q=neglect&part=recommendation");
        assertThat(page.isChecked("#part-recommendation")).isTrue();
        axe(page);
    }
}
