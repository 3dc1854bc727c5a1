package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** Cases, their teams and their documents, over the real catalogue and index. */
class CasesTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member lead;
    private Member reviewer;
    private Member other;

    @BeforeEach
    void start() {
        site = TestSite.realWithoutSecondStep(folder);
        lead = Member.of(site, Role.LEAD, "Lee Lead");
        reviewer = Member.of(site, Role.REVIEWER, "Ronnie Reviewer");
        other = Member.of(site, Role.LEAD, "Olu Other");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + "\n" + text).isTrue();
        return matcher.group(1);
    }

    private Person person(String name) {
        return site.people().withEmail(name + "@northborough.example").orElseThrow();
    }

    private String made(String pseudonym) {
        HttpResponse<String> answer = lead.post("/cases/new", "pseudonym", pseudonym, "year", "2025");
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String addedTo(Member member, String access, String word) {
        member.upload(
                "/add",
                "----b",
                "access",
                access,
                word + ".txt",
                "Review\n\n1.1 The word " + word + " stands here alone.");
        member.waitForTheEnd();
        for (int i = 0; i < 100; i++) {
            Matcher found = Pattern.compile("/doc/([0-9a-f-]{36})")
                    .matcher(member.get("/search?q=" + word).body());
            if (found.find()) {
                return found.group(1);
            }
            Member.pause();
        }
        throw new AssertionError("never found: " + word);
    }

    @Test
    void warnsOfACaseOfTheSamePseudonymAndYear() {
        made("Child LH24");
        assertThat(lead.post("/cases/new", "pseudonym", "child lh24", "year", "2025")
                        .body())
                .contains("There is a case of this pseudonym and year already");
        assertThat(lead.post("/cases/new", "pseudonym", "child lh24", "year", "2025", "sure", "1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(reviewer.post("/cases/new", "pseudonym", "x", "year", "2025").statusCode())
                .isEqualTo(403);
    }

    @Test
    void opensADocumentOfACaseToItsTeamOnlyAndAtOnceNoMore() {
        String path = made("Child LH24");
        String id = path.substring("/cases/".length());
        String document = addedTo(lead, "case-" + id, "quillfeather");
        String[] asked = {"/doc/" + document, "/doc/" + document + "/original", path};

        for (String each : asked) {
            assertThat(lead.get(each).statusCode()).as(each).isEqualTo(200);
            assertThat(reviewer.get(each).statusCode()).as(each).isEqualTo(404);
        }
        assertThat(other.get("/doc/" + document).statusCode()).isEqualTo(404);
        assertThat(other.get("/search?q=quillfeather").body()).doesNotContain(document);

        lead.post(path + "/team", "person", person("ronnie.reviewer").id(), "days", "30");
        assertThat(reviewer.get("/doc/" + document).statusCode()).isEqualTo(200);
        assertThat(reviewer.get("/search?q=quillfeather").body()).contains(document);

        lead.post(path + "/team/end", "person", person("ronnie.reviewer").id());
        assertThat(reviewer.get("/doc/" + document).statusCode()).isEqualTo(404);

        lead.post(path + "/close");
        assertThat(lead.get("/doc/" + document).statusCode()).isEqualTo(404);
    }

    @Test
    void opensAClosedCaseAgainForNobodyWhoWasNotOnItsTeam() {
        String path = made("Child LH24");
        String document = addedTo(lead, "case-" + path.substring("/cases/".length()), "quillfeather");
        lead.post(path + "/close");

        assertThat(other.get(path).body()).contains("You were never on it, and are not afterwards");
        other.post(path + "/reopen");
        assertThat(other.get("/doc/" + document).statusCode()).isEqualTo(404);
        assertThat(lead.get("/help").body()).contains("Olu Other", "opened the case Child LH24");
        assertThat(other.get(path).body()).contains("Break the glass").doesNotContain(document);
    }

    @Test
    void opensAClosedCaseAgainWithWhoeverWasOnItsTeam() {
        String path = made("Child LH24");
        String document = addedTo(lead, "case-" + path.substring("/cases/".length()), "quillfeather");
        lead.post(path + "/close");
        lead.post(path + "/reopen");

        assertThat(lead.get("/doc/" + document).statusCode()).isEqualTo(200);
    }

    @Test
    void breaksTheGlassForFourHoursAndTellsTheTeam() {
        String path = made("Child LH24");
        String document = addedTo(lead, "case-" + path.substring("/cases/".length()), "quillfeather");

        assertThat(other.get(path).body()).contains("Break the glass").doesNotContain(document);
        assertThat(other.post(path + "/glass", "reason", "now").statusCode()).isEqualTo(422);
        other.post(path + "/glass", "reason", "Court asks for it within the hour");

        assertThat(other.get("/doc/" + document).statusCode()).isEqualTo(200);
        assertThat(lead.get("/help").body()).contains("Olu Other").contains("Court asks for it within the hour");
        lead.post("/notices", "notice", first(lead.get("/help").body(), "name=\"notice\" value=\"([^\"]+)\""));
        assertThat(lead.get("/help").body()).doesNotContain("Court asks for it");
        Instant ends = site.people()
                .cases()
                .grantsOf(person("olu.other").id())
                .getFirst()
                .ends();
        assertThat(Duration.between(Instant.now(), ends)).isBetween(Duration.ofMinutes(230), Duration.ofMinutes(240));
        assertThat(reviewer.post(path + "/glass", "reason", "I would like to see it")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void holdsARestrictedDocumentForItsUploaderAndTheLeads() {
        String document = addedTo(reviewer, "restricted", "quillfeather");
        Member reader = Member.of(site, Role.READER, "Rea Der");

        assertThat(lead.get("/doc/" + document).statusCode()).isEqualTo(200);
        for (Member each : List.of(reader, Member.of(site, Role.ADMINISTRATOR, "Addie Admin"))) {
            assertThat(each.get("/doc/" + document).statusCode()).isEqualTo(404);
            assertThat(each.get("/search?q=quillfeather").body()).doesNotContain("stands here");
        }
    }

    @Test
    void movesADocumentIntoACaseThatThePersonMayOpenAndNoOther() {
        String document = addedTo(lead, "partnership", "quillfeather");
        String path = made("Child LH24");
        String[] details = {
            "title", "Moved", "type", "other", "licence", "unknown", "access", "case-" + path.substring(7)
        };

        assertThat(other.edit(document, details).statusCode()).isEqualTo(404);
        assertThat(lead.edit(document, details).statusCode()).isEqualTo(303);

        assertThat(lead.get("/doc/" + document).statusCode()).isEqualTo(200);
        assertThat(other.get("/doc/" + document).statusCode()).isEqualTo(404);
        assertThat(lead.get(path).body()).contains("Moved");
    }

    @Test
    void keepsTrainersOffEveryTeam() {
        Member trainer = Member.of(site, Role.TRAINER, "Terry Trainer");
        String made = made("Child LH24");
        String id = person("terry.trainer").id();
        assertThat(lead.get(made).body()).contains("Ronnie Reviewer").doesNotContain("Terry Trainer");
        HttpResponse<String> answer = lead.post(made + "/team", "person", id, "days", "30");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Trainers open nothing restricted");
        assertThat(trainer.get(made).statusCode()).isEqualTo(404);
    }

    @Test
    void shutsTheCaseForAMemberWhoBecomesATrainer() {
        String made = made("Child LH24");
        lead.post(made + "/team", "person", person("ronnie.reviewer").id(), "days", "30");
        String document = addedTo(lead, "case-" + made.substring(made.lastIndexOf('/') + 1), "quince");
        assertThat(reviewer.get("/doc/" + document).statusCode()).isEqualTo(200);
        Person ronnie = person("ronnie.reviewer");
        site.people().accounts().change(ronnie.id(), ronnie.name(), ronnie.agency(), Role.TRAINER);
        assertThat(site.people().cases().openTo(person("ronnie.reviewer"))).isEmpty();
        assertThat(site.people().mayOpenRestricted(person("ronnie.reviewer"))).isFalse();
    }

    @Test
    void theTeamSeesWhoBrokeTheGlassAndTheLogWhoWasNamed() {
        Member admin = Member.of(site, Role.ADMINISTRATOR, "Addie Administrator");
        String made = made("Child LH24");
        String ronnie = person("ronnie.reviewer").id();
        lead.post(made + "/team", "person", ronnie, "days", "30");
        other.post(made + "/glass", "reason", "The court asks for it tonight");
        lead.post(made + "/team/end", "person", person("olu.other").id());
        assertThat(lead.get(made).body())
                .contains("Opened without being on the team", "Olu Other", "The court asks for it tonight");
        assertThat(admin.get("/audit").body())
                .contains("POST /cases/{id}/team (days=30, person=" + ronnie + ")")
                .doesNotContain("The court asks");
    }
}
