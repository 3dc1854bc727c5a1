package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;
import org.practicelearning.indexer.passage.PassageKind;

/** Text of documents that would like to be markup, on every page where it is printed, in a real browser. */
@NeedsChromium
class HostileTextInBrowserTest {
    private static final List<String> PAYLOADS = List.of(
            "<script>window.__x=1</script>",
            "\"><img src=x onerror=\"window.__x=1\">",
            "'><svg onload=window.__x=1>",
            "</title><script>window.__x=1</script>",
            "</textarea><script>window.__x=1</script>",
            "<mark><img src=http://127.0.0.1:9/canary onerror=window.__x=1></mark>",
            "{{ 7*7 }}{% include 'layout' %}",
            "&lt;script&gt;window.__x=1&lt;/script&gt;",
            "javascript:window.__x=1",
            "\u202E<iframe src=javascript:window.__x=1>",
            "<a href=javascript:window.__x=1>x</a><base href=//evil.example>");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        InventedLibrary library = new InventedLibrary(folder.resolve("none"));
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String payload = PAYLOADS.get(i);
            library.with(InventedDocument.titled("hostile" + i, "Title " + payload)
                    .type("type" + i, "Type " + payload)
                    .publisher("Publisher " + payload)
                    .named(payload + ".pdf")
                    .from(payload)
                    .section("Section " + payload, "Part " + payload)
                    .says(1, "1." + i + payload, "neglect " + payload)
                    .says(PassageKind.LIST, 1, null, "neglect\n" + payload)
                    .says(PassageKind.TABLE_ROW, 2, null, payload + " | neglect")
                    .build());
        }
        site = new TestSite(library, folder);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static List<String> sinks() {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/documents",
                "/search",
                "/search?q=neglect&size=50",
                "/search/facet/publisher",
                "/search/facet/type?q=neglect"));
        for (int i = 0; i < PAYLOADS.size(); i++) {
            paths.add("/doc/hostile" + i + "?q=neglect&pos=1");
            paths.add("/doc/hostile" + i + "/matches?q=neglect");
            paths.add("/doc/hostile" + i + "/cite?at=hostile" + i + "-1");
        }
        return paths;
    }

    @Test
    void nothingOfItRunsLoadsOrEvenTries() {
        Page page = browser.window(1280, 900);
        List<String> foreign = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(site.address("/"))) {
                foreign.add(request.url());
            }
        });
        for (String path : sinks()) {
            page.navigate(site.address(path));
            assertThat(page.evaluate("typeof window.__x")).as(path).isEqualTo("undefined");
            assertThat(page.querySelectorAll(
                            "main iframe, main script, main base, main img[src='x'], a[href^='javascript:']"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(foreign).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void suggestionsAreTextToo() {
        Page page = browser.window(1280, 900);
        page.navigate(site.address("/search"));
        page.locator("#q").pressSequentially("title");
        page.waitForSelector("[role=option]");
        assertThat(page.evaluate("typeof window.__x")).isEqualTo("undefined");
        assertThat(page.querySelectorAll("[role=option] img, [role=option] script"))
                .isEmpty();
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }
}
