package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.site.Visitor.Sent;

/** Deciding on themes over HTTP, on the real library. */
class TaggingTest {
    private static final String REVIEW = """
            Child QX7: local child safeguarding practice review

            Northborough Safeguarding Children Partnership, 4 March 2025

            1 Findings

            1.1 QX7 suffered neglect at home for two years and nobody put it together.

            1.2 The police attended domestic abuse at the address on four nights.

            1.3 Staff at the nursery were kind and wrote everything down.
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private Visitor visitor;
    private String document = "";

    @BeforeEach
    void addADocument() {
        site = TestSite.real(folder);
        visitor = new Visitor(site);
        visitor.upload("/add", List.of(Sent.field("access", "published"), Sent.file("review.txt", REVIEW)));
        visitor.waitForTheEnd();
        document = visitor.first(site.get("/ingest").body(), "href=\"/doc/([0-9a-zA-Z-]+)\"");
        visitor.waitFor("/search?q=nursery", "1 document</h2>");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    /** The items on a page whose theme has this id. */
    private static List<String> items(String page, String concept) {
        List<String> items = new ArrayList<>();
        Matcher found = Pattern.compile("name=\"item\" value=\"([^\"]*/" + Pattern.quote(concept) + "/[a-z]+)\"")
                .matcher(page);
        while (found.find()) {
            if (!items.contains(found.group(1))) {
                items.add(found.group(1));
            }
        }
        return items;
    }

    private String neglect() {
        return items(site.get("/tags/review?about=harm.neglect").body(), "harm.neglect")
                .getFirst();
    }

    private HttpResponse<String> decide(String verdict, String coder, String... items) {
        List<Sent> fields = new ArrayList<>(List.of(
                Sent.field("verdict", verdict), Sent.field("coder", coder), Sent.field("back", "/tags/review")));
        for (String item : items) {
            fields.add(Sent.field("item", item));
        }
        return visitor.send("/tags/decide", fields);
    }

    private static String batch(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*done=", "");
    }

    private String waiting() {
        return visitor.first(site.get("/tags/review").body(), ">([0-9,]+ suggestions? waits?) in ");
    }

    private boolean hasNeglect() {
        return site.get("/search?harm=harm.neglect").body().contains(">1 document<");
    }

    @Test
    void showsTheSentenceBehindASuggestionWithItsWords() {
        assertThat(site.get("/tags/review?about=harm.neglect").body())
                .contains("suffered <mark>neglect</mark> at home")
                .contains("in 1 document");
        assertThat(site.get("/doc/" + document).body())
                .contains("<span class=\"app-theme__name\">Neglect</span>")
                .contains("happened, suggested");
    }

    @Test
    void lightsWordsAndSentenceOfTheChosenThemeWithoutAScript() {
        String passage = neglect().split("/")[1];

        assertThat(site.get("/doc/" + document + "?at=" + passage + "&tag=harm.neglect")
                        .body())
                .contains("<span class=\"app-sentence\">QX7 suffered </span><mark>neglect</mark>")
                .contains("Found by the words “neglect”")
                .contains("name=\"verdict\" value=\"accepted\"");
    }

    @Test
    void acceptingTakesASuggestionOffTheQueueAndConfirmsIt() {
        String item = neglect();
        String before = waiting();
        String batch = batch(decide("accepted", "Priya", item));

        assertThat(waiting()).isNotEqualTo(before);
        assertThat(items(site.get("/tags/review").body(), "harm.neglect")).doesNotContain(item);
        assertThat(site.get("/tags/review?done=" + batch).body()).contains("1 theme accepted.");
        assertThat(site.get("/doc/" + document).body()).contains("happened, confirmed");
        assertThat(site.get("/search?tagged=confirmed").body()).contains(">1 document<");
    }

    @Test
    void rejectingChangesTheCountAtOnceAndStaysRejectedWhenTheIndexIsBuiltAgain() {
        assertThat(hasNeglect()).isTrue();
        decide(
                "rejected",
                "Priya",
                items(site.get("/tags/review").body(), "harm.neglect").toArray(String[]::new));
        assertThat(hasNeglect()).isFalse();

        site.library().rebuildIndexes();
        assertThat(hasNeglect()).isFalse();
        assertThat(items(site.get("/tags/review").body(), "harm.neglect")).isEmpty();
        assertThat(site.get("/doc/" + document).body()).contains("Rejected (1)").contains("rejected by Priya");
    }

    @Test
    void whatIsBroughtBackIsUndecidedAgain() {
        String item = neglect();
        String before = waiting();
        decide("rejected", "Priya", item);
        String page = site.get("/doc/" + document).body();
        assertThat(page).contains("name=\"verdict\" value=\"withdrawn\">Bring back");
        String batch =
                batch(decide("withdrawn", "Sam", items(page, "harm.neglect").getFirst()));

        assertThat(hasNeglect()).isTrue();
        assertThat(waiting()).isEqualTo(before);
        assertThat(site.get("/doc/" + document + "?done=" + batch).body())
                .doesNotContain("Rejected (")
                .contains("happened, suggested")
                .contains("brought back");
    }

    @Test
    void bringingBackCanBeUndone() {
        decide("rejected", "Priya", neglect());
        String item = items(site.get("/doc/" + document).body(), "harm.neglect").getFirst();
        String batch = batch(decide("withdrawn", "Sam", item));
        visitor.keep("learn-coder", cookie("Sam"));

        visitor.send("/tags/undo", List.of(Sent.field("batch", batch), Sent.field("back", "/tags/review")));

        assertThat(site.get("/doc/" + document).body()).contains("Rejected (1)");
    }

    @Test
    void acceptsAllOnThePageAndTakesThemBack() {
        String page = site.get("/tags/review").body();
        String before = waiting();
        List<String> all = new ArrayList<>();
        Matcher item = Pattern.compile("name=\"item\" value=\"([^\"]+)\"")
                .matcher(page.substring(page.indexOf("app-review__all")));
        while (item.find()) {
            all.add(item.group(1));
        }
        String batch = batch(decide("accepted", "Priya", all.toArray(String[]::new)));
        assertThat(site.get("/tags/review?done=" + batch).body())
                .contains(all.size() + " themes accepted.")
                .contains("No suggestions wait");

        visitor.keep("learn-coder", cookie("Priya"));
        HttpResponse<String> undone =
                visitor.send("/tags/undo", List.of(Sent.field("batch", batch), Sent.field("back", "/tags/review")));
        assertThat(undone.headers().firstValue("Location")).contains("/tags/review?done=undone");
        assertThat(waiting()).isEqualTo(before);
    }

    private static String cookie(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesBackOnlyOnesOwn() {
        String batch = batch(decide("accepted", "Priya", neglect()));
        visitor.keep("learn-coder", cookie("Sam"));

        assertThat(visitor.send("/tags/undo", List.of(Sent.field("batch", batch)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.get("/search?tagged=confirmed").body()).contains(">1 document<");
        assertThat(visitor.send(
                                "/tags/undo",
                                List.of(Sent.field("batch", UUID.randomUUID().toString())))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.send("/tags/undo", List.of(Sent.field("batch", "x".repeat(10_000))))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksForANameFirstAndCarriesTheDecisionThrough() {
        String item = neglect();
        HttpResponse<String> asked =
                visitor.send("/tags/decide", List.of(Sent.field("verdict", "accepted"), Sent.field("item", item)));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Who is deciding?").contains("value=\"" + item + "\"");

        HttpResponse<String> tooLong = decide("accepted", "x".repeat(10_000), item);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("80 characters or fewer").doesNotContain("xxxxxxxxxx");
        assertThat(decide("accepted", "<b>Priya</b>", item).statusCode()).isEqualTo(303);
        assertThat(site.get("/doc/" + document).body()).contains("happened, confirmed");
    }

    @Test
    void refusesWhatNoPageSends() {
        String item = neglect();
        String[] parts = item.split("/");
        assertThat(decide("accepted", "Priya", "no/such/harm.neglect/happened").statusCode())
                .isEqualTo(404);
        assertThat(decide("accepted", "Priya", parts[0] + "/nowhere/harm.neglect/happened")
                        .statusCode())
                .isEqualTo(404);
        assertThat(decide("accepted", "Priya", parts[0] + "/" + parts[1] + "/harm.nothing/happened")
                        .statusCode())
                .isEqualTo(404);
        assertThat(decide("accepted", "Priya", "x".repeat(10_000)).statusCode()).isEqualTo(404);
        assertThat(decide("forged", "Priya", item).statusCode()).isEqualTo(400);
        assertThat(decide("accepted", "Priya").statusCode()).isEqualTo(400);
        assertThat(visitor.withoutToken("/tags/decide").statusCode()).isEqualTo(403);
        assertThat(visitor.withoutToken("/tags/undo").statusCode()).isEqualTo(403);
        assertThat(visitor.withoutToken("/tags/add").statusCode()).isEqualTo(403);
        assertThat(visitor.withoutToken("/tags/coder").statusCode()).isEqualTo(403);
        assertThat(visitor.withoutToken("/tags/show").statusCode()).isEqualTo(403);
        assertThat(site.get("/doc/" + document).body()).doesNotContain("happened, confirmed");
    }

    @Test
    void addsAThemeByItsNameOrLeadsToThoseLikeIt() {
        String passage = neglect().split("/")[1];
        List<Sent> typed = List.of(
                Sent.field("doc", document),
                Sent.field("at", passage),
                Sent.field("coder", "Priya"),
                Sent.field("status", "considered"));
        assertThat(visitor.send("/tags/add", typed, "theme", "County lines").statusCode())
                .isEqualTo(303);
        assertThat(site.get("/doc/" + document).body()).contains("County lines").contains("considered, confirmed");

        String lead = visitor.send("/tags/add", typed, "theme", "negl")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(site.get(lead).body()).contains("Medical neglect").contains("In 1 document");
        assertThat(site.get("/tags/choose?doc=" + document + "&at=nowhere").statusCode())
                .isEqualTo(404);
        assertThat(visitor.send("/tags/add", typed, "theme", "y".repeat(10_000))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .hasSizeLessThan(800);
    }

    @Test
    void changesHowAPassageSpeaksOfATheme() {
        String item = neglect();
        decide("accepted", "Priya", item);
        visitor.send(
                "/tags/decide",
                List.of(
                        Sent.field("verdict", "accepted"),
                        Sent.field("coder", "Priya"),
                        Sent.field("status", "considered"),
                        Sent.field("item", item)));

        assertThat(site.get("/doc/" + document).body()).contains("considered, confirmed");
        assertThat(hasNeglect()).isFalse();
    }

    @Test
    void themesAreClosedUntilSomebodyOpensThemAndStaySo() {
        assertThat(site.get("/doc/" + document).body())
                .contains("<details class=\"app-themes\">")
                .doesNotContain("<details class=\"app-themes\" open")
                .contains("Open the themes of all passages");
        assertThat(site.get("/doc/" + document, "Cookie", "learn-themes=on").body())
                .contains("<details class=\"app-themes\" open>")
                .doesNotContain("<details class=\"app-themes\">")
                .contains("Close the themes of all passages");
    }

    @Test
    void theClosedLineTellsConfirmedFromSuggested() {
        decide("accepted", "Priya", neglect());
        assertThat(site.get("/doc/" + document).body()).containsPattern("themes?, <span [^>]*>.*1 confirmed</span>");
    }

    @Test
    void eachPassageLeadsToWhatIsLikeIt() {
        String passage = neglect().split("/")[1];
        assertThat(site.get("/doc/" + document).body())
                .contains("href=\"/said-before?passage=" + passage + "\"")
                .contains("href=\"/said-before?passage=" + passage + "&amp;like=any\"")
                .contains("href=\"/doc/" + document + "/like\"");
    }

    @Test
    void decisionsOutliveAnotherReadingAndEndWithTheDocument() {
        decide("rejected", "Priya", neglect());
        assertThat(visitor.send("/doc/" + document + "/reread", List.of()).statusCode())
                .isEqualTo(303);
        visitor.waitForTheEnd();
        assertThat(hasNeglect()).isFalse();
        assertThat(site.get("/doc/" + document).body()).contains("Rejected (1)");

        visitor.send("/doc/" + document + "/remove", List.of(), "reason", "Withdrawn");
        assertThat(site.library().decisions()).isEmpty();
        assertThat(site.get("/tags/review").body()).contains("No suggestions wait");
        assertThat(site.get("/tags/agreement").body()).doesNotContain("QX7");
    }

    @Test
    void comparesTwoPeopleAndListsWhereTheyDiffer() {
        String item = neglect();
        decide("accepted", "Priya", item);
        decide("rejected", "Sam", item);

        assertThat(site.get("/tags/agreement").body())
                .contains("1 passage in which both decided something")
                .contains("not enough to say")
                .contains("Accepted, happened")
                .contains("Rejected");
        assertThat(site.get("/tags/agreement?one=nobody&two=" + "z".repeat(2_000))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void countsOfTheQueueAreWhatChoosingGives() {
        String page = site.get("/tags/review").body();
        Matcher option = Pattern.compile("<option value=\"([a-z][a-z.0-9-]*)\">[^<]* \\((\\d+)\\)</option>")
                .matcher(page.substring(page.indexOf("id=\"facet\""), page.indexOf("id=\"queue\"")));
        int checked = 0;
        while (option.find()) {
            String value = option.group(1);
            String name = List.of("happened", "considered", "general").contains(value)
                    ? "status"
                    : List.of("harm", "child", "family", "practice", "agency", "learning")
                                    .contains(value)
                            ? "facet"
                            : value.contains(".") ? "about" : "type";
            assertThat(site.get("/tags/review?" + name + "=" + value).body())
                    .contains(">" + option.group(2) + " suggestion");
            checked++;
        }
        assertThat(checked).isGreaterThan(4);
        assertThat(site.get("/tags/review?page=999&facet=%00&about=" + "q".repeat(5_000))
                        .statusCode())
                .isEqualTo(200);
    }
}
