package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.site.Visitor.Sent;

/** A document's life on the site, over the real library: added, read, described, replaced, moved, removed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AddingTest {
    private static final String REVIEW = """
            Child MB3: local child safeguarding practice review

            Northborough Safeguarding Children Partnership, 4 March 2025

            1 Introduction

            1.1 MB3 was four years old when the nursery first wrote of missed appointments.

            1.2 Nobody asked who brought the child or why the health visitor was not told.
            """;

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Visitor visitor;
    private static String document = "";

    @BeforeAll
    static void start() {
        site = TestSite.real(folder);
        visitor = new Visitor(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void takesSeveralFilesInAndLeadsToTheirProgress() {
        HttpResponse<String> answer = visitor.upload(
                "/add",
                List.of(
                        Sent.field("access", "published"),
                        Sent.file("review.txt", REVIEW),
                        Sent.file("../../evil/../<b>empty<b>.txt", "")));
        assertThat(answer.statusCode()).isEqualTo(303);
        visitor.waitForTheEnd();
        String page = site.get("/ingest").body();
        assertThat(page)
                .contains("2 files: 1 done, 1 failed")
                .contains("_b_empty")
                .doesNotContain("<b>empty");
        document = visitor.first(page, "href=\"/doc/([0-9a-zA-Z-]+)\"");
    }

    @Test
    @Order(2)
    void findsAndShowsWhatWasAdded() {
        assertThat(visitor.waitFor("/search?q=missed%20appointments", "1 document</h2>"))
                .contains("/doc/" + document);
        assertThat(site.get("/doc/" + document + "?q=nursery").body()).contains("<mark data-word=\"0\">nursery</mark>");
        assertThat(site.get("/").body()).contains("/doc/" + document);
    }

    @Test
    @Order(3)
    void filtersWhatNeedsAttentionAndListsItAsCsv() {
        assertThat(site.get("/ingest?show=attention").body())
                .contains("is empty")
                .contains("Try again");
        assertThat(site.get("/ingest.csv?show=attention").body())
                .startsWith("\uFEFFfile,state,what happened and what to do")
                .contains("Failed");
        assertThat(site.get("/api/v1/ingest").body()).contains("\"counts\":{\"waiting\":0,\"reading\":0,\"done\":1");
    }

    @Test
    @Order(4)
    void fillsTheDetailsInFromTheText() {
        assertThat(site.get("/doc/" + document + "/edit").body())
                .contains("The details were proposed from the text")
                .contains("name=\"version\" value=\"0\"");
    }

    @Test
    @Order(5)
    void refusesFaultyDetailsAndKeepsWhatWasTyped() {
        HttpResponse<String> answer =
                visitor.send("/doc/" + document + "/edit", visitor.details("", "31", "2", "2025"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Error: Edit details")
                .contains("<a href=\"#title\">Enter a title</a>")
                .contains("<a href=\"#published-day\">The date of publication must be a real date")
                .contains("value=\"31\"");
    }

    @Test
    @Order(6)
    void savesDetailsAndMovesTheDocument() {
        HttpResponse<String> answer = visitor.send(
                "/doc/" + document + "/edit", visitor.details("Child MB3 <script>alert(1)</script>", "5", "6", "2024"));
        assertThat(answer.statusCode()).isEqualTo(303);
        String page = site.get("/doc/" + document + "?saved=1").body();
        assertThat(page)
                .contains("The details are saved")
                .contains("5 June 2024")
                .contains("Partnership only")
                .contains("Child MB3 &lt;script&gt;");
        assertThat(visitor.waitFor("/search?q=nursery&access=partnership", "1 document<"))
                .contains("Search reviews");
    }

    @Test
    @Order(7)
    void doesNotOverwriteWhatSomebodyElseSaved() {
        HttpResponse<String> answer =
                visitor.send("/doc/" + document + "/edit", visitor.details("Mine", "5", "6", "2024"), "version", "0");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Somebody else changed this document")
                .contains("value=\"Mine\"");
    }

    @Test
    @Order(8)
    void replacesTheFileAndKeepsTheOldVersionReadable() {
        String old = visitor.first(site.get("/doc/" + document).body(), "SHA-256</dt><dd[^>]*>([0-9a-f]{64})");
        HttpResponse<String> answer = visitor.upload(
                "/doc/" + document + "/replace",
                List.of(Sent.file("review v2.txt", REVIEW.replace("nursery", "playgroup"))));
        assertThat(answer.statusCode()).isEqualTo(303);
        visitor.waitForTheEnd();
        assertThat(site.get("/doc/" + document).body()).contains("playgroup").contains("Earlier version, added");
        assertThat(site.get("/doc/" + document + "/version/" + old).body()).contains("nursery");
        assertThat(visitor.waitFor("/search?q=nursery", "0 documents<")).contains("Search reviews");
    }

    @Test
    @Order(9)
    void readsAFileAgain() {
        assertThat(visitor.send("/doc/" + document + "/reread", List.of()).statusCode())
                .isEqualTo(303);
        visitor.waitForTheEnd();
        assertThat(visitor.waitFor("/search?q=playgroup", "1 document<")).contains("Search reviews");
    }

    @Test
    @Order(10)
    void refusesFormsWithoutTheirToken() {
        assertThat(visitor.withoutToken("/doc/" + document + "/remove").statusCode())
                .isEqualTo(403);
        assertThat(visitor.withoutToken("/ingest/retry").statusCode()).isEqualTo(403);
        assertThat(site.get("/doc/" + document).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(11)
    void asksForAFileWhenNoneWasChosen() {
        HttpResponse<String> answer =
                visitor.upload("/add", List.of(Sent.field("access", "published"), Sent.file("", "")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Error: Add documents")
                .contains("<a href=\"#files\">Select a file</a>");
    }

    @Test
    @Order(12)
    void saysPlainlyThatAFileIsTooLarge() {
        HttpResponse<String> answer = visitor.upload(
                "/add", List.of(Sent.field("access", "published"), Sent.file("big.txt", "x".repeat(1_200_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("What you sent is too large").contains("Nothing was changed");
    }

    @Test
    @Order(13)
    void triesFailedFilesAgain() {
        assertThat(visitor.send("/ingest/retry", List.of()).statusCode()).isEqualTo(303);
        visitor.waitForTheEnd();
        assertThat(site.get("/ingest?show=attention").body()).contains("is empty");
    }

    @Test
    @Order(14)
    void removesADocumentEverywhere() {
        assertThat(site.get("/doc/" + document + "/remove").body()).contains("This cannot be undone");
        assertThat(visitor.send("/doc/" + document + "/remove", List.of(), "reason", "Withdrawn")
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get("/doc/" + document).statusCode()).isEqualTo(410);
        assertThat(visitor.waitFor("/search?q=playgroup", "0 documents<")).contains("Search reviews");
    }
}
