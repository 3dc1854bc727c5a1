package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.all;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.library.Additions;
import org.practicelearning.web.people.Role;

/** From a finished draft to a document of the library and out again, by two people. */
class PublishingTest {
    private static final String FOUND =
            "The child was not brought to hospital appointments on four occasions and nobody"
                    + " asked why. Quillfeather was not told.";
    private static final String INTRUDER = "Looked at the local paper and the court's list; nothing matches.";

    @TempDir
    Path folder;

    private TestSite site;
    private Member author;
    private Member second;
    private Member reader;
    private String draft = "";

    @BeforeEach
    void start() {
        site = TestSite.realWithoutSecondStep(folder);
        author = Member.of(site, Role.REVIEWER, "Rita Reviewer");
        second = Member.of(site, Role.LEAD, "Lee Lead");
        reader = Member.of(site, Role.READER, "Rae Reader");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void save(String part, String... fields) {
        String revision = all(author.get(part).body(), "name=\"revision\" value=\"(\\d+)\"")
                .getFirst();
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("revision", revision, "then", "list"));
        location(author.post(part, all.toArray(String[]::new)));
    }

    private void write(String found) {
        draft = location(
                author.post("/drafts/new", "title", "Missed appointments", "template", "seven-minute-briefing"));
        save(draft + "/part/about", "a.title", "Briefing", "a.themes", "neglect", "a.source-review", "A review");
        save(draft + "/part/found", "a.found", found);
    }

    private void makeFinal() {
        location(author.post(draft + "/move/agency-check", "why", ""));
        location(author.post(draft + "/move/sign-off", "why", ""));
        for (String partner : List.of("local-authority", "police", "icb")) {
            location(author.post(
                    draft + "/sign", "partner", partner, "role", "Director", "delegate", "Invented Delegate"));
        }
        location(author.post(draft + "/move/final", "why", ""));
    }

    private String secondId() {
        return site.people()
                .withEmail("lee.lead@northborough.example")
                .orElseThrow()
                .id();
    }

    private void answerAll(String access) {
        List<String> fields = new ArrayList<>(List.of("form", "full", "access", access));
        String page = author.get(draft + "/publish?form=full&access=" + access).body();
        all(page, "name=\"(r\\.[0-9a-f]{64})\"").forEach(each -> fields.addAll(List.of(each, "Nobody is named so")));
        location(author.post(draft + "/publish/answers", fields.toArray(String[]::new)));
    }

    private HttpResponse<String> ask(String access) {
        return author.post(draft + "/publish", "form", "full", "access", access, "second", secondId());
    }

    private String asked() {
        return "/publications/"
                + all(second.get("/publications").body(), "/publications/([0-9a-f-]{36})")
                        .getFirst();
    }

    private String published(String access) {
        write(FOUND);
        return publish(access);
    }

    private String publish(String access) {
        makeFinal();
        answerAll(access);
        location(ask(access));
        location(second.post(asked(), "decision", "yes", "intruder", INTRUDER));
        for (int i = 0; i < 100; i++) {
            List<String> found = all(second.get(asked()).body(), "href=\"/doc/([0-9a-f-]{36})\"");
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            Member.pause();
        }
        throw new AssertionError("never published\n" + second.get(asked()).body());
    }

    @Test
    void becomesADocumentWithItsThemesAndLeavesAgain() {
        String document = published("published");

        assertThat(reader.get("/search?q=quillfeather").body()).contains(document, "Missed appointments");
        assertThat(second.get("/doc/" + document).body())
                .contains("on four occasions", "Ours: quotations, exports and copies in full");
        List<String> themes =
                all(reader.get("/search?q=quillfeather").body(), "name=\"theme\"[^>]*value=\"([a-z.-]+)\"");
        assertThat(themes).isNotEmpty();
        assertThat(reader.get("/search?q=quillfeather&theme=" + themes.getFirst())
                        .body())
                .contains(document);
        assertThat(author.get(draft).body()).contains("Published, version", "Lee Lead", "Invented Delegate");
        assertThat(author.post(draft + "/delete", "why", "x").body()).contains("Withdraw the draft first");
        assertThat(author.post(draft + "/move/withdrawn", "why", "Errors in it").body())
                .contains("Only a learning lead takes documents out");
    }

