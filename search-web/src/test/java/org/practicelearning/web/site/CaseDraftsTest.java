package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.all;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** Drafts that the team of a case shares, asked for by people of every role. */
class CaseDraftsTest {
    private static final List<String> PAGES = List.of(
            "",
            "/case",
            "/part/cover",
            "/part/cover/comments",
            "/history",
            "/history/1",
            "/evidence",
            "/checks",
            "/dates",
            "/dates.ics",
            "/copy",
            "/delete",
            "/sign",
            "/move/withdrawn",
            "/export.docx",
            "/export.pdf",
            "/export.html");

    @TempDir
    Path folder;

    private TestSite site;
    private Member lead;
    private Member reviewer;
    private String casePath;

    @BeforeEach
    void start() {
        site = TestSite.realWithoutSecondStep(folder);
        lead = Member.of(site, Role.LEAD, "Lee Lead");
        reviewer = Member.of(site, Role.REVIEWER, "Rita Reviewer");
        casePath = location(lead.post("/cases/new", "pseudonym", "Child LH24", "year", "2025"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String id() {
        return casePath.substring("/cases/".length());
    }

    private void name(String person) {
        String email = person + "@northborough.example";
        lead.post(
                casePath + "/team",
                "person",
                site.people().withEmail(email).orElseThrow().id(),
                "days",
                "30");
    }

    private String begun(Member who, String template) {
        return location(
                who.post("/drafts/new", "title", "Rapid review, Child LH24", "template", template, "case", id()));
    }

    private static void isShut(Member to, String draft) {
        for (String page : PAGES) {
            assertThat(to.get(draft + page).statusCode()).as(page).isIn(403, 404);
        }
        assertThat(to.get(draft).statusCode()).isEqualTo(404);
        assertThat(to.get("/drafts").body()).doesNotContain("Rapid review, Child LH24");
    }

    @Test
    void theTeamWritesAndNobodyElseKnows() {
        Member other = Member.of(site, Role.LEAD, "Olu Other");
        Member trainer = Member.of(site, Role.TRAINER, "Tom Trainer");
        String draft = begun(lead, "rapid-review");
        location(lead.post(draft + "/part/cover", "revision", "0", "a.notification-date", "1 April 2026"));
        isShut(reviewer, draft);
        isShut(other, draft);

        name("rita.reviewer");
        for (String page : PAGES) {
            assertThat(reviewer.get(draft + page).statusCode()).as(page).isEqualTo(page.equals("/delete") ? 403 : 200);
        }
        assertThat(reviewer.get("/drafts").body())
                .contains("Shared by the team of", "Rapid review, Child LH24", "Begun by Lee Lead");
        assertThat(reviewer.get(casePath).body()).contains(draft, "Rapid review, Child LH24");
        assertThat(trainer.get(casePath).statusCode()).isEqualTo(404);
        assertThat(reviewer.post(draft + "/part/incident", "revision", "0", "a.summary", "Two hands")
                        .statusCode())
                .isEqualTo(303);
        assertThat(lead.get(draft + "/history").body()).contains("Rita Reviewer");
        assertThat(lead.get(draft + "/part/incident").body()).contains("Two hands</textarea>");
        isShut(trainer, draft);
        isShut(other, draft);
        assertThat(reviewer.get(draft).body()).doesNotContain(draft + "/delete");
        assertThat(reviewer.post(draft + "/delete", "why", "x").statusCode()).isEqualTo(403);
        assertThat(lead.get(draft + "/delete").body()).contains("for the whole team of Child LH24 (2025)");
    }

    @Test
    void aReaderOnTheTeamReadsAndCommentsOnly() {
        Member reader = Member.of(site, Role.READER, "Rae Reader");
        String draft = begun(lead, "rapid-review");
        name("rae.reader");

        location(lead.post(draft + "/part/incident", "revision", "0", "a.summary", "Two <hands>", "then", "list"));
        assertThat(reader.get(draft).body()).contains("You can read this draft").doesNotContain(draft + "/delete");
        assertThat(reader.get(draft + "/part/incident").body())
                .contains("You can read this part", "Two &lt;hands&gt;")
                .doesNotContain("<textarea", "Save and continue", "From your collections");
        assertThat(reader.get(draft + "/part/cover").body()).contains("Not answered yet");
        for (String page : List.of("/copy", "/delete", "/sign", "/move/withdrawn")) {
            assertThat(reader.get(draft + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(reader.post(draft + "/part/incident", "revision", "1", "a.summary", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.post(draft + "/delete", "why", "x").statusCode()).isEqualTo(403);
        assertThat(reader.post(draft + "/part/incident/comments", "comment", "Is this so?", "partner", "police")
                        .statusCode())
                .isEqualTo(303);
        assertThat(lead.get(draft + "/part/incident/comments").body())
                .contains("Is this so?", "Rae Reader", "for the partner: Police");
    }

    @Test
    void closingShutsAndTheGlassOpensForReading() {
        Member other = Member.of(site, Role.LEAD, "Olu Other");
        String draft = begun(lead, "rapid-review");
        other.post(casePath + "/glass", "reason", "The court asks today and the team is away");

        assertThat(other.get(draft).statusCode()).isEqualTo(200);
        assertThat(other.post(draft + "/part/incident", "revision", "0", "a.summary", "x")
                        .statusCode())
                .isEqualTo(403);
        lead.post(casePath + "/close");
        isShut(lead, draft);
        isShut(other, draft);
    }

    @Test
    void onlyTheOwnerOfTheCaseReadsTheKeyTable() {
        name("rita.reviewer");
        String draft = begun(reviewer, "agency-summary");
        String part = all(reviewer.get(draft).body(), "href=\"(" + draft + "/part/[a-z-]+)\"")
                .getFirst();
        assertThat(reviewer.get(part).body()).doesNotContain("name=\"a.author\"");
        lead.post(part, "revision", "0", "a.author", "Invented Nameson", "then", "list");
        assertThat(lead.get(part).body()).contains("value=\"Invented Nameson\"");

        reviewer.post(part, "revision", "1", "a.author", "", "then", "list");
        for (String page : PAGES) {
            assertThat(reviewer.get(draft + page.replace("cover", part.replaceAll(".*/", "")))
                            .body())
                    .as(page)
                    .doesNotContain("Nameson");
        }
        assertThat(lead.get(part).body()).contains("value=\"Invented Nameson\"");
        assertThat(lead.get("/search?q=Nameson").body()).contains("0 documents");
    }

    @Test
    void aDraftOfOnesOwnIsGivenToACaseAndStaysThere() {
        name("rita.reviewer");
        String draft = location(reviewer.post("/drafts/new", "title", "Plan", "template", "action-plan"));
        assertThat(lead.get(draft).statusCode()).isEqualTo(404);
        assertThat(reviewer.post(draft + "/case", "case", "no such case").statusCode())
                .isEqualTo(422);
        location(reviewer.post(draft + "/case", "case", id()));
        assertThat(lead.get(draft).statusCode()).isEqualTo(200);
        String copy = location(lead.post(draft + "/copy", "title", "Second plan"));
        assertThat(reviewer.get(copy).statusCode()).isEqualTo(200);
        assertThat(reviewer.get(draft + "/case").body()).contains("Lee Lead").doesNotContain("Give it to the team");
    }

    @Test
    void aDeletedDraftLeavesItsReasonAndNoWordOfItsText() {
        name("rita.reviewer");
        String draft = begun(lead, "rapid-review");
        lead.post(draft + "/part/incident/comments", "comment", "Quillfeather");
        assertThat(lead.post(draft + "/delete", "why", " ").body()).contains("Say why");
        location(lead.post(draft + "/delete", "why", "Begun twice"));

        assertThat(reviewer.get("/drafts/deleted").body())
                .contains("Begun twice", "Lee Lead")
                .doesNotContain("LH24");
        assertThat(Member.of(site, Role.REVIEWER, "Nell New")
                        .get("/drafts/deleted")
                        .body())
                .contains("None was deleted");
    }

    @Test
    void commentsAreAnsweredAndDealtWithAndNeverExported() {
        String draft = begun(lead, "rapid-review");
        String comments = draft + "/part/incident/comments";
        assertThat(lead.post(comments, "comment", " ").statusCode()).isEqualTo(422);
        location(lead.post(comments, "comment", "Quillfeather?"));
        String first =
                all(lead.get(comments).body(), "/comments/([0-9a-f-]{36})").getFirst();
        location(lead.post(comments, "comment", "Zembrook.", "answers", first));
        assertThat(lead.get(comments).body()).contains("Zembrook.");
        assertThat(lead.get(draft).body()).contains("1 open comment");
        location(lead.post(draft + "/comments/" + first, "how", "resolve"));
        assertThat(lead.get(comments).body()).contains("No comment is open", "Dealt with: Lee Lead");
        assertThat(lead.get(draft).body()).doesNotContain("open comment");
        assertThat(lead.get(draft + "/export.html").body()).doesNotContain("Quillfeather", "Zembrook");
        String elsewhere = begun(lead, "rapid-review");
        assertThat(lead.post(elsewhere + "/comments/" + first, "how", "reopen").statusCode())
                .isEqualTo(404);
    }
}
