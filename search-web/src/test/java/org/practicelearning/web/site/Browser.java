package org.practicelearning.web.site;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.needs.Program;

/** The installed Chromium, and what the tests ask of a page shown in it. */
final class Browser implements AutoCloseable {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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

    /** A window of that size. */
    Page window(int width, int height) {
        return window(new NewContextOptions().setViewportSize(width, height));
    }

    /** A window of that size in which no script runs. */
    Page windowWithoutScripts(int width, int height) {
        return window(new NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(false));
    }

    /** A window of a person who has chosen the colours. */
    Page windowInForcedColours() {
        return window(new NewContextOptions().setViewportSize(1280, 900).setForcedColors(ForcedColors.ACTIVE));
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
        return examine(page).getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
                .toList();
    }

    /** All that axe found. */
    static AxeResults examine(Page page) {
        AxeRunOnlyOptions only = new AxeRunOnlyOptions();
        only.setType("tag");
        only.setValues(TAGS);
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(only);
        options.setRules(Map.of("target-size", on));
        return new AxeBuilder(page).options(options).analyze();
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
