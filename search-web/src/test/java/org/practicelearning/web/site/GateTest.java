package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** Who gets in, once there are accounts, and how. */
class GateTest {
    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void opensEverythingAndSaysSoWhileThereAreNoAccounts() {
        assertThat(site.get("/doc/audit").statusCode()).isEqualTo(200);
        assertThat(site.get("/search").body()).contains("There are no accounts yet");
    }

    @Test
    void makesTheFirstAdministratorWithTheCodeAndIsClosedFromThenOn() {
        Member first = new Member(site);
        first.get("/first-run");
        String[] details = {
            "code",
            "",
            "name",
            "Ann Other",
            "email",
            "Ann@Example.org",
            "agency",
            "Council",
            "password",
            Member.PASSWORD
        };

        details[1] = "wrong";
        assertThat(first.post("/first-run", details).body()).contains("This is not the code");
        assertThat(site.get("/search").statusCode()).isEqualTo(200);
        details[1] = site.people().code().orElseThrow();
        assertThat(first.post("/first-run", details).statusCode()).isEqualTo(303);

        assertThat(first.get("/search").body()).contains("Ann Other").doesNotContain("There are no accounts yet");
        assertThat(to(site.get("/search"))).isEqualTo("/sign-in?to=%2Fsearch");
        assertThat(site.people().code()).isEmpty();
        assertThat(new Member(site).post("/first-run", "x", details).statusCode())
                .isIn(303, 403, 422);
    }

    @Test
    void sendsStrangersToSignInAndProgramsAway() {
        Member.account(site, Role.READER, "Rea Der");
        assertThat(to(site.get("/doc/lh24?q=missed%20appointments")))
                .isEqualTo("/sign-in?to=%2Fdoc%2Flh24%3Fq%3Dmissed%2520appointments");
        assertThat(site.get("/api/v1/search?q=missed").statusCode()).isEqualTo(401);
        assertThat(site.get("/suggest?q=missed").statusCode()).isEqualTo(401);
        for (String open : new String[] {"/help", "/accessibility", "/health/live", "/sign-in", "/opensearch.xml"}) {
            assertThat(site.get(open).statusCode()).as(open).isEqualTo(200);
        }
    }

