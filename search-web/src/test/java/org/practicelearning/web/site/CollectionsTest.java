package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gathering quotations over HTTP, before there are accounts. */
class CollectionsTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member member;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        member = new Member(site);
        member.get("/help");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private HttpResponse<String> add(String passage, String back) {
        return member.post("/collections/add", "take", passage + "#" + passage, "back", back);
    }

    /** Where an answer leads. */
    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static List<String> all(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** The first collection on the list. */
    private String collection() {
        return all(member.get("/collections").body(), "href=\"(/collections/[0-9a-f-]{36})\"")
                .getFirst();
    }

    private List<String> titles(String collection) {
        return all(member.get(collection).body(), "app-quotation-line__title\">[0-9]+\\. ([^<]*)<");
    }

    private List<String> items(String collection) {
        return all(member.get(collection).body(), "id=\"select-([0-9a-f-]{36})\"");
    }

    private String three() {
        add("lh24-2", "/search?q=missed");
        add("brief-1", "/search?q=missed");
        add("doc3-1", "/search?q=curiosity");
        return collection();
    }

    @Test
    void addsAPassageInOneClickAndComesBackToIt() {
        String page = member.get("/search?q=missed%20appointments").body();
        String take = all(page, "name=\"take\" value=\"([^\"]*)\"").getFirst();
        String anchor = take.substring(take.indexOf('#') + 1);
        HttpResponse<String> answer =
                member.post("/collections/add", "take", take, "back", "/search?q=missed%20appointments");

        assertThat(location(answer)).isEqualTo("/search?q=missed%20appointments#" + anchor);
        String after = member.get("/search?q=missed%20appointments").body();
        assertThat(after)
                .contains("id=\"" + anchor + "\"")
                .contains("Added to <a")
                .contains(">My collection</a>.");
        assertThat(member.get("/search?q=missed%20appointments").body())
                .doesNotContain("Added to <a")
                .contains("✓ </span>In <a");
    }

    @Test
    void everyPassageOfADocumentHasAButtonOfItsOwnName() {
        String page = member.get("/doc/lh24").body();

        assertThat(page)
                .contains("value=\"lh24-2#lh24-2\"")
                .contains("<span class=\"govuk-visually-hidden\">: paragraph 4.11</span>");
        assertThat(all(page, "name=\"take\" value=\"([^\"]*)\"")).doesNotHaveDuplicates();
    }

    @Test
    void takesBackWhatWasAddedAndPutsItBackAgain() {
        add("lh24-2", "/doc/lh24");
        String item = all(
                        member.get("/doc/lh24").body(),
                        "formaction=\"/collections/remove\" name=\"item\" value=\"([^\"]*)\"")
                .getFirst();
        assertThat(location(member.post("/collections/remove", "item", item, "back", "/doc/lh24")))
                .isEqualTo("/doc/lh24#lh24-2");
        assertThat(member.get("/doc/lh24").body()).contains("Taken out of").contains("Put it back");
        assertThat(titles(collection())).isEmpty();

        member.post("/collections/restore", "item", item, "back", "/doc/lh24");
        assertThat(titles(collection())).hasSize(1);
    }

    @Test
    void keepsTheQuotationWithItsPlaceAndNote() {
        add("lh24-2", "/doc/lh24");
        String collection = collection();
        member.post(
                "/collections/note", "item", items(collection).getFirst(), "note", "Who & <why>", "back", collection);

        assertThat(member.get(collection).body())
                .contains("The health visitor recorded missed appointments on four occasions")
                .contains("p. 2, para. 4.11")
                .contains("/version/")
                .contains("Who &amp; &lt;why&gt;</textarea>");
    }

    @Test
    void addsTheSameWordsOnceOnly() {
        add("lh24-2", "/doc/lh24");
        add("lh24-2", "/doc/lh24");

        assertThat(member.get("/doc/lh24").body()).contains("Already in");
        assertThat(titles(collection())).hasSize(1);
    }

    @Test
    void quotesAPartOfAPassageWordForWordOnly() {
        String[] form = {
            "at", "lh24-2", "words", "missed  appointments on\nfour occasions", "note", "", "back", "/doc/lh24"
        };
        location(member.post("/collections/take", form));
        form[3] = "missed appointments on five occasions";
        HttpResponse<String> refused = member.post("/collections/take", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("do not stand in the passage word for word")
                .contains("on five occasions");
        assertThat(member.get(collection()).body())
                .contains("<p>missed appointments on four occasions</p>")
                .contains("1 quotation.");
    }

    @Test
    void putsQuotationsInOrderByButtonsAndByNumber() {
        String collection = three();
        List<String> before = titles(collection);
        List<String> items = items(collection);
        member.post("/collections/order", "item", items.get(2), "to", "up", "back", collection);
        assertThat(titles(collection)).containsExactly(before.get(0), before.get(2), before.get(1));

        member.post("/collections/order", "item", items.get(0), "to", "place", "place", "99", "back", collection);
        assertThat(titles(collection)).containsExactly(before.get(2), before.get(1), before.get(0));
        member.post("/collections/order", "item", items.get(0), "to", "place", "place", "1", "back", collection);
        assertThat(titles(collection)).containsExactly(before.get(0), before.get(2), before.get(1));
    }

    @Test
    void addsToTheCollectionThatWasChosenAndMovesBetweenThem() {
        String first = three();
        String second = location(member.post("/collections", "name", "Training   on babies"));
        add("lh24-1", "/doc/lh24");
        assertThat(member.get(second).body()).contains("Training on babies").contains("1 quotation.");

        member.post(
                first + "/selected",
                "item",
                items(first).getFirst(),
                "do",
                "move",
                "into",
                second.substring(second.lastIndexOf('/') + 1));
        String moved = member.get(first).body();
        assertThat(moved).contains("Moved to “Training on babies”", second + "/selected", ">Undo</button>");
        assertThat(items(first)).hasSize(2);
        assertThat(items(second)).hasSize(2);
        String item = all(moved, "name=\"item\" value=\"([0-9a-f-]{36})\"><input type=\"hidden\" name=\"into\"")
                .getFirst();
        String back = first.substring(first.lastIndexOf('/') + 1);
        member.post(second + "/selected", "item", item, "do", "move", "into", back);
        assertThat(items(first)).hasSize(3).contains(item);
    }

    @Test
    void copiesIntoAnotherCollectionOnceOnlyWithNotes() {
        String first = three();
        String second = location(member.post("/collections", "name", "Training"));
        String into = second.substring(second.lastIndexOf('/') + 1);
        List<String> items = items(first);
        member.post("/collections/note", "item", items.getFirst(), "note", "Why – “so”", "back", first);
        String[] copying = {"item", items.get(0), "item", items.get(1), "do", "copy", "into", into};

        member.post(first + "/selected", copying);
        assertThat(member.get(first).body()).contains("Copied to “Training”", ", and 1 other.", "Look there");
        member.post(first + "/selected", copying);
        assertThat(member.get(first).body()).contains("Already in “Training”");
        assertThat(items(first)).hasSize(3);
        assertThat(items(second)).hasSize(2).doesNotContainAnyElementsOf(items);
        assertThat(member.get(second + "/export.ris").body()).contains("N1  - Note: Why – “so”\r\n");
    }

    @Test
    void saysOnTheCollectionItselfWhatIsWrongWithWhatWasSent() {
        String first = three();
        String item = items(first).getFirst();

        assertThat(member.post(first + "/selected", "do", "copy", "into", "x").statusCode())
                .isEqualTo(400);
        HttpResponse<String> one = member.post(first + "/name", "name", " ");
        assertThat(one.statusCode()).isEqualTo(422);
        assertThat(one.body()).contains("href=\"#name\">Enter a name", "id=\"name-error\"");
        assertThat(member.get(first + "/compare?item=" + item).body())
                .contains("Select 2 to 6 quotations to compare")
                .containsPattern("id=\"select-" + item + "\"[^>]* checked");
        assertThat(member.post("/collections/order", "item", item, "to", "place", "place", "abc", "back", first)
                        .body())
                .contains("href=\"#place-" + item + "\">Enter the place as a number");
    }

    @Test
    void setsQuotationsSideBySideAndMarksWhatDiffers() {
        String collection = three();
        List<String> items = items(collection);
        String compare = location(
                member.post(collection + "/selected", "item", items.get(0), "item", items.get(1), "do", "compare"));

        assertThat(all(member.get(compare).body(), "(class=\"app-side__one\")")).hasSize(2);
        assertThat(member.get(compare + "&words=1").body()).contains("<mark>");
        assertThat(member.get(collection + "/compare?item=" + items.getFirst()).body())
                .contains("Select 2 to 6 quotations");
    }

    @Test
    void asksBeforeItDeletesACollection() {
        String collection = three();
        assertThat(member.get(collection + "/delete").body()).contains("with its 3 quotations and notes is deleted");
        member.post(collection + "/delete");

        assertThat(member.get("/collections").body()).contains("The collection was deleted.");
        assertThat(member.get(collection).statusCode()).isEqualTo(404);
    }

    @Test
    void leavesTheLibraryAsWordExcelCsvAndRisWithItsMarkingAndDay() {
        String collection = three();
        String csv = member.get(collection + "/export.csv").body();

        assertThat(csv.lines().toList()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(csv).contains("Handling: Published").contains("2026-11-21").contains("4.11");
        assertThat(csv).contains("section,themes,source").contains("Was Not Brought");
        assertThat(member.get(collection + "/export.ris").body())
                .contains("TY  - RPRT")
                .contains("KW  - ")
                .contains("N1  - Published. As it was when quoted. Exported on 21 November 2026.");
        assertThat(member.get(collection + "/export.docx").body()).startsWith("PK");
        assertThat(member.get(collection + "/export.xlsx").body()).startsWith("PK");
        assertThat(member.get(collection + "/export.exe").statusCode()).isEqualTo(404);
    }

    @Test
    void marksAnExportWithTheHighestClassOfWhatIsInIt() {
        add("audit-1", "/doc/audit");
        add("lh24-1", "/doc/lh24");

        assertThat(member.get(collection()).body()).contains("Handling: <strong>Partnership only</strong>");
        assertThat(member.get(collection() + "/export.csv").body()).contains("Handling: Partnership only");
    }

    @Test
    void answersHostileFormsInWords() {
        assertThat(add("no-such-passage", "/doc/lh24").statusCode()).isEqualTo(404);
        assertThat(add("'; DROP", "/doc/lh24").statusCode()).isEqualTo(404);
        assertThat(location(add("lh24-2", "//elsewhere.example/"))).isEqualTo("/collections#lh24-2");
        assertThat(member.post("/collections", "name", " ").statusCode()).isEqualTo(422);
        assertThat(member.post("/collections", "name", "x".repeat(121)).body()).contains("120 characters or fewer");
        assertThat(new Visitor(site).withoutToken("/collections/add").statusCode())
                .isEqualTo(403);
    }
}
