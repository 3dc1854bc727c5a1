package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.people.Authenticator;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** The second step of signing in. */
class SecondStepTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member lead;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        lead = Member.of(site, Role.LEAD, "Lee Lead");
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

    private Person person() {
        return site.people().withEmail("lee.lead@northborough.example").orElseThrow();
    }

    /** Sets it up; returns the page with the recovery codes. */
    private HttpResponse<String> setUp(String key, String offer) {
        return lead.post(
                "/account/second-step",
                "offer",
                offer,
                "current",
                Member.PASSWORD,
                "code",
                Authenticator.code(key, Instant.now().getEpochSecond() / 30 - 1));
    }

    @Test
    void isNeededBeforeRestrictedDocumentsOpen() {
        Compartment held = Compartment.heldBy("somebody");
        assertThat(lead.get("/search").body()).contains("Restricted documents stay shut");
        assertThat(site.people().reader(person()).opens(held)).isFalse();

        String page = lead.get("/account/second-step").body();
        String key = first(page, "Type this key: <kbd>([^<]+)</kbd>").replace(" ", "");
        assertThat(setUp(key, first(page, "name=\"offer\" value=\"([^\"]+)\"")).body())
                .contains("recovery codes");

        assertThat(lead.get("/search").body()).doesNotContain("Restricted documents stay shut");
        assertThat(site.people().reader(person()).opens(held)).isTrue();
    }

    @Test
    void asksForACodeThatIsGoodOnce() {
        String page = lead.get("/account/second-step").body();
        String key = first(page, "Type this key: <kbd>([^<]+)</kbd>").replace(" ", "");
        String codes =
                setUp(key, first(page, "name=\"offer\" value=\"([^\"]+)\"")).body();
        String recovery = first(codes, "<li><kbd>([^<]+)</kbd>");
        String code = Authenticator.code(key, Instant.now().getEpochSecond() / 30 + 1);

        Member again = new Member(site);
        assertThat(again.signIn("lee.lead@northborough.example", Member.PASSWORD)
                        .body())
                .contains("Enter your code");
        assertThat(again.get("/search").headers().firstValue("Location")).contains("/sign-in/code?to=%2Fsearch");
        String before = again.cookie("learn-session");
        assertThat(again.post("/sign-in/code", "code", "000000", "to", "/search")
                        .statusCode())
                .isEqualTo(422);
        assertThat(again.post("/sign-in/code", "code", code, "to", "/search")
                        .headers()
                        .firstValue("Location"))
                .contains("/search");
        assertThat(again.cookie("learn-session")).isNotEqualTo(before);

        Member replayed = new Member(site);
        replayed.signIn("lee.lead@northborough.example", Member.PASSWORD);
        assertThat(replayed.post("/sign-in/code", "code", code).statusCode()).isEqualTo(422);
        assertThat(replayed.post("/sign-in/code", "code", recovery).statusCode())
                .isEqualTo(303);
        Member third = new Member(site);
        third.signIn("lee.lead@northborough.example", Member.PASSWORD);
        assertThat(third.post("/sign-in/code", "code", recovery).statusCode()).isEqualTo(422);
    }

    @Test
    void stopsGuessingAtTenWrongCodes() {
        String page = lead.get("/account/second-step").body();
        String key = first(page, "Type this key: <kbd>([^<]+)</kbd>").replace(" ", "");
        setUp(key, first(page, "name=\"offer\" value=\"([^\"]+)\""));
        Member guesser = new Member(site);
        guesser.signIn("lee.lead@northborough.example", Member.PASSWORD);
        for (int i = 0; i < 10; i++) {
            assertThat(guesser.post("/sign-in/code", "code", "00000" + i).statusCode())
                    .isEqualTo(422);
        }
        assertThat(guesser.post("/sign-in/code", "code", "000000").statusCode()).isEqualTo(429);
    }
}
