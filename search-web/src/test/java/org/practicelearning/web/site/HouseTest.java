package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** What a partnership sets for its reviews: its templates, its Word style, the rules of the clock. */
class HouseTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member member;
    private Sending files;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        member = new Member(site);
        member.get("/help");
        files = new Sending(site, member);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String copied() {
        String edit = location(member.post("/templates/action-plan/copy", "title", "Our plan"));
        return edit.substring(0, edit.length() - "/edit".length());
    }

    private String begin(String template) {
        return location(member.post("/drafts/new", "title", "Plan", "template", template));
    }

    private String text(String address) {
        return new String(files.get(address), StandardCharsets.UTF_8);
    }

    @Test
    void listsWhatDraftsAreBegunWith() {
        assertThat(member.get("/templates").body()).contains("Rapid review", "Comes with the library");
        assertThat(member.get("/templates/rapid-review").body())
                .contains("Equality and context", "check against current guidance", "Download it as a file");
        assertThat(member.get("/templates/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void copiesATemplateAndChangesTheCopy() {
        String ours = copied();
        location(member.post(
                ours + "/edit/new",
                "title",
                "Money",
                "prompt",
                "Was money short?",
                "good",
                "Says so",
                "guidance",
                "Our protocol",
                "check",
                "yes",
                "first",
                "Who paid?"));
        location(member.post(
                ours + "/edit/money/new",
                "label",
                "How much?",
                "type",
                "one",
                "choices",
                "Little\nMuch & more",
                "required",
                "final",
                "means",
                ""));

        assertThat(member.get("/templates").body()).contains("Being changed");
        assertThat(text(ours + "/version/1")).doesNotContain("Money");
        location(member.post(ours + "/use"));

        assertThat(member.get(ours).body()).contains("Who paid?", "Changed in the browser", "Version 2");
        assertThat(text(ours + "/version/2"))
                .contains("required: final", "\"much-more\": \"Much & more\"", "check: true");
        assertThat(member.get(begin("our-plan")).body()).contains(">Money</a>");
    }

    @Test
    void saysWhatIsWrongWithAChangeAndKeepsWhatWasTyped() {
        String ours = copied();
        HttpResponse<String> answer = member.post(
                ours + "/edit/actions/new",
                "label",
                "Odd one",
                "type",
                "many",
                "choices",
                "",
                "required",
                "",
                "means",
                "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Write the choices, one on each line", "value=\"Odd one\"");
        assertThat(text(ours + "/version/1")).doesNotContain("Odd one");
    }

    @Test
    void saysOfANewPartWhatItLacksWhereItIsTyped() {
        HttpResponse<String> answer = member.post(
                copied() + "/edit/new", "title", "", "prompt", "Why?", "good", "", "guidance", "", "first", "How so?");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Write the heading of the part",
                        "Write what good looks like",
                        "Name the guidance that asks for it")
                .contains("value=\"How so?\"")
                .doesNotContain("Fields should");
    }

    @Test
    void movesAndTakesOutPartsButNotTheLastQuestion() {
        String edit = location(member.post("/templates/seven-minute-briefing/copy", "title", "Brief"));
        String first = CollectionsTest.all(member.get(edit).body(), "name=\"which\" value=\"([a-z0-9-]+)\"")
                .getFirst();
        location(member.post(edit + "-order", "what", "down", "which", first));
        assertThat(CollectionsTest.all(member.get(edit).body(), "name=\"which\" value=\"([a-z0-9-]+)\"")
                        .get(1))
                .isEqualTo(first);
        location(member.post(edit + "-order", "what", "out", "which", first));
        assertThat(member.get(edit).body()).doesNotContain("value=\"" + first + "\"");
    }

    @Test
    void namesLineAndFieldOfAFaultyFile() {
        String good = text("/templates/action-plan/version/1").replace("template: action-plan", "template: own-plan");
        HttpResponse<String> answer = files.post(
                "/templates/send",
                "own.yaml",
                good.replaceFirst("type: text", "type: txet").getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("<strong>Line \\d+</strong>, <code>sections\\[1][^<]*type</code>");
        assertThat(location(files.post("/templates/send", "own.yaml", good.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("/templates/own-plan");
        location(files.post("/templates/send", "own.yaml", good.getBytes(StandardCharsets.UTF_8)));
        assertThat(member.get("/templates/own-plan").body()).contains("Version 2: Sent as a file");
    }

    @Test
    void refusesTheKeyOfAShippedTemplateAndWhatIsNoText() {
        assertThat(files.post("/templates/send", "x.yaml", files.get("/templates/action-plan/version/1"))
                        .body())
                .contains("comes with the library");
        assertThat(files.post("/templates/send", "x.yaml", files.get("/settings/word/shipped.docx"))
                        .body())
                .contains("This is not a text file");
    }

    @Test
    void draftsKeepTheVersionTheyWereBegunWith() {
        String ours = copied();
        String draft = begin("our-plan");
        location(member.post(
                ours + "/edit/new", "title", "Money", "prompt", "?", "good", "?", "guidance", "Ours", "first", "Who?"));
        location(member.post(ours + "/use"));

        assertThat(member.get(draft).body()).doesNotContain(">Money</a>").contains(draft + "/template");
        assertThat(member.get(draft + "/template").body()).contains("Part “Money”");
        location(member.post(draft + "/template", "version", "2"));
        assertThat(member.get(draft).body()).contains(">Money</a>");
    }

    @Test
    void withdrawnTemplatesAreOfferedNoMore() {
        String draft = begin("action-plan");
        assertThat(member.post("/templates/action-plan/withdraw", "reason", " ").statusCode())
                .isEqualTo(422);
        location(member.post("/templates/action-plan/withdraw", "reason", "We use our own"));

        assertThat(member.get("/drafts/new").body()).doesNotContain("value=\"action-plan\"");
        assertThat(member.post("/drafts/new", "title", "x", "template", "action-plan")
                        .statusCode())
                .isEqualTo(422);
        assertThat(member.get(draft).statusCode()).isEqualTo(200);
        location(member.post("/templates/action-plan/offer"));
        assertThat(member.get("/drafts/new").body()).contains("value=\"action-plan\"");
    }

    @Test
    void draftsLeaveInTheWordTemplateInForce() {
        byte[] ours = Sending.changed(
                files.get("/settings/word/shipped.docx"),
                xml -> xml.replace("{{partnership}}", "Northborough house style {{partnership}}"));
        String word = location(files.post("/settings/word", "house.docx", ours, "kind", ""));
        String draft = begin("action-plan");

        assertThat(Sending.body(files.get(draft + "/export.docx"))).doesNotContain("house style");
        location(member.post(word + "/use"));
        assertThat(Sending.body(files.get(draft + "/export.docx"))).contains("Northborough house style");
        location(member.post(word + "/rest"));
        assertThat(Sending.body(files.get(draft + "/export.docx"))).doesNotContain("house style");
    }

    @Test
    void namesAWrongFieldOfAWordTemplateWithItsParagraph() {
        byte[] wrong = Sending.changed(
                files.get("/settings/word/example/rapid-review.docx"),
                xml -> xml.replace("{{voice.voice}}", "{{voice.</w:t></w:r><w:r><w:t>voce}}"));
        HttpResponse<String> answer = files.post("/settings/word", "wrong.docx", wrong, "kind", "rapid-review");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsPattern("<strong>document, paragraph \\d+</strong>")
                .contains("There is no field “voice.voce”");
        assertThat(member.get("/settings/word").body()).contains("None yet");
    }

    @Test
    void triesAWordTemplateWithAnInventedDraft() {
        String word = location(files.post(
                "/settings/word",
                "ours.docx",
                files.get("/settings/word/example/rapid-review.docx"),
                "kind",
                "rapid-review"));

        assertThat(member.get(word).body()).contains("cover.pseudonym", "Used as your template has them");
        assertThat(Sending.body(files.get(word + "/trial.docx")))
                .contains("Trial words")
                .doesNotContain("{{");
    }

    @Test
    void refusesFilesThatAreNoWordTemplatesInPlainWords() {
        assertThat(files.post("/settings/word", "x.docx", new byte[0], "kind", "")
                        .body())
                .contains("Choose a Word file");
        assertThat(files.post("/settings/word", "x.docx", new byte[] {1, 2, 3}, "kind", "")
                        .body())
                .contains("This is not a Word document");
    }

    @Test
    void countsByTheBankHolidaysThatWereAdded() {
        String draft = begin("rapid-review");
        member.post(draft + "/part/cover", "revision", "0", "a.notification-date", "2026-06-01", "then", "list");
        assertThat(member.get(draft + "/dates").body()).contains("22 Jun 2026");

        HttpResponse<String> wrong = member.post("/settings/clock/holidays", "holidays", "2026-06-08 Holiday");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("line 1").contains("2026-06-08 Holiday</textarea>");
        location(member.post("/settings/clock/holidays", "holidays", "+ 2026-06-08 Proclaimed holiday"));
        assertThat(member.get(draft + "/dates").body()).contains("23 Jun 2026", "Proclaimed holiday");
    }

    @Test
    void countsByTheRulesThatWereChanged() {
        String draft = begin("rapid-review");
        member.post(draft + "/part/cover", "revision", "0", "a.notification-date", "2026-06-01", "then", "list");
        location(member.post("/settings/clock/rules", "count.rapid-review", "15", "first.rapid-review", "same-day"));
        assertThat(member.get(draft + "/dates").body()).contains("19 Jun 2026");
        HttpResponse<String> faulty = member.post(
                "/settings/clock/rules", "count.rapid-review", "x", "count.notification", "", "count.executive", "13");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("href=\"#count.rapid-review\">Rapid review due: “x” should be a whole number")
                .contains("href=\"#count.notification\">Serious incident notification due: the number is missing")
                .contains("aria-describedby=\"count.rapid-review-error\"")
                .containsPattern("name=\"count.executive\"[^>]*value=\"13\"");
        location(member.post("/settings/clock/rules", "shipped", "yes"));
        assertThat(member.get(draft + "/dates").body()).contains("22 Jun 2026");
    }

    @Test
    void isForLearningLeadsAndAdministrators() {
        Member administrator = Member.of(site, Role.ADMINISTRATOR, "Ada Admin");
        Member lead = Member.of(site, Role.LEAD, "Lena Lead");
        Member reviewer = Member.of(site, Role.REVIEWER, "Rita Reviewer");
        for (String page :
                new String[] {"/templates", "/templates/rapid-review", "/settings/word", "/settings/clock"}) {
            assertThat(lead.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(administrator.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(reviewer.get(page).statusCode()).as(page).isIn(403, 404);
        }
        assertThat(reviewer.post("/templates/rapid-review/copy", "title", "x").statusCode())
                .isIn(403, 404);
    }
}
