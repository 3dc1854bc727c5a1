package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.all;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** The real identities behind drafts pass to another owner, and to nobody else on the way. */
class CaseOwnersTest {
    private static final String WHY = "Moves to another job";

    @TempDir
    Path folder;

    private TestSite site;
    private Member lead;
    private Member reviewer;
    private Member administrator;
    private String casePath;
    private String draft;
    private String part;

    @BeforeEach
    void start() {
        site = TestSite.realWithoutSecondStep(folder);
        lead = Member.of(site, Role.LEAD, "Lee Lead");
        reviewer = Member.of(site, Role.REVIEWER, "Rita Reviewer");
        administrator = Member.of(site, Role.ADMINISTRATOR, "Ada Admin");
        casePath = location(lead.post("/cases/new", "pseudonym", "Child LH24", "year", "2025"));
        name("rita.reviewer");
        String id = casePath.substring("/cases/".length());
        draft = location(lead.post("/drafts/new", "title", "Summary", "template", "agency-summary", "case", id));
        part = secret(lead, draft);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    /** Writes a real name into the first part of a draft. */
    private static String secret(Member who, String draft) {
        String first = all(who.get(draft).body(), "href=\"(" + draft + "/part/[a-z-]+)\"")
                .getFirst();
        location(who.post(first, "revision", "0", "a.author", "Invented Nameson", "then", "list"));
        return first;
    }

    private String id(String name) {
        return site.people()
                .withEmail(name + "@northborough.example")
                .orElseThrow()
                .id();
    }

    private void name(String name) {
        lead.post(casePath + "/team", "person", id(name), "days", "30");
    }

    private HttpResponse<String> handOver(Member by, String to, String why) {
        return by.post(casePath + "/owner", "person", id(to), "reason", why);
    }

    private static boolean reads(Member who, String part) {
        return who.get(part).body().contains("value=\"Invented Nameson\"");
    }

    @Test
    void theOwnerHandsACaseOverAndReadsTheIdentitiesNoMore() {
        assertThat(lead.get(casePath).body()).contains("Owner: Lee Lead", casePath + "/owner");
        assertThat(handOver(lead, "rita.reviewer", "no").body()).contains("Say why");
        assertThat(handOver(lead, "ada.admin", WHY).body()).contains("Choose a reviewer or learning lead of the team");
        assertThat(reads(lead, part)).isTrue();

        assertThat(location(handOver(lead, "rita.reviewer", WHY))).isEqualTo(casePath);

        assertThat(reads(reviewer, part)).isTrue();
        assertThat(reads(lead, part)).isFalse();
        lead.post(part, "revision", "1", "a.author", "Somebody Else", "then", "list");
        assertThat(reads(reviewer, part)).isTrue();
        assertThat(reviewer.get(casePath).body())
                .contains("Owner: Rita Reviewer", "You read the real identities behind its drafts from now on.");
        assertThat(reviewer.get(casePath + "/owner").body()).contains("from Lee Lead", WHY);
        assertThat(lead.get(casePath + "/owner").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/audit.csv?action=case").body())
                .contains("POST /cases/{id}/owner (person=" + id("rita.reviewer") + ")")
                .doesNotContain(WHY);
    }

    @Test
    void nobodyTakesACaseFromAnOwnerWhoIsThere() {
        Member second = Member.of(site, Role.LEAD, "Sal Second");
        Member other = Member.of(site, Role.LEAD, "Olu Other");
        name("sal.second");

        for (Member each : List.of(reviewer, second)) {
            assertThat(each.get(casePath + "/owner").statusCode()).isEqualTo(403);
            assertThat(handOver(each, "sal.second", WHY).statusCode()).isEqualTo(403);
        }
        assertThat(other.get(casePath + "/owner").statusCode()).isEqualTo(404);
        assertThat(handOver(other, "rita.reviewer", WHY).statusCode()).isEqualTo(404);
        other.post(casePath + "/glass", "reason", "The court asks today and the team is away");
        assertThat(handOver(other, "olu.other", WHY).statusCode()).isEqualTo(403);
        assertThat(reads(other, part)).isFalse();
    }

    @Test
    void nobodyPutsAnOwnerOutToTakeTheCase() {
        Member second = Member.of(site, Role.LEAD, "Sal Second");
        name("sal.second");

        assertThat(second.post(casePath + "/team/end", "person", id("lee.lead")).body())
                .contains("Hand the case over first");
        assertThat(second.post(casePath + "/team", "person", id("lee.lead"), "days", "1")
                        .body())
                .contains("can only be made longer");
        location(second.post(casePath + "/close"));
        location(second.post(casePath + "/reopen"));
        assertThat(handOver(second, "sal.second", WHY).statusCode()).isEqualTo(403);
        assertThat(reads(lead, part)).isTrue();
        location(second.post(casePath + "/team", "person", id("rita.reviewer"), "days", "30"));
        location(second.post(casePath + "/team/end", "person", id("rita.reviewer")));
    }

    @Test
    void aLeadOfTheTeamTakesOverWhenTheOwnerHasLeft() {
        Member second = Member.of(site, Role.LEAD, "Sal Second");
        name("sal.second");
        administrator.post("/people/" + id("lee.lead") + "/disable");

        assertThat(second.get(casePath).body()).contains("Owner: Lee Lead", "(has left the case)");
        assertThat(handOver(reviewer, "rita.reviewer", WHY).statusCode()).isEqualTo(403);
        location(handOver(second, "sal.second", WHY));
        assertThat(reads(second, part)).isTrue();
        assertThat(reads(reviewer, part)).isFalse();
    }

    @Test
    void anAdministratorHandsOverAndNeverReads() {
        administrator.post("/people/" + id("lee.lead") + "/disable");
        assertThat(administrator.get("/people/" + id("lee.lead") + "/hand-over").body())
                .contains("1 open case", casePath + "/owner");
        assertThat(handOver(administrator, "ada.admin", WHY).statusCode()).isEqualTo(422);

        location(handOver(administrator, "rita.reviewer", WHY));

        assertThat(reads(reviewer, part)).isTrue();
        assertThat(administrator.get(part).statusCode()).isEqualTo(404);
        administrator.post(
                "/people/" + id("rita.reviewer"), "name", "Rita Reviewer", "agency", "Police", "role", "administrator");
        assertThat(Member.of(site, Role.LEAD, "New Lead").get(part).statusCode())
                .isEqualTo(404);
        assertThat(reads(reviewer, part)).isFalse();
    }

    @Test
    void aDraftOfOnesOwnIsGivenAwayWithWhatIsBehindIt() {
        String own = location(lead.post("/drafts/new", "title", "Quillfeather", "template", "agency-summary"));
        String first = secret(lead, own);
        assertThat(lead.get(draft + "/owner").statusCode()).isEqualTo(403);
        assertThat(reviewer.get(own + "/owner").statusCode()).isEqualTo(404);
        assertThat(lead.post(own + "/owner", "person", id("ada.admin"), "reason", WHY)
                        .body())
                .contains("Choose a reviewer or learning lead");

        location(lead.post(own + "/owner", "person", id("rita.reviewer"), "reason", WHY));

        assertThat(lead.get(own).statusCode()).isEqualTo(404);
        assertThat(reads(reviewer, first)).isTrue();
        assertThat(reviewer.get(own + "/history").body()).contains("Given to Rita Reviewer", WHY);
    }

    @Test
    void whatSomebodyLeftBehindIsHandedOverUnseen() {
        String own = location(lead.post("/drafts/new", "title", "Quillfeather", "template", "agency-summary"));
        String first = secret(lead, own);
        location(lead.post("/collections", "name", "Zembrook"));
        String page = "/people/" + id("lee.lead") + "/hand-over";
        assertThat(administrator
                        .post(page, "person", id("rita.reviewer"), "reason", WHY)
                        .statusCode())
                .isEqualTo(403);
        administrator.post("/people/" + id("lee.lead") + "/disable");

        assertThat(administrator.get(page).body())
                .contains("1 draft and 1 collection of their own")
                .doesNotContain("Quillfeather");
        assertThat(administrator
                        .post(page, "person", id("ada.admin"), "reason", WHY)
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator
                        .post(page, "person", id("rita.reviewer"), "reason", WHY)
                        .body())
                .contains("1 draft and 1 collection handed over to Rita Reviewer")
                .doesNotContain("Quillfeather");

        assertThat(reads(reviewer, first)).isTrue();
        assertThat(reviewer.get("/collections").body()).contains("Zembrook");
        assertThat(administrator.get("/people/operator/hand-over").body()).contains("no draft and no collection");
        assertThat(reviewer.get("/").body()).contains("handed 1 draft and 1 collection of Lee Lead");
        assertThat(administrator.get(own).statusCode()).isEqualTo(404);
        assertThat(reviewer.get(page).statusCode()).isIn(403, 404);
    }

    @Test
    void whatWasWrittenBeforeThereWereAccountsIsHandedOver() {
        site.close();
        site = TestSite.realWithoutSecondStep(folder.resolve("before"));
        Member machine = new Member(site);
        machine.get("/help");
        String own = location(machine.post("/drafts/new", "title", "Quillfeather", "template", "agency-summary"));
        String first = secret(machine, own);
        reviewer = Member.of(site, Role.REVIEWER, "Rita Reviewer");
        administrator = Member.of(site, Role.ADMINISTRATOR, "Ada Admin");

        assertThat(administrator.get("/people").body()).contains("/people/operator/hand-over");
        assertThat(administrator
                        .post("/people/operator/hand-over", "person", id("rita.reviewer"), "reason", WHY)
                        .body())
                .contains("1 draft and 0 collections handed over");
        assertThat(reads(reviewer, first)).isTrue();
    }
}
