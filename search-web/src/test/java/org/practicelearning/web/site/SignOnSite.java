package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.audit.AuditAction;
import org.practicelearning.web.audit.AuditQuestion;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.reach.TrustedProxies;
import org.practicelearning.web.site.WebSite.Outside;

/** A site whose people sign in with an invented provider, which also lies when it is told to. */
abstract class SignOnSite {
    static final Map<String, Object> ROBIN =
            Map.of("sub", "robin-1", "name", "Robin Vale", "email", "robin.vale@council.example");

    @TempDir
    Path folder;

    InventedProvider provider;
    TestSite site;
    Member lead;

    @BeforeEach
    void start() {
        provider = new InventedProvider();
        site = TestSite.believing(new Outside(TrustedProxies.THIS_MACHINE, "", Optional.of(provider.client())), folder);
        lead = Member.of(site, Role.ADMINISTRATOR, "Ada Administrator");
    }

    @AfterEach
    void stop() {
        site.close();
        provider.close();
    }

    /** Sends somebody there and back. */
    HttpResponse<String> signIn(Member browser, Map<String, Object> who) {
        return browser.get(provider.signsIn(leave(browser, "/"), who));
    }

    static String leave(Member browser, String to) {
        return browser.get("/sign-in/elsewhere?to=" + to)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    String waiting() {
        Matcher found = Pattern.compile("/people/waiting/[0-9a-f-]{36}")
                .matcher(lead.get("/people").body());
        assertThat(found.find()).as("somebody waits").isTrue();
        return found.group();
    }

    Person approve(Map<String, Object> who, Role role) {
        signIn(new Member(site), who);
        lead.post(
                waiting() + "/approve",
                "name",
                String.valueOf(who.get("name")),
                "email",
                String.valueOf(who.get("email")),
                "agency",
                "Northborough Council",
                "role",
                role.key());
        return site.people().withEmail(String.valueOf(who.get("email"))).orElseThrow();
    }

    List<String> refusals() {
        site.library().audit().flush();
        return site.library().audit().find(new AuditQuestion("", "", AuditAction.REFUSED, null, null), 0, 100).stream()
                .map(each -> each.event().detail())
                .toList();
    }

    static boolean isIn(Member browser) {
        return browser.get("/account").statusCode() == 200;
    }
}