    @Test
    void leadsBackToWhereOneWantedToGoAndNowhereElse() {
        String email = Member.account(site, Role.READER, "Rea Der").email();
        Member member = new Member(site);
        member.get("/sign-in");
        assertThat(to(member.post("/sign-in", "email", email, "password", Member.PASSWORD, "to", "/doc/lh24?q=a")))
                .isEqualTo("/doc/lh24?q=a");
        for (String evil : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "\\evil"}) {
            Member other = new Member(site);
            other.get("/sign-in");
            assertThat(to(other.post("/sign-in", "email", email, "password", Member.PASSWORD, "to", evil)))
                    .as(evil)
                    .isEqualTo("/");
        }
    }

    @Test
    void givesANewSessionAtSignInAndEndsItAtSignOut() {
        String email = Member.account(site, Role.READER, "Rea Der").email();
        Member member = new Member(site);
        member.keep("learn-session", "fixed-by-somebody");
        member.signIn(email, Member.PASSWORD);
        String session = member.cookie("learn-session");
        assertThat(session).isNotEmpty().isNotEqualTo("fixed-by-somebody");

        member.post("/sign-out");
        Member thief = new Member(site);
        thief.keep("learn-session", session);
        assertThat(thief.get("/search").statusCode()).isEqualTo(303);
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfNobody() {
        String email = Member.account(site, Role.READER, "Rea Der").email();
        String wrong = new Member(site).signIn(email, "not this one at all").body();
        String nobody = new Member(site)
                .signIn("nobody@northborough.example", "not this one at all")
                .body();

        assertThat(wrong).contains("The e-mail address or the password is wrong");
        assertThat(nobody.replace("nobody@northborough.example", email).replaceAll("[0-9a-f]{64}", ""))
                .isEqualTo(wrong.replaceAll("[0-9a-f]{64}", ""));
    }

    @Test
    void stopsGuessingAtTenWrongPasswordsOfAnAccountWhetherItExistsOrNot() {
        Member.account(site, Role.READER, "Rea Der");
        for (String email : new String[] {"rea.der@northborough.example", "nobody@northborough.example"}) {
            Member guesser = new Member(site);
            for (int i = 0; i < 10; i++) {
                assertThat(guesser.signIn(email, "guess number " + i).statusCode())
                        .isEqualTo(422);
            }
            assertThat(guesser.signIn(email, Member.PASSWORD).statusCode())
                    .as(email)
                    .isEqualTo(429);
        }
    }

    @Test
    void letsEachRoleDoWhatItsDutiesAreAndNothingElse() {
        Member reader = Member.of(site, Role.READER, "Rea Der");
        Member lead = Member.of(site, Role.LEAD, "Lee Lead");
        Member administrator = Member.of(site, Role.ADMINISTRATOR, "Addie Admin");

        for (String path : new String[] {"/add", "/ingest", "/tags/review", "/doc/lh24/edit"}) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(lead.get(path).statusCode()).as(path).isIn(200, 404);
        }
        assertThat(reader.get("/search").body()).doesNotContain("/tags/review", "/add\"");
        assertThat(reader.get("/doc/lh24").body()).doesNotContain("/doc/lh24/edit", "/tags/coder");
    }

    @Test
    void losesNothingOfAFormThatComesAfterTheSessionEnded() {
        Member lead = Member.of(site, Role.LEAD, "Lee Lead");
        String token = lead.token();
        lead.keep("learn-session", "gone");
        String[] typed = {"text", "What I <b>typed</b>", "back", "/x"};

        HttpResponse<String> asked = lead.post("/said-before", token, typed);
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body()).contains("What I &lt;b&gt;typed&lt;/b&gt;").contains("what you typed is kept");

        HttpResponse<String> again = lead.post(
                "/sign-in",
                "email",
                "lee.lead@northborough.example",
                "password",
                Member.PASSWORD,
                "kept-path",
                "/said-before",
                "kept-field-text",
                "What I <b>typed</b>");
        assertThat(again.body())
                .contains("You are signed in again")
                .contains("action=\"/said-before\"")
                .contains("name=\"text\" value=\"What I &lt;b&gt;typed&lt;/b&gt;\"");
    }

    @Test
    void bindsFormsToTheSession() {
        Member one = Member.of(site, Role.LEAD, "One Lead");
        Member two = Member.of(site, Role.LEAD, "Two Lead");
        assertThat(one.post("/sign-out", two.token(), new String[0]).statusCode())
                .isEqualTo(403);
        one.keep("learn-form", "0".repeat(64));
        assertThat(one.post("/sign-out", "0".repeat(64), new String[0]).statusCode())
                .isEqualTo(403);
        assertThat(one.post("/sign-out").statusCode()).isEqualTo(303);
    }

    @Test
    void offersAFormAgainThatIsOlderThanTheSessionButForOneWithAPassword() {
        Member lead = Member.of(site, Role.LEAD, "Lee Lead");
        String[] typed = {"text", "What I typed"};

        HttpResponse<String> answer = lead.post("/said-before", "0".repeat(64), typed);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You are signed in again").contains("value=\"What I typed\"");

        String[] secret = {"current", Member.PASSWORD, "password", "another odd few words"};
        assertThat(lead.post("/account/password", "0".repeat(64), secret).body())
                .contains("open for too long")
                .doesNotContain(Member.PASSWORD);
    }

    @Test
    void keepsALongTextAndLeadsBackToAFormWithFiles() {
        Member lead = Member.of(site, Role.LEAD, "Lee Lead");
        String token = lead.token();
        lead.keep("learn-session", "gone");
        String longText = "“Seen” & heard, ".repeat(8_000);

        HttpResponse<String> asked = lead.post("/said-before", token, new String[] {"text", longText});
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body()).contains(longText.replace("&", "&amp;"));
    }
}
