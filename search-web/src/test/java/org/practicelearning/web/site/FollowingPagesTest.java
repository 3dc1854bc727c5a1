package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.library.Additions;

/** Saved searches, following, the digest and the feed over the real library. */
class FollowingPagesTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Visitor visitor;

    @BeforeEach
    void start() {
        site = TestSite.real(folder);
        visitor = new Visitor(site);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void add(String title, String text, Compartment place) {
        Additions.aDocument(site.library().library())
                .titled(title)
                .saying(text)
                .in(place)
                .enter();
    }

    private String saved() {
        visitor.send("/saved", List.of(), "search", "/search?q=curlew", "name", "Curlews");
        return visitor.first(site.get("/saved").body(), "href=\"(/saved/[0-9a-f-]{36})\"");
    }

    @Test
    void tellsWhatIsNewSinceThePersonLooked() {
        add("Before", "A curlew called.", Compartment.PUBLISHED);
        String search = saved();
        assertThat(site.get("/saved").body()).contains("Curlews", "Nothing new since you looked");
        add("After", "Another curlew called.", Compartment.PUBLISHED);
        add("Other", "A heron stood.", Compartment.PUBLISHED);
        assertThat(site.get("/saved").body()).contains("1 new since you looked");
        assertThat(site.get(search).body())
                .contains("After", "Another curlew called")
                .doesNotContain("Before");
        HttpResponse<String> looked = visitor.send(search + "/look", List.of());
        assertThat(looked.headers().firstValue("Location")).contains("/search?q=curlew");
        assertThat(site.get("/saved").body()).contains("Nothing new since you looked");
    }

    @Test
    void asksForANameAndForgets() {
        assertThat(visitor.send("/saved", List.of(), "search", "/search?q=curlew", "name", " ")
                        .body())
                .contains("Enter a name");
        String longName = "Curlews ".repeat(40).strip();
        assertThat(visitor.send("/saved", List.of(), "search", "/search?q=curlew", "name", longName)
                        .body())
                .contains("200 characters or fewer", longName);
        String search = saved();
        visitor.send(search + "/share", List.of(), "with", "partnership");
        assertThat(site.get("/saved").body()).contains("Shared");
        assertThat(visitor.send(search + "/share", List.of(), "with", "held-somebody")
                        .statusCode())
                .isEqualTo(404);
        visitor.send(search + "/forget", List.of());
        assertThat(site.get(search).statusCode()).isEqualTo(404);
        assertThat(visitor.withoutToken("/saved").statusCode()).isEqualTo(403);
    }

    @Test
    void keepsNothingThatIsNoSearch() {
        for (String address : List.of("", "https://elsewhere.example/search?q=curlew", "/drafts?q=curlew")) {
            HttpResponse<String> refused =
                    visitor.send("/saved", List.of(), "search", address, "name", "Something else");
            assertThat(refused.statusCode()).as(address).isEqualTo(400);
            assertThat(refused.body()).contains("Search first");
        }
        assertThat(site.get("/saved").body()).doesNotContain("Something else");
    }

    @Test
    void aWeekOfNewsIsToldOnAPage() {
        saved();
        visitor.send("/follow", List.of(), "kind", "theme", "what", "harm.neglect");
        add("Neglected", "The children lived in neglect. A curlew called.", Compartment.PUBLISHED);
        assertThat(site.get("/digest").body()).contains("Saved search", "Curlews", "Neglected", "Theme");
        assertThat(site.get("/digest?to=2020-01-05").body()).contains("Nothing new in what you follow");
        assertThat(visitor.send("/follow", List.of(), "kind", "theme", "what", "nothing")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFeedTellsNothingRestrictedAndEndsWhenRevoked() {
        saved();
        add("Open", "A curlew called.", Compartment.PUBLISHED);
        add("Walled", "A curlew called.", Compartment.heldBy("operator"));
        String made = visitor.send("/saved/feed", List.of()).body();
        String address = visitor.first(made, "http://[^/]+(/feeds/[0-9a-f]{64}\\.atom)");
        HttpResponse<String> feed = site.get(address);
        assertThat(feed.body()).contains("<title>Open</title>").doesNotContain("Walled");
        assertThat(feed.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(site.get("/saved").body()).doesNotContain(address);
        visitor.send("/saved/feed/revoke", List.of());
        assertThat(site.get(address).statusCode()).isEqualTo(404);
    }
}