    @Test
    void itsPageSaysWhatBecameOfWhatItQuotes() {
        String source = Additions.aDocument(site.library().library())
                .titled("Zembrook: a local review")
                .saying("The health visitor recorded missed appointments on four occasions in one long spring.")
                .in(Compartment.PUBLISHED)
                .enter();
        String at = all(author.get("/doc/" + source).body(), "name=\"take\" value=\"([^\"]+)\"")
                .getFirst();
        author.post("/collections/add", "take", at, "back", "/doc/" + source);
        write(FOUND);
        String item = all(author.get(draft + "/evidence").body(), "name=\"item\" value=\"([0-9a-f-]{36})\"")
                .getFirst();
        location(author.post(draft + "/evidence", "item", item, "into", "found.found", "how", "quotation"));
        String document = publish("published");
        assertThat(reader.get("/doc/" + document).body()).doesNotContain("not as they were");

        location(second.post("/doc/" + source + "/standing", "standing", "WITHDRAWN"));

        assertThat(reader.get("/doc/" + source).body()).contains("The document has been withdrawn by its publisher.");
        assertThat(reader.get("/doc/" + document).body())
                .contains("not as they were", "“Zembrook: a local review”")
                .contains("withdrawn by its publisher");
    }

    @Test
    void aLearningLeadTakesItOutAgain() {
        String casePath = location(second.post("/cases/new", "pseudonym", "Child LH24", "year", "2025"));
        second.post(
                casePath + "/team",
                "person",
                site.people()
                        .withEmail("rita.reviewer@northborough.example")
                        .orElseThrow()
                        .id(),
                "days",
                "9");
        String document = published("published");
        location(author.post(draft + "/case", "case", casePath.substring("/cases/".length())));
        second.post("/doc/" + document + "/hold", "reason", "Asked for by the coroner");
        assertThat(second.post(draft + "/move/withdrawn", "why", "Errors in it").body())
                .contains("A hold stands");
        String hold = all(second.get("/doc/" + document + "/hold").body(), "name=\"lift\" value=\"([^\"]+)\"")
                .getFirst();
        second.post("/doc/" + document + "/hold", "reason", "The inquest is over", "lift", hold);
        location(second.post(draft + "/move/withdrawn", "why", "Errors in it"));

        assertThat(reader.get("/search?q=quillfeather").body()).contains("0 documents");
        assertThat(reader.get("/doc/" + document).statusCode()).isEqualTo(410);
        assertThat(author.get(draft + "/publish").body()).contains("Withdrawn by Lee Lead", "Errors in it");
    }

