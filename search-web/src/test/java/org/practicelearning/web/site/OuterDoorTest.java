package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.reach.Certificate;
import org.practicelearning.web.reach.Listening;
import org.practicelearning.web.reach.OuterDoor;

/** Other machines at the door: over TLS with a certificate made here. */
class OuterDoorTest {
    @TempDir
    Path folder;

    private TestSite site;
    private MadeCertificate made;

    @BeforeEach
    void start() {
        site = TestSite.real(folder);
        made = new MadeCertificate(folder.resolve("certificate"), "learn.example");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private OuterDoor open(Listening.Tls tls) {
        return OuterDoor.open(
                site.app().jettyServer().server(),
                Listening.at("127.0.0.1:0", Optional.of(tls)).orElseThrow());
    }

    private RawVisitor visitor(OuterDoor door, String host) {
        return new RawVisitor(() -> socket(door), host);
    }

    private SSLSocket socket(OuterDoor door) throws IOException {
        return (SSLSocket)
                made.context().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), door.port());
    }

    private X509Certificate shown(OuterDoor door) throws IOException {
        try (SSLSocket socket = socket(door)) {
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    @Test
    void answersOverTlsWithCookiesForTlsAlone() {
        Member.account(site, Role.READER, "Robin Reader");
        try (OuterDoor door = open(made.pkcs12())) {
            RawVisitor visitor = visitor(door, "learn.example");

            String page = visitor.get("/sign-in");
            assertThat(RawVisitor.status(page)).isEqualTo(200);
            assertThat(page)
                    .contains("Strict-Transport-Security: max-age=31536000; includeSubDomains")
                    .containsPattern("Set-Cookie: learn-form=[^\\n]*Secure");
            String in = visitor.post(
                    "/sign-in",
                    "token=" + visitor.cookie("learn-form")
                            + "&email=robin.reader%40northborough.example&password=three+odd+words+together",
                    "Origin: https://learn.example");
            assertThat(RawVisitor.status(in)).isEqualTo(303);
            assertThat(in).containsPattern("Set-Cookie: __Host-learn-session=[^\\n]*Path=/;[^\\n]*Secure; HttpOnly");
            assertThat(visitor.get("/account")).contains("Robin Reader");
        }
    }

    @Test
    void answersToNoOtherName() {
        Member.account(site, Role.READER, "Robin Reader");
        try (OuterDoor door = open(made.pkcs12())) {
            assertThat(RawVisitor.status(visitor(door, "evil.example").get("/help")))
                    .isEqualTo(403);
            assertThat(RawVisitor.status(visitor(door, "learn.example.evil").get("/help")))
                    .isEqualTo(403);
        }
    }

    @Test
    void letsNobodyInFromElsewhereBeforeThereAreAccounts() {
        try (OuterDoor door = open(made.pkcs12())) {
            String answer = visitor(door, "learn.example").get("/documents");
            assertThat(RawVisitor.status(answer)).isEqualTo(403);
            assertThat(answer).contains("There are no accounts yet");
        }
    }

    @Test
    void readsPemToo() throws IOException {
        try (OuterDoor door = open(made.pem())) {
            assertThat(shown(door).getSubjectX500Principal().getName()).contains("learn.example");
        }
    }

    @Test
    void takesTheOlderTlsButNoOlderOne() throws IOException {
        try (OuterDoor door = open(made.pkcs12());
                SSLSocket socket = socket(door)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.2");
        }
    }

    @Test
    void isClosedForThoseWhoSpeakInTheClear() {
        try (OuterDoor door = open(made.pkcs12())) {
            RawVisitor plain =
                    new RawVisitor(() -> new Socket(InetAddress.getLoopbackAddress(), door.port()), "learn.example");
            assertThatThrownBy(() -> RawVisitor.status(plain.get("/help"))).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void takesUpARenewedCertificateAndKeepsTheOldOneWhileTheNewOneCannotBeRead() throws IOException {
        try (OuterDoor door = open(made.pkcs12())) {
            X509Certificate first = shown(door);
            assertThat(door.renewed()).as("nothing has changed").isFalse();

            Path file = made.pkcs12().certificate();
            Files.writeString(file, "half");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
            assertThat(door.renewed()).isFalse();
            assertThat(shown(door)).isEqualTo(first);

            made.renew();
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(10)));
            assertThat(door.renewed()).isTrue();
            assertThat(shown(door)).isNotEqualTo(first);
        }
    }

    @Test
    void knowsWhomACertificateIsForAndUntilWhen() {
        Certificate certificate = Certificate.read(made.pkcs12());

        assertThat(certificate.isFor("learn.example")).isTrue();
        assertThat(certificate.isFor("other.example")).isFalse();
        assertThat(certificate.isFor("a.wild.example")).isTrue();
        assertThat(certificate.isFor("a.b.wild.example")).isFalse();
        assertThat(certificate.expires()).isAfter(Instant.now());
    }

    @Test
    void refusesAKeyOfAnotherCertificate() {
        Listening.Tls other = new MadeCertificate(folder.resolve("other"), "learn.example").pem();
        Listening.Tls mixed = new Listening.Tls(made.pem().certificate(), other.key(), Optional.empty());

        assertThatThrownBy(() -> open(mixed)).hasMessageContaining("do not belong together");
    }

    @Test
    void saysWhatToDoWithAKeyItCannotRead() throws IOException {
        Path old = Files.writeString(folder.resolve("old.key"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n");
        Listening.Tls tls = new Listening.Tls(made.pem().certificate(), Optional.of(old), Optional.empty());

        assertThatThrownBy(() -> open(tls)).hasMessageContaining("openssl pkcs8 -topk8");
    }

    @Test
    void saysThatAFileIsMissing() {
        Listening.Tls tls = new Listening.Tls(folder.resolve("nowhere.p12"), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> open(tls)).hasMessageContaining("nowhere.p12 is not there");
    }
}
