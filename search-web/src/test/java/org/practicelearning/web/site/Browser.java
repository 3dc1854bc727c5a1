package org.practicelearning.web.site;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.needs.Program;

/** The installed Chromium, and what the tests ask of a page shown in it. */
final class Browser implements AutoCloseable {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String RUN = """
            only => axe.run({runOnly: only, rules: {'target-size': {enabled: true}},
                resultTypes: ['violations'], iframes: false})
              .then(found => found.violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ' ' + node.target + ' ' + node.html)))""";

    private static final String AXE = axe();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Program.CHROMIUM.path())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A window of that size. */
    Page window(int width, int height) {
        return window(new NewContextOptions().setViewportSize(width, height));
    }

    /** A window of that size in which no script runs. */
    Page windowWithoutScripts(int width, int height) {
        return window(new NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(false));
    }

    /** A window of somebody who has signed in. */
    Page windowOf(Member member, TestSite site) {
        Page page = window(1280, 900);
        page.context()
                .addCookies(
                        List.of(new Cookie("learn-session", member.cookie("learn-session")).setUrl(site.address("/"))));
        return page;
    }

    private Page window(NewContextOptions options) {
        Page page = browser.newContext(options).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /** Errors of scripts, refusals by the content policy, and dialogs, since the last call. */
    List<String> complaints() {
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    /** What axe has against a page: rule, place and what stands there. The rule on target size is switched on. */
    static List<String> violations(Page page) {
        return examine(page, Map.of("type", "tag", "values", TAGS));
    }

    /** What axe has against the colours of a page. */
    static List<String> violationsOfColours(Page page) {
        return examine(page, Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));
    }

    /** Runs axe in the page itself: its Java half opens another page for each answer, which takes longer than axe. */
    @SuppressWarnings("unchecked") // the answer has the shape that the script gives it
    private static List<String> examine(Page page, Map<String, Object> only) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(RUN, only);
    }

    /** Whether a rule was applied to a page and found nothing. */
    static boolean passes(Page page, String rule) {
        page.evaluate(AXE);
        return (boolean) page.evaluate("rule => axe.run({runOnly: [rule]}).then(r => r.passes.length > 0)", rule);
    }

    /** By how many pixels the page is wider than the window. */
    static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