    @Test
    void aRestrictedOneIsFoundByNobodyWithoutRights() {
        String document = published("restricted");

        assertThat(author.get("/search?q=quillfeather").body()).contains(document);
        assertThat(reader.get("/search?q=quillfeather").body()).contains("0 documents");
        assertThat(reader.get("/doc/" + document).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsAskedBeforeItIsFinalAndEverythingAnswered() {
        write(FOUND + " Ring 01632 960 123.");
        // Whatever nobody chose is seen by the fewest.
        assertThat(author.get(draft + "/publish?access=no-such-case").body())
                .contains("value=\"restricted\" checked")
                .doesNotContain("value=\"published\" checked");
        assertThat(author.get(draft + "/publish").body())
                .contains("01632 960 123", "can be published once it is final", "still to be mended or answered");
        assertThat(ask("published").statusCode()).isEqualTo(409);
        makeFinal();
        assertThat(ask("published").statusCode()).isEqualTo(409);
        answerAll("published");
        assertThat(author.get(draft + "/publish?form=full&access=published").body())
                .contains("Nobody is named so", "Ask for the second yes");
        location(ask("published"));
    }

    @Test
    void theSecondPersonIsNotTheAuthorAndSaysWhatWasLookedAt() {
        write(FOUND + " Mrs Zembrook came.");
        makeFinal();
        answerAll("published");
        String own = site.people()
                .withEmail("rita.reviewer@northborough.example")
                .orElseThrow()
                .id();
        assertThat(author.post(draft + "/publish", "form", "full", "access", "published", "second", own)
                        .statusCode())
                .isEqualTo(409);
        location(ask("published"));
        assertThat(author.get(asked()).statusCode()).isEqualTo(403);
        assertThat(Member.of(site, Role.LEAD, "Olu Other").get(asked()).statusCode())
                .isEqualTo(404);
        assertThat(second.get("/").body()).contains("asks for your yes");
        assertThat(second.get(asked()).body()).contains("Quillfeather was not told", "Nobody is named so");
        assertThat(second.post(asked(), "decision", "yes", "intruder", "Fine").statusCode())
                .isEqualTo(422);
        assertThat(second.post(asked(), "decision", "", "intruder", "").body())
                .containsSubsequence("href=\"#intruder\"", "href=\"#decision-yes\">Choose whether you agree");
        location(second.post(asked(), "decision", "no", "intruder", "The four occasions were in the paper."));
        assertThat(author.get(draft + "/publish").body()).contains("Not agreed", "were in the paper");
        location(ask("published"));
        assertThat(second.get("/").body()).containsOnlyOnce("asks for your yes");
        assertThat(reader.get("/search?q=quillfeather").body()).contains("0 documents");
    }

    @Test
    void aChangedTextIsAskedAgain() {
        write(FOUND);
        makeFinal();
        answerAll("published");
        location(ask("published"));
        location(author.post(draft + "/move/draft", "why", "A word is wrong"));
        save(draft + "/part/found", "a.found", FOUND + " And more.");

        assertThat(author.get(draft).body()).doesNotContain("as it is now");
        String since = all(author.get(draft).body(), "href=\"(" + draft + "/history/\\d+)\">See what has changed")
                .getFirst();
        assertThat(author.get(since).body()).contains("signed by: Local authority, Police", "<ins>And more.</ins>");
        assertThat(second.get(asked()).body()).contains("It has to be asked again");
        assertThat(second.post(asked(), "decision", "yes", "intruder", INTRUDER).statusCode())
                .isEqualTo(422);
    }

    @Test
    void restrictedEvidenceRaisesTheMarkingAndIsWithheld() {
        Member lead = Member.of(site, Role.LEAD, "Ana Author");
        String source = Additions.aDocument(site.library().library())
                .titled("Zembrook: a rapid review")
                .saying("The health visitor recorded missed appointments on four occasions in one long spring.")
                .in(Compartment.heldBy("somebody"))
                .enter();
        String page = lead.get("/doc/" + source).body();
        String at = all(page, "name=\"take\" value=\"([^\"]+)\"").getFirst();
        lead.post("/collections/add", "take", at, "back", "/doc/" + source);
        String casePath = location(lead.post("/cases/new", "pseudonym", "Child LH24", "year", "2025"));
        lead.post(
                casePath + "/team",
                "person",
                site.people()
                        .withEmail("rita.reviewer@northborough.example")
                        .orElseThrow()
                        .id(),
                "days",
                "9");
        draft = location(lead.post(
                "/drafts/new",
                "title",
                "Briefing",
                "template",
                "seven-minute-briefing",
                "case",
                casePath.substring("/cases/".length())));
        String item = all(lead.get(draft + "/evidence").body(), "name=\"item\" value=\"([0-9a-f-]{36})\"")
                .getFirst();
        location(lead.post(draft + "/evidence", "item", item, "into", "found.found", "how", "quotation"));

        String comment =
                "Compare: the health visitor recorded missed appointments on four occasions in one long spring.";
        location(lead.post(draft + "/part/found/comments", "comment", comment));
        assertThat(lead.get(draft + "/part/found/comments").body()).contains("one long spring");
        assertThat(lead.get(draft).body()).contains("OFFICIAL-SENSITIVE: quotes restricted documents");
        assertThat(lead.get(draft + "/export.html").body())
                .contains("OFFICIAL-SENSITIVE: quotes restricted documents", "one long spring");
        assertThat(lead.get(draft + "/publish?form=full&access=published").body())
                .contains("[@e1] cites a document that fewer people may see than published");
        for (String path : List.of(
                "/part/found",
                "/part/found/comments",
                "/evidence",
                "/export.html",
                "/checks",
                "/history/2",
                "/publish")) {
            assertThat(author.get(draft + path).body())
                    .as(path)
                    .doesNotContain("long spring")
                    .doesNotContain("Zembrook");
        }
        assertThat(author.get(draft + "/part/found").body())
                .contains("[quotation from a document you may not open] [@e1]");
        assertThat(author.post(draft + "/part/found", "revision", "1", "a.found", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(author.post(draft + "/history/1").statusCode()).isEqualTo(403);
        assertThat(author.post(draft + "/evidence/e1/remove", "words", "out").statusCode())
                .isEqualTo(403);
        location(lead.post(draft + "/evidence/e1/remove", "words", "out"));
        assertThat(lead.get(draft + "/publish").body()).doesNotContain("fewer people may see than");
        assertThat(lead.get(draft).body()).doesNotContain("quotes restricted documents");
    }
}
