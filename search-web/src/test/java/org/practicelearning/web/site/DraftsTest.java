package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.all;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** Writing over HTTP: from an empty draft to a Word document. */
class DraftsTest {
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

    private String begin(Member who, String template) {
        return location(who.post("/drafts/new", "title", "Rapid review, Child LH24", "template", template));
    }

    private String revision(String part) {
        return all(member.get(part).body(), "name=\"revision\" value=\"(\\d+)\"")
                .getFirst();
    }

    private HttpResponse<String> save(String part, String revision, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "revision";
        all[fields.length + 1] = revision;
        all[fields.length + 2] = "then";
        all[fields.length + 3] = "list";
        return member.post(part, all);
    }

    private String word(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> file;
        try (HttpClient client = HttpClient.newHttpClient()) {
            file = client.send(
                    HttpRequest.newBuilder(URI.create(site.address(address))).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/(document|footnotes)\\.xml")) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    @Test
    void goesFromAnEmptyDraftToAWordDocumentWithACitation() throws IOException, InterruptedException {
        member.post("/collections/add", "take", "lh24-2#lh24-2", "back", "/doc/lh24");
        String draft = begin(member, "rapid-review");
        String evidence = draft + "/evidence?part=incident";
        String item = all(member.get(evidence).body(), "name=\"item\" value=\"([0-9a-f-]{36})\"")
                .getFirst();
        location(member.post(evidence, "item", item, "into", "incident.summary", "how", "quotation"));
        String part = draft + "/part/incident";
        String written = all(member.get(part).body(), "(?s)id=\"a\\.summary\"[^>]*>\\s*(.*?)</textarea>")
                .getFirst();
        location(save(part, revision(part), "a.summary", "A **grave** matter.\n\n" + written, "complete", "yes"));

        assertThat(member.get(draft).body()).contains("Completed").contains("1 of ");
        assertThat(word(draft + "/export.docx"))
                .contains("grave")
                .contains("missed appointments on four occasions")
                .contains("Child LH24: local child safeguarding practice review")
                .contains("w:footnoteReference")
                .doesNotContain("[@e1]");
        assertThat(member.get(draft + "/checks").body()).doesNotContain("These are not the words of the source");
        assertThat(member.get(draft + "/export.html").body()).contains("grave");
        assertThat(member.get(draft + "/export.pdf").body()).startsWith("%PDF");
    }

    @Test
    void showsBothTextsWhenAPartWasChangedMeanwhile() {
        String part = begin(member, "rapid-review") + "/part/incident";
        location(save(part, "0", "a.summary", "What the first wrote"));
        HttpResponse<String> answer = save(part, "0", "a.summary", "What the second wrote");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("What the first wrote")
                .contains("What the second wrote</textarea>")
                .contains("name=\"revision\" value=\"1\"");
        assertThat(member.get(part).body()).contains("What the first wrote</textarea>");
    }

    @Test
    void keepsRowsOfATableAndGivesAnotherOne() {
        String part = begin(member, "rapid-review") + "/part/learning";
        String name = "a.findings[1].finding";
        HttpResponse<String> answer = member.post(
                part,
                "revision",
                "0",
                "rows.a.findings",
                "1",
                name,
                "Nobody asked why",
                "paste.a.findings",
                "A second finding\tBecause of workload",
                "then",
                "row:a.findings");

        assertThat(member.get(location(answer)).body())
                .contains("Nobody asked why</textarea>")
                .contains("A second finding</textarea>")
                .contains("Because of workload</textarea>")
                .contains("name=\"a.findings[3].finding\"");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        String part = begin(member, "rapid-review") + "/part/cover";
        HttpResponse<String> answer =
                save(part, "0", "a.incident-date", "the day before", "a.notification-date", "1/4/2026");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#a.incident-date\"")
                .contains("value=\"the day before\"")
                .contains("value=\"1 April 2026\"");
    }

    @Test
    void saysWhatThePdfCannotShow() {
        String draft = begin(member, "rapid-review");
        location(save(draft + "/part/incident", "0", "a.summary", "Two suns 日日, שלום and 😀"));

        assertThat(member.get(draft).body()).contains("The PDF cannot show 1 character (U+65E5 CJK");
    }

    @Test
    void printsTheMarkingTheWriterAskedFor() {
        String draft = begin(member, "rapid-review");
        location(save(draft + "/part/cover", "0", "a.marking", "OFFICIAL-SENSITIVE: legal advice"));

        assertThat(member.get(draft + "/export.html").body()).contains("OFFICIAL-SENSITIVE: legal advice</p>");
    }

    @Test
    void countsTheDatesFromTheDayOfNotification() {
        String draft = begin(member, "rapid-review");
        location(save(draft + "/part/cover", "0", "a.notification-date", "1 April 2026"));

        assertThat(member.get(draft + "/dates").body())
                .contains("Good Friday")
                .contains("check against current guidance");
        assertThat(member.get(draft + "/dates.ics").body())
                .contains("BEGIN:VEVENT")
                .contains("D-1")
                .doesNotContain("LH24");
    }

    @Test
    void bringsAnEarlierTextBack() {
        String draft = begin(member, "rapid-review");
        String part = draft + "/part/incident";
        location(save(part, "0", "a.summary", "First words"));
        location(save(part, "1", "a.summary", "Second words"));

        assertThat(member.get(draft + "/history/2").body())
                .contains("<del>First</del>")
                .contains("<ins>Second</ins>");
        location(member.post(draft + "/history/2"));
        assertThat(member.get(part).body()).contains("First words</textarea>");
        assertThat(member.get(draft + "/history").body()).contains("Save 4");
    }

    @Test
    void keepsRealIdentitiesOutOfTheDraft() {
        String draft = begin(member, "agency-summary");
        String part = all(member.get(draft).body(), "href=\"(" + draft + "/part/[a-z-]+)\"")
                .getFirst();
        location(save(part, "0", "a.author", "Invented Nameson"));

        assertThat(member.get(part).body()).contains("value=\"Invented Nameson\"");
        assertThat(member.get(draft + "/export.html").body()).doesNotContain("Nameson");
        String copy = location(member.post(draft + "/copy", "title", "Copy"));
        assertThat(member.get(copy + part.substring(draft.length())).body()).doesNotContain("Nameson");
    }

    @Test
    void movesOnlyWhenReadyAndBackOnlyWithAReason() {
        String draft = begin(member, "rapid-review");
        HttpResponse<String> early = member.post(draft + "/move/agency-check", "why", "");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body())
                .contains("It is not ready. What is missing is listed")
                .contains("href=\"" + draft + "/part/cover\">Cover: Pseudonym of the child or children</a>");
        assertThat(member.post(draft + "/move/final", "why", "").statusCode()).isEqualTo(409);

        assertThat(member.post(draft + "/move/withdrawn", "why", "").body()).contains("Say why.");
        location(member.post(draft + "/move/withdrawn", "why", "Begun by mistake"));
        assertThat(member.get(draft).body()).contains("Withdrawn, version 1").contains("Begun by mistake");
        assertThat(save(draft + "/part/incident", "0", "a.summary", "Too late").body())
                .contains("Not saved")
                .contains("Too late</textarea>");
        assertThat(member.get(draft + "/part/incident").body())
                .contains("In the state “Withdrawn” this text cannot be changed.")
                .doesNotContain("<textarea");
    }

    @Test
    void keepsThemesByIdAndShowsThemByName() {
        String draft = begin(member, "multi-agency-audit");
        String part = draft + "/part/set-up";
        HttpResponse<String> unknown = save(part, "0", "more.a.themes", "Neglect; Neglekt of homes");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("“Neglekt of homes” is no theme", "href=\"#more.a.themes\"");

        location(save(part, "0", "more.a.themes", " neglect "));
        assertThat(member.get(part).body())
                .contains("name=\"a.themes\" type=\"checkbox\" value=\"harm.neglect\" checked");
        assertThat(member.get(draft + "/export.html").body())
                .contains(">Neglect")
                .doesNotContain("harm.neglect");
        location(save(part, "1"));
        assertThat(member.get(draft + "/history/2").body()).contains("<del>Neglect</del>");
    }

    @Test
    void countsTheMonthsFromTheDayAReviewWasDecidedOn() {
        String draft = begin(member, "lcspr-report");
        location(save(draft + "/part/introduction", "0", "a.decision-date", "1 April 2026"));
        assertThat(member.get(draft + "/dates").body()).contains("Thu 1 Oct 2026");

        String referral = begin(member, "serious-incident");
        location(save(referral + "/part/office", "0", "a.decision-date", "1 April 2026"));
        assertThat(member.get(referral + "/dates").body()).doesNotContain("Oct 2026");
    }

    @Test
    void deletesADraft() {
        String draft = begin(member, "action-plan");
        location(member.post(draft + "/delete", "why", "Begun twice"));

        assertThat(member.get(draft).statusCode()).isEqualTo(404);
        assertThat(member.get("/drafts").body()).contains("You have none yet.");
    }

    @Test
    void tellsNobodyElseThatThereIsADraft() {
        Member.account(site, Role.ADMINISTRATOR, "Ada Admin");
        Member owner = Member.of(site, Role.REVIEWER, "Rita Reviewer");
        Member other = Member.of(site, Role.LEAD, "Lena Lead");
        String draft = begin(owner, "rapid-review");

        assertThat(owner.get(draft).statusCode()).isEqualTo(200);
        assertThat(other.get("/drafts").body()).doesNotContain("Child LH24");
        for (String path : new String[] {
            "",
            "/part/incident",
            "/history",
            "/history/1",
            "/evidence",
            "/checks",
            "/export.docx",
            "/dates",
            "/copy",
            "/delete"
        }) {
            assertThat(other.get(draft + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.post(draft + "/part/incident", "revision", "0", "a.summary", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post(draft + "/delete", "why", "x").statusCode()).isEqualTo(404);
        assertThat(owner.get(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void opensEveryPartOfEveryTemplate() {
        for (String template :
                all(member.get("/drafts/new").body(), "name=\"template\" type=\"radio\" value=\"([a-z-]+)\"")) {
            String draft = begin(member, template);
            for (String part : all(member.get(draft).body(), "govuk-task-list__link\" href=\"([^\"]*)\"")) {
                assertThat(member.get(part).statusCode()).as(part).isEqualTo(200);
                assertThat(save(part, "0").statusCode()).as(part).isEqualTo(303);
            }
        }
    }
}
