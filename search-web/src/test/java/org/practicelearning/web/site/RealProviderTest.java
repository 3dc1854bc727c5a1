package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.reach.TrustedProxies;
import org.practicelearning.web.site.WebSite.Outside;

/** Signing in with a provider that others made, which runs as a process of its own. */
class RealProviderTest {
    private static final String CLAIMS = "{\"name\":\"Robin Vale\",\"email\":\"robin.vale@council.example\"}";

    @TempDir
    Path folder;

    private MockProvider provider;
    private TestSite site;
    private Member administrator;

    @BeforeEach
    void start() {
        provider = new MockProvider(folder.resolve("provider.log"));
        site = TestSite.believing(new Outside(TrustedProxies.THIS_MACHINE, "", Optional.of(provider.client())), folder);
        administrator = Member.of(site, Role.ADMINISTRATOR, "Ada Administrator");
    }

    @AfterEach
    void stop() {
        // First what outlives this process.
        provider.close();
        site.close();
    }

    /** Fills in the provider's form; the address the browser is sent back to. */
    private String signsInThere(String sentTo, String user) {
        String body = "username=" + user + "&claims=" + URLEncoder.encode(CLAIMS, StandardCharsets.UTF_8);
        HttpResponse<String> answer = site.send(HttpRequest.newBuilder(URI.create(sentTo))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return answer.headers().firstValue("Location").orElseThrow().replace(site.address(""), "");
    }

    private static String leave(Member browser) {
        return browser.get("/sign-in/elsewhere?to=/documents")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void approve() {
        Matcher found = Pattern.compile("/people/waiting/[0-9a-f-]{36}")
                .matcher(administrator.get("/people").body());
        assertThat(found.find()).isTrue();
        administrator.post(
                found.group() + "/approve",
                "name",
                "Robin Vale",
                "email",
                "robin.vale@council.example",
                "agency",
                "Northborough Council",
                "role",
                "reader");
    }

    @Test
    void waitsThenComesInAndNobodyComesInByTheSameAnswer() {
        Member robin = new Member(site);
        assertThat(robin.get(signsInThere(leave(robin), "robin")).body()).contains("awaiting approval");
        approve();

        String back = signsInThere(leave(robin), "robin");
        String held = robin.cookie("learn-sign-on");
        assertThat(robin.get(back).headers().firstValue("Location")).hasValue("/documents");
        assertThat(robin.get("/account").body()).contains("Robin Vale");

        Member thief = new Member(site);
        thief.keep("learn-sign-on", held);
        assertThat(thief.get(back).statusCode()).isEqualTo(403);
        assertThat(thief.get("/account").statusCode()).isEqualTo(303);
        Member other = new Member(site);
        assertThat(other.get(signsInThere(leave(other), "sam")).body())
                .as("another subject with the same address")
                .contains("awaiting approval");
    }

    @NeedsChromium
    @Test
    void aBrowserGoesThereAndBack() {
        try (Browser browser = new Browser()) {
            Page page = browser.window(1280, 900);
            signInBy(page);
            assertThat(page.content()).contains("awaiting approval");
            assertThat(Browser.violations(page)).isEmpty();
            approve();

            signInBy(page);

            assertThat(page.url()).isEqualTo(site.address("/documents"));
            assertThat(page.content()).contains("Robin Vale");
            page.click("text=Sign out");
            assertThat(page.content()).contains("Sign out of Northborough Council too");
            assertThat(Browser.violations(page)).isEmpty();
            page.navigate(site.address("/documents"));
            assertThat(page.url()).contains("/sign-in");
            // The provider's own page asks for a style sheet from the internet.
            assertThat(browser.complaints()).allMatch(each -> each.contains("ERR_NAME_NOT_RESOLVED"));
        }
    }

    private void signInBy(Page page) {
        page.navigate(site.address("/sign-in?to=/documents"));
        assertThat(Browser.violations(page)).isEmpty();
        page.click("text=Sign in with Northborough Council");
        page.fill("[name=username]", "robin");
        page.fill("[name=claims]", CLAIMS);
        page.click("[type=submit]");
        page.waitForURL(address -> address.startsWith(site.address("/")));
    }
}
