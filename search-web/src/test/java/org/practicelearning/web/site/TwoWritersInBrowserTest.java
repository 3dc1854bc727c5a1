package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.location;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsChromium;
import org.practicelearning.web.people.Role;

/**
 * Two people of a case in two browsers, who write the same section at random moments. A few edits in the ordinary build;
 * {@code -Dedits=200} makes two hundred, {@code -Dseed=7} others.
 */
@NeedsChromium
class TwoWritersInBrowserTest {
    private static final int EDITS = Integer.getInteger("edits", 8);
    private static final long SEED = Long.getLong("seed", 20_260_504L);
    private static final String FIELD = "#a\\.summary";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<String> saved = new ArrayList<>();
    private int met;

    private static Page signedIn(TestSite site, Browser browser, String name) {
        Page page = browser.window(1280, 900);
        page.navigate(site.address("/sign-in"));
        page.fill("#email", name + "@northborough.example");
        page.fill("#password", Member.PASSWORD);
        page.click("main button");
        return page;
    }

    private static String draft(TestSite site) {
        Member lead = Member.of(site, Role.LEAD, "Lee Lead");
        Member.account(site, Role.REVIEWER, "Rita Reviewer");
        String path = location(lead.post("/cases/new", "pseudonym", "Child LH24", "year", "2025"));
        String rita = site.people()
                .withEmail("rita.reviewer@northborough.example")
                .orElseThrow()
                .id();
        lead.post(path + "/team", "person", rita, "days", "30");
        return location(lead.post(
                "/drafts/new",
                "title",
                "Child LH24",
                "template",
                "rapid-review",
                "case",
                path.substring("/cases/".length())));
    }

    @Test
    void loseNoWordOfEachOther() {
        try (TestSite site = TestSite.realWithoutSecondStep(folder);
                Browser browser = new Browser()) {
            String part = draft(site) + "/part/incident";
            List<Page> pages = List.of(signedIn(site, browser, "lee.lead"), signedIn(site, browser, "rita.reviewer"));
            pages.forEach(each -> each.navigate(site.address(part)));
            for (int i = 0; i < EDITS; i++) {
                edit(pages.get(random.nextInt(2)), "word" + i + "x", site.address(part));
            }
            pages.getFirst().navigate(site.address(part));
            String text = pages.getFirst().inputValue(FIELD);
            List<String> lost =
                    saved.stream().filter(each -> !text.contains(each)).toList();
            System.out.println("seed " + SEED + ": edits " + EDITS + ", saved " + saved.size() + ", both met " + met
                    + ", lost " + lost.size());
            assertThat(lost).isEmpty();
            assertThat(saved).hasSize(EDITS);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Writes a word somewhere into the text as it was opened last, perhaps long ago, and saves. */
    private void edit(Page page, String word, String address) {
        if (random.nextInt(4) == 0) {
            page.navigate(address);
        }
        String before = page.inputValue(FIELD);
        List<String> words = new ArrayList<>(List.of(before.split("(?<=\\s)")));
        words.add(random.nextInt(words.size() + 1), word + " ");
        page.fill(FIELD, String.join("", words));
        page.click("text=Save and return");
        while (page.locator(FIELD).count() > 0) {
            met++;
            page.click("text=Save and return");
        }
        saved.add(word);
        page.navigate(address);
    }
}
