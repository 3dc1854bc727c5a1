package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** Invitations, links, tokens, roles and the name of the library, as people meet them on the pages. */
class PeoplePagesTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member administrator;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        administrator = Member.of(site, Role.ADMINISTRATOR, "Addie Admin");
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

    private String invited(String name, String email, String role) {
        HttpResponse<String> made =
                administrator.post("/people/invite", "name", name, "email", email, "agency", "Police", "role", role);
        return first(made.body(), "(/invitation/[^<]+)<");
    }

    @Test
    void letsAnInvitedPersonInOnceByTheLink() {
        String link = invited("Rea Der", "rea@police.example", "reviewer");
        Member rea = new Member(site);
        assertThat(rea.get(link).body()).contains("Choose a password").contains("rea@police.example");

        assertThat(rea.post(link, "password", "short").body()).contains("12 characters or longer");
        assertThat(rea.post(link, "password", "rea police rea1").body()).contains("too easy to guess");
        assertThat(rea.post(link, "password", Member.PASSWORD).statusCode()).isEqualTo(303);

        assertThat(rea.get("/tags/review").statusCode()).isEqualTo(200);
        assertThat(rea.get("/people").statusCode()).isEqualTo(403);
        assertThat(new Member(site).get(link).body())
                .contains("This link does not work")
                .contains("works once");
        assertThat(new Member(site).get("/invitation/none").statusCode()).isEqualTo(410);
    }

    @Test
    void refusesAnAddressThatIsKnownInOtherLetters() {
        invited("Rea Der", "rea@police.example", "reader");
        assertThat(administrator
                        .post(
                                "/people/invite",
                                "name",
                                "Another",
                                "email",
                                "REA@Police.Example",
                                "agency",
                                "Police",
                                "role",
                                "reader")
                        .body())
                .contains("There is an account with this e-mail address already");
    }

    @Test
    void keepsTheLastAdministrator() {
        Person own = site.people().withEmail("addie.admin@northborough.example").orElseThrow();
        String path = "/people/" + own.id();
        assertThat(administrator
                        .post(path, "name", "Addie Admin", "agency", "Council", "role", "reader")
                        .body())
                .contains("This is the only administrator");
        assertThat(administrator.post(path + "/disable").body()).contains("This is the only administrator");
        assertThat(administrator.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void takesEverythingAwayAtTheNextClickFromWhoeverIsKeptOut() {
        Member reader = Member.of(site, Role.READER, "Rea Der");
        Person person = site.people().withEmail("rea.der@northborough.example").orElseThrow();
        assertThat(reader.get("/search").statusCode()).isEqualTo(200);

        administrator.post("/people/" + person.id() + "/disable");

        assertThat(reader.get("/search").statusCode()).isEqualTo(303);
        assertThat(new Member(site).signIn(person.email(), Member.PASSWORD).statusCode())
                .isEqualTo(422);
        String link =
                first(administrator.post("/people/" + person.id() + "/link").body(), "(/invitation/[^<]+)<");
        assertThat(new Member(site)
                        .post(link, "password", "another odd phrase here")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        Member here = Member.of(site, Role.READER, "Rea Der");
        Member there = new Member(site);
        there.signIn("rea.der@northborough.example", Member.PASSWORD);
        assertThat(here.post("/account/password", "current", "wrong", "password", "a new odd phrase")
                        .body())
                .contains("This is not your password now");

        assertThat(here.post("/account/password", "current", Member.PASSWORD, "password", "a new odd phrase")
                        .statusCode())
                .isEqualTo(303);

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(there.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void letsAProgramInForWhatItsTokenIsGoodForAndNoLonger() {
        Member reader = Member.of(site, Role.READER, "Rea Der");
        HttpResponse<String> made =
                reader.post("/account/tokens", "name", "figures", "scopes", "read:search", "days", "30");
        String token = first(made.body(), "<kbd>(learn_[^<]+)</kbd>");
        String[] shown = {"Authorization", "Bearer " + token};

        assertThat(site.get("/api/v1/search?q=missed", shown).statusCode()).isEqualTo(200);
        assertThat(site.get("/api/v1/documents/lh24", shown).statusCode()).isEqualTo(403);
        assertThat(site.get("/search?q=missed", shown).statusCode()).isEqualTo(403);
        assertThat(site.get("/api/v1/search?q=missed", "Authorization", "Bearer learn_made-up")
                        .statusCode())
                .isEqualTo(401);
        assertThat(reader.get("/account").body()).contains("figures").doesNotContain(token);

        reader.post(
                "/account/tokens/revoke", "id", first(reader.get("/account").body(), "name=\"id\" value=\"([^\"]+)\""));
        assertThat(site.get("/api/v1/search?q=missed", shown).statusCode()).isEqualTo(401);
    }

    @Test
    void introducesTheLibraryInAColourThatCanBeRead() {
        assertThat(site.get("/sign-in").body()).doesNotContain("/brand.css");
        String boundary = "----b";
        for (String colour : new String[] {"#ffee00", "red", "#12345"}) {
            assertThat(administrator
                            .multipart("/settings/partnership", boundary, "name", "Harrow", "colour", colour)
                            .body())
                    .as(colour)
                    .containsAnyOf("cannot be read well", "Enter a colour");
        }
        assertThat(administrator
                        .multipart(
                                "/settings/partnership",
                                boundary,
                                "name",
                                "Harrowmere Partnership",
                                "colour",
                                "#5a1f6e")
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get("/sign-in").body()).contains("Harrowmere Partnership", "/brand.css");
        assertThat(site.get("/brand.css").body()).contains("#5a1f6e");
    }

    @Test
    void saysWhatEveryPageSaysWithoutInnerFaults() {
        for (String path : new String[] {
            "/people", "/people/invite", "/account", "/account/second-step", "/cases", "/settings/partnership"
        }) {
            HttpResponse<String> page = administrator.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).containsOnlyOnce("<h1").contains("Sign out");
        }
    }

    @Test
    void goesThroughTheAccountsAndWritesDownWhatWasDecided() {
        Member.account(site, Role.TRAINER, "Terry Trainer");
        Person terry =
                site.people().withEmail("terry.trainer@northborough.example").orElseThrow();
        assertThat(administrator.get("/people/review").body()).contains("Terry Trainer", "No account waits");
        administrator.post("/people/review", "person", terry.id(), "decision", "keep");
        assertThat(administrator.get("/people/review?done=keep").body()).contains("the account stays", "Keep, ");
        assertThat(administrator.get("/people/review.csv").body()).contains("Terry Trainer,terry.trainer@");

        administrator.post("/people/review", "person", terry.id(), "decision", "out");
        assertThat(site.people().find(terry.id()).orElseThrow().isActive()).isFalse();
        Person addie =
                site.people().withEmail("addie.admin@northborough.example").orElseThrow();
        assertThat(administrator
                        .post("/people/review", "person", addie.id(), "decision", "out")
                        .body())
                .contains("This is the only administrator");
    }
}
