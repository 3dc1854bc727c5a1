package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.location;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;

/** Typing in a real browser: what is typed is kept, also when the window, the connection or the session goes. */
@NeedsChromium
class WritingInBrowserTest {
    private static final String FIELD = "#a\\.summary";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser browser;
    private String part = "";

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

    @BeforeEach
    void begin() {
        Member member = new Member(site);
        member.get("/help");
        part = location(member.post("/drafts/new", "title", "Child LH24", "template", "rapid-review"))
                + "/part/incident";
    }

    private Page open() {
        Page page = browser.window(1280, 900);
        page.navigate(site.address(part));
        return page;
    }

    private static void waitUntilSaid(Page page, String words) {
        page.waitForFunction(
                "words => document.querySelector('[data-writing-status]').textContent.includes(words)", words);
    }

    @Test
    void keepsWhatIsTypedAndOffersItAfterTheWindowWentAway() {
        Page page = open();
        page.locator(FIELD).pressSequentially("Typed and never saved");
        waitUntilSaid(page, "Safety copy kept at");
        page.context().close();

        Page again = open();
        assertThat(again.textContent(".app-unsaved h2")).contains("You have unsaved text from");
        assertThat(Browser.violations(again)).isEmpty();
        again.click("text=Use it");
        assertThat(again.inputValue(FIELD)).isEqualTo("Typed and never saved");
        again.click("text=Save and return");
        again.navigate(site.address(part));
        assertThat(again.locator(".app-unsaved").count()).isZero();
        again.context().close();
    }

    @Test
    void sendsTheLastKeysWhenThePageIsLeft() {
        Page page = open();
        page.locator(FIELD).pressSequentially("Left at once");
        page.navigate(site.address("/help"));
        page.navigate(site.address(part));
        // What is sent on leaving may arrive after the question for the next page.
        for (int again = 0; again < 20 && page.locator(".app-unsaved").count() == 0; again++) {
            page.waitForTimeout(250);
            page.reload();
        }

        assertThat(page.textContent(".app-unsaved")).contains("Left at once");
        page.context().close();
    }

    @Test
    void saysThatThereIsNoConnectionAndTriesAgain() {
        Page page = open();
        page.context().setOffline(true);
        page.locator(FIELD).pressSequentially("Typed in a tunnel");
        waitUntilSaid(page, "no connection");
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        page.context().setOffline(false);
        waitUntilSaid(page, "Safety copy kept at");
        browser.complaints();
        page.context().close();
    }

    @Test
    void offersNothingAfterASaveThoughCopiesWereOnTheirWay() {
        Page page = open();
        page.locator(FIELD).pressSequentially("Saved at once");
        page.click("text=Save and return");
        page.navigate(site.address(part));

        assertThat(page.inputValue(FIELD)).isEqualTo("Saved at once");
        assertThat(page.locator(".app-unsaved").count()).isZero();
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void tellsOfTheOtherWindowAndShowsBothTexts() {
        Page one = open();
        Page two = open();
        one.locator(FIELD).pressSequentially("From the first window");
        waitUntilSaid(one, "Safety copy kept at");
        two.locator(FIELD).pressSequentially("From the second window");
        two.waitForSelector("[data-others] p");
        assertThat(two.textContent("[data-others]")).contains("in another window");
        one.click("text=Save and return");
        two.click("text=Save and return");
        assertThat(two.textContent("main")).contains("From the first window");
        assertThat(Browser.violations(two)).isEmpty();
        two.click("text=Save and return");
        two.navigate(site.address(part));
        assertThat(two.inputValue(FIELD)).isEqualTo("From the first window\n\nFrom the second window");
        one.context().close();
        two.context().close();
    }
}
