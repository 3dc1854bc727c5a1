package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** What a person sees before and after the session ends, and that nothing typed is lost. */
@NeedsChromium
class SessionInBrowserTest {
    private static final String OPEN = "dialog[data-session][open]";

    @TempDir
    Path folder;

    private TestSite site;
    private Browser browser;
    private Person person;
    private Page page;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        browser = new Browser();
        Member member = Member.of(site, Role.LEAD, "Lee Lead");
        person = site.people().withEmail("lee.lead@northborough.example").orElseThrow();
        page = browser.windowOf(member, site);
        page.clock().install();
        page.navigate(site.address("/said-before"));
        page.fill("textarea", "What the school wrote\nand when");
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private void signIn(Page there) {
        there.fill("#email", "lee.lead@northborough.example");
        there.fill("#password", Member.PASSWORD);
        there.click("button:has-text('Sign in')");
    }

    private void waitUntil(BooleanSupplier so) {
        page.waitForCondition(so, new WaitForConditionOptions().setTimeout(10_000));
    }

    @Test
    void warnsInTimeAndStaysAtTheKeyOfOneButton() {
        page.clock().fastForward("24:10");
        page.waitForSelector(OPEN);
        assertThat(page.textContent(OPEN)).contains("You are about to be signed out");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Stay signed in");
        assertThat(Browser.violations(page)).isEmpty();

        page.keyboard().press("Enter");
        waitUntil(() -> page.querySelector(OPEN) == null);
        assertThat(page.inputValue("textarea")).isEqualTo("What the school wrote\nand when");

        page.clock().fastForward("24:10");
        page.waitForSelector(OPEN);
        page.keyboard().press("Escape");
        waitUntil(() -> page.querySelector(OPEN) == null);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void hidesThePageWhenTheSessionIsOverAndGoesOnAfterSigningInElsewhere() {
        site.people().sessions().endAll(person.id(), "");
        page.clock().fastForward("31:00");
        page.waitForSelector(OPEN + ".app-dialog--over");
        page.click("text=I have signed in: go on");
        page.waitForSelector("[data-not-yet]:not([hidden])");
        page.keyboard().press("Escape");
        assertThat(page.isVisible(OPEN)).isTrue();
        assertThat(Browser.violations(page)).isEmpty();

        Page other = page.context().waitForPage(() -> page.click("a:has-text('Sign in again')"));
        other.waitForLoadState();
        signIn(other);
        other.waitForURL(site.address("/"));
        page.bringToFront();
        waitUntil(() -> page.querySelector(OPEN) == null);
        page.click("main button[type=submit]");
        assertThat(page.inputValue("textarea")).isEqualTo("What the school wrote\nand when");
        assertThat(page.textContent("h1")).doesNotContain("signed in again");
    }

    @Test
    void offersTheFormAgainAfterSigningInOnTheWay() {
        site.people().sessions().endAll(person.id(), "");
        page.click("main button[type=submit]");
        assertThat(page.textContent("main")).contains("what you typed is kept");
        signIn(page);
        assertThat(page.textContent("main")).contains("You are signed in again").contains("as Lee Lead");
        page.click("button:has-text('Send it now')");
        assertThat(page.inputValue("textarea").replace("\r", "")).isEqualTo("What the school wrote\nand when");
    }

    @Test
    void offersTheFormAgainThatIsOlderThanTheSession() {
        site.people().sessions().endAll(person.id(), "");
        Page other = page.context().newPage();
        other.navigate(site.address("/sign-in"));
        signIn(other);
        page.bringToFront();
        page.click("main button[type=submit]");
        assertThat(page.textContent("main")).contains("You are signed in again");
        page.click("button:has-text('Send it now')");
        assertThat(page.inputValue("textarea").replace("\r", "")).isEqualTo("What the school wrote\nand when");
    }

    @Test
    void opensTheRestOfTheNavigationByKeyboardAndShutsItWhenLeft() {
        page.focus("[data-more] > summary");
        page.keyboard().press("Enter");
        assertThat(page.isVisible(".app-more__panel a[href='/vocabulary']")).isTrue();
        assertThat(Browser.violations(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.isVisible(".app-more__panel")).isFalse();
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("More");
        page.keyboard().press("Enter");
        page.focus("textarea");
        assertThat(page.isVisible(".app-more__panel")).isFalse();
        assertThat(page.evaluate("document.querySelector('#navigation').offsetHeight < 70"))
                .isEqualTo(true);
    }

    @Test
    void saysWithoutScriptsWhenTheSessionEnds() {
        assertThat(page.textContent("footer")).contains("You are signed out after 29 minutes without a click");
    }
}
