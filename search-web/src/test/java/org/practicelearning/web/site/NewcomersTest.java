package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** Who signed in elsewhere for the first time, and what an administrator makes of it. */
class NewcomersTest extends SignOnSite {
    @Test
    void anAddressThatIsNowAnothersOpensNothing() {
        Person ada = site.people()
                .withEmail("ada.administrator@northborough.example")
                .orElseThrow();
        approve(ROBIN, Role.READER);
        Map<String, Object> renamed = Map.of("sub", "robin-1", "name", ada.name(), "email", ada.email());
        Map<String, Object> stranger = Map.of("sub", "other-9", "name", ada.name(), "email", ada.email());
        Member robin = new Member(site);

        signIn(robin, renamed);
        HttpResponse<String> other = signIn(new Member(site), stranger);

        assertThat(robin.get("/account").body()).contains("Robin Vale", "Reader");
        assertThat(robin.get("/people").statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("awaiting approval");
        assertThat(lead.get(waiting()).body()).contains("has an account with this e-mail address");
    }

    @Test
    void anAccountIsSignedInToElsewhereOnlyOnceItIsLinked() {
        Person lou = Member.account(site, Role.LEAD, "Lou Lead");
        signIn(new Member(site), ROBIN);

        HttpResponse<String> linked = lead.post(waiting() + "/same-as", "account", lou.id());

        assertThat(linked.statusCode()).isEqualTo(303);
        Member robin = new Member(site);
        assertThat(signIn(robin, ROBIN).statusCode()).isEqualTo(303);
        assertThat(robin.get("/account").body()).contains("Lou Lead");
        assertThat(new Member(site).signIn(lou.email(), Member.PASSWORD).statusCode())
                .isEqualTo(422);
        assertThat(robin.get("/restricted-needs-no-code").statusCode()).isEqualTo(404);
        assertThat(site.people().mayOpenRestricted(site.people().find(lou.id()).orElseThrow()))
                .as("the second factor is the organisation's")
                .isTrue();
    }

    @Test
    void whoIsBroughtHomeNeedsALinkAndASecondStepAgain() {
        Person robin = approve(ROBIN, Role.REVIEWER);

        HttpResponse<String> home = lead.post("/people/" + robin.id() + "/home");

        assertThat(home.body()).contains("/invitation/");
        assertThat(signIn(new Member(site), ROBIN).body()).contains("awaiting approval");
        assertThat(site.people()
                        .mayOpenRestricted(site.people().find(robin.id()).orElseThrow()))
                .isFalse();
    }

    @Test
    void whoIsTurnedAwayOrKeptOutIsToldSo() {
        signIn(new Member(site), ROBIN);
        lead.post(waiting() + "/turn-away");
        assertThat(signIn(new Member(site), ROBIN).body()).contains("you get no account");

        Person robin = approve(ROBIN, Role.READER);
        Member browser = new Member(site);
        signIn(browser, ROBIN);
        lead.post("/people/" + robin.id() + "/disable");
        assertThat(isIn(browser)).as("the session has ended").isFalse();
        assertThat(signIn(browser, ROBIN).body()).contains("disabled");

        lead.post("/people/" + robin.id() + "/link");
        assertThat(signIn(browser, ROBIN).statusCode()).as("let in again").isEqualTo(303);
    }

    @Test
    void anApprovalWithAFaultSaysWhatIsWrong() {
        signIn(new Member(site), ROBIN);

        HttpResponse<String> answer = lead.post(
                waiting() + "/approve",
                "name",
                "Robin Vale",
                "email",
                "ADA.administrator@Northborough.example",
                "agency",
                "Council",
                "role",
                "reader");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There is an account with this e-mail address already");
    }

    @Test
    void onlyAdministratorsSeeWhoWaits() {
        signIn(new Member(site), ROBIN);
        String path = waiting();
        Member reviewer = Member.of(site, Role.REVIEWER, "Remy Reviewer");

        assertThat(reviewer.get(path).statusCode()).isEqualTo(403);
        assertThat(reviewer.get(path).body()).doesNotContain("Robin");
        assertThat(reviewer.post(path + "/approve", "name", "x").statusCode()).isEqualTo(403);
    }
}
