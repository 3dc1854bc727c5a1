package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;
import org.practicelearning.web.people.Role;

/** A session that ends while somebody types. */
@NeedsChromium
class SignedOutWhileWritingTest {
    private static final String FIELD = "#a\\.summary";

    @TempDir
    Path folder;

    private static void signIn(TestSite site, Page page) {
        page.navigate(site.address("/sign-in"));
        page.fill("#email", "rita.reviewer@northborough.example");
        page.fill("#password", Member.PASSWORD);
        page.click("main button");
    }

    private static void waitUntilSaid(Page page, String words) {
        page.waitForFunction(
                "words => document.querySelector('[data-writing-status]').textContent.includes(words)", words);
    }

    @Test
    void keepsTheTextInThePageAndOnTheServerOnceSomebodyIsSignedInAgain() {
        try (TestSite site = TestSite.standard(folder);
                Browser browser = new Browser()) {
            Member.account(site, Role.REVIEWER, "Rita Reviewer");
            Page page = browser.window(1280, 900);
            signIn(site, page);
            page.navigate(site.address("/drafts/new"));
            page.fill("#title", "Child LH24");
            page.check("input[value=rapid-review]");
            page.click("main button");
            page.click("text=Summary of the incident");
            page.context().clearCookies();
            page.locator(FIELD).pressSequentially("Typed after the session had ended");
            waitUntilSaid(page, "you have been signed out");
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);

            Page other = page.context().newPage();
            signIn(site, other);
            waitUntilSaid(page, "Safety copy kept at");
            page.click("text=Save and return");
            assertThat(page.textContent("main")).contains("In progress");
            page.click("text=Summary of the incident");
            assertThat(page.inputValue(FIELD)).isEqualTo("Typed after the session had ended");
        }
    }
}
