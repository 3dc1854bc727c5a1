package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.reach.TrustedProxies;
import org.practicelearning.web.site.WebSite.Outside;

/** A proxy that names who has signed in to it, and others that would like to. */
@SuppressWarnings("NullAway.Init") // each test starts the site it needs before anything else
class ProxyUserTest {
    private static final String ROBIN = "X-Remote-User: robin.vale@council.example";

    @TempDir
    Path folder;

    private TestSite site;
    private Member administrator;

    private RawVisitor start(String header, TrustedProxies proxies) {
        site = TestSite.believing(new Outside(proxies, header, Optional.empty()), folder);
        administrator = Member.of(site, Role.ADMINISTRATOR, "Ada Administrator");
        return visitor();
    }

    private RawVisitor visitor() {
        return new RawVisitor(() -> new Socket(InetAddress.getLoopbackAddress(), site.port()), "learn.example");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void approve() {
        Matcher found = Pattern.compile("/people/waiting/[0-9a-f-]{36}")
                .matcher(administrator.get("/people").body());
        assertThat(found.find()).isTrue();
        administrator.post(
                found.group() + "/approve",
                "name",
                "Robin Vale",
                "email",
                "robin.vale@council.example",
                "agency",
                "Northborough Council",
                "role",
                "reader");
    }

    @Test
    void whomTheProxyNamesWaitsThenIsIn() {
        RawVisitor proxied = start("X-Remote-User", TrustedProxies.THIS_MACHINE);

        String waiting = proxied.get("/documents", ROBIN);
        assertThat(RawVisitor.status(waiting)).isEqualTo(403);
        assertThat(waiting).contains("An administrator of this library has to give you");
        approve();

        String in = proxied.get("/documents", ROBIN);
        assertThat(RawVisitor.status(in)).isEqualTo(200);
        assertThat(in).contains("Robin Vale").containsPattern("__Host-learn-session=.*Secure.*HttpOnly");
        String session = proxied.cookie("__Host-learn-session");
        assertThat(proxied.get("/account", ROBIN)).contains("Robin Vale");
        assertThat(proxied.cookie("__Host-learn-session")).as("one session").isEqualTo(session);
    }

    @Test
    void withoutTheProxysWordTheSessionIsNobodys() {
        RawVisitor proxied = start("X-Remote-User", TrustedProxies.THIS_MACHINE);
        proxied.get("/documents", ROBIN);
        approve();
        proxied.get("/documents", ROBIN);

        assertThat(RawVisitor.status(proxied.get("/account"))).isEqualTo(303);
        String other = proxied.get("/account", "X-Remote-User: somebody.else@council.example");
        assertThat(other)
                .contains("An administrator of this library has to give you")
                .doesNotContain("Robin Vale");
    }

    @Test
    void aNameThatIsAnAccountsAddressOpensNothing() {
        RawVisitor proxied = start("X-Remote-User", TrustedProxies.THIS_MACHINE);

        String answer = proxied.get("/people", "X-Remote-User: ada.administrator@northborough.example");

        assertThat(RawVisitor.status(answer)).isEqualTo(403);
        assertThat(administrator.get("/people").body()).contains("Awaiting approval");
    }

    @Test
    void theHeaderIsRefusedFromMachinesThatAreNotListed() {
        RawVisitor stranger =
                start("X-Remote-User", TrustedProxies.of("192.0.2.10").orElseThrow());

        assertThat(RawVisitor.status(stranger.get("/documents", ROBIN))).isEqualTo(403);
        assertThat(RawVisitor.status(stranger.get("/documents", ROBIN, "X-Forwarded-For: 192.0.2.10")))
                .isEqualTo(403);
        HttpAtThisMachine.refuses(site, ROBIN);
        assertThat(site.people().signOn().waiting()).isEmpty();
    }

    @Test
    void theHeaderMeansNothingUnlessASettingNamesIt() {
        RawVisitor proxied = start("", TrustedProxies.THIS_MACHINE);

        assertThat(RawVisitor.status(proxied.get("/documents", ROBIN))).isEqualTo(303);
        assertThat(site.people().signOn().waiting()).isEmpty();
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        RawVisitor proxied = start("X-Remote-User", TrustedProxies.THIS_MACHINE);

        for (String name :
                new String[] {"X-Remote-User: ", "X-Remote-User: " + "x".repeat(300), "X-Remote-User: \u00e9\u0001"}) {
            assertThat(RawVisitor.status(proxied.get("/documents", name))).isIn(303, 400, 403);
        }
        assertThat(site.people().signOn().waiting()).isEmpty();
    }

    @Test
    void aFormWhoseSessionHasEndedIsShownToBeSentAgain() {
        RawVisitor proxied = start("X-Remote-User", TrustedProxies.THIS_MACHINE);
        proxied.get("/documents", ROBIN);
        approve();

        String answer =
                proxied.post("/said-before", "token=old&text=Monthly+figures", ROBIN, "Origin: https://learn.example");

        assertThat(answer).contains("Send it now", "Monthly figures");
    }

    @Test
    void aProxyThatSaysPlainHttpIsNotAnswered() {
        RawVisitor proxied = start("X-Remote-User", TrustedProxies.THIS_MACHINE);

        assertThat(RawVisitor.status(proxied.get("/help", "X-Forwarded-Proto: http")))
                .isEqualTo(403);
        assertThat(RawVisitor.status(proxied.get("/help", "X-Forwarded-Proto: https")))
                .isEqualTo(200);
    }

    @Test
    void thePublicNameIsNotAnsweredInTheClearToMachinesThatAreNotListed() {
        RawVisitor stranger = start("", TrustedProxies.of("192.0.2.10").orElseThrow());

        assertThat(RawVisitor.status(stranger.get("/help", "X-Forwarded-Proto: https")))
                .isEqualTo(403);
    }

    /** Somebody at this machine, who is not the proxy. */
    private static final class HttpAtThisMachine {
        static void refuses(TestSite site, String header) {
            String[] parts = header.split(": ");
            assertThat(site.get("/documents", parts[0], parts[1]).statusCode()).isEqualTo(403);
        }
    }
}
