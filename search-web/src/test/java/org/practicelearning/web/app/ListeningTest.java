package org.practicelearning.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.reach.Listening;
import org.practicelearning.web.settings.Setting;
import org.practicelearning.web.site.MadeCertificate;

/** The program asked to listen for other machines: what it refuses, and what it says. */
class ListeningTest {
    @TempDir
    Path folder;

    private Learn learn;
    private int port;

    @BeforeEach
    void begin() throws IOException {
        learn = new Learn(folder.resolve("data"));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    private Learn.Outcome serve(String... lines) throws IOException {
        return learn.run("serve", "--port", "0", "--config", settings(lines));
    }

    private String settings(String... lines) throws IOException {
        return Files.writeString(folder.resolve("learn.properties"), String.join("\n", lines))
                .toString();
    }

    private void makeAdministrator() {
        learn.run("ingest", folder.toString());
        learn.run(
                "user",
                "add",
                "ann@council.example",
                "--name",
                "Ann Other",
                "--agency",
                "Council",
                "--role",
                "administrator");
    }

    @Test
    void refusesToListenInTheClear() throws IOException {
        Learn.Outcome outcome = serve("listen = 0.0.0.0:" + port, "public-url = https://learn.example");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err())
                .contains("would go over the network in the clear", "tls-certificate", "trusted-proxies");
    }

    @Test
    void refusesToListenWithoutAnAddressForOthers() throws IOException {
        Learn.Outcome outcome = serve("listen = 0.0.0.0:" + port, "tls-certificate = site.p12");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("say it with public-url");
    }

    @Test
    void refusesToListenWhileThereAreNoAccounts() throws IOException {
        Learn.Outcome outcome =
                serve("listen = 127.0.0.1:" + port, "public-url = https://learn.example", "trusted-proxies = 10.0.0.5");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("There are no accounts yet", "learn user add");
    }

    @Test
    void saysThatTheCertificateIsMissing() throws IOException {
        makeAdministrator();

        Learn.Outcome outcome = serve(
                "listen = 127.0.0.1:" + port,
                "public-url = https://learn.example",
                "tls-certificate = " + folder.resolve("none.p12").toString().replace("\\", "/"));

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("none.p12 is not there");
    }

    @Test
    void saysThatThePortForOthersIsTaken() throws IOException {
        makeAdministrator();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Learn.Outcome outcome = serve(
                    "listen = 127.0.0.1:" + other.getLocalPort(),
                    "public-url = https://learn.example",
                    "trusted-proxies = 10.0.0.5");

            assertThat(outcome.code()).isEqualTo(ExitCode.TAKEN);
            assertThat(outcome.err()).contains("cannot listen at 127.0.0.1 on port " + other.getLocalPort());
        }
    }

    @Test
    void answersOthersOverTlsAndThisMachineAsBefore() throws IOException {
        makeAdministrator();
        MadeCertificate made = new MadeCertificate(folder.resolve("tls"), "learn.example");
        try (Learn.Site site = learn.serve(settings(made.pkcs12()))) {
            assertThat(site.get("/help")).contains("Sign in");
            try (Socket socket =
                    made.context().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write("GET /sign-in HTTP/1.1\r\nHost: learn.example\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200")
                        .contains("Strict-Transport-Security");
            }
            assertThat(learn.run("user", "list").out()).as("a command").contains("ann@council.example");
        }
    }

    private Map<Setting, String> settings(Listening.Tls tls) {
        return Map.of(
                Setting.LISTEN,
                "127.0.0.1:" + port,
                Setting.PUBLIC_URL,
                "https://learn.example",
                Setting.TLS_CERTIFICATE,
                tls.certificate().toString(),
                Setting.TLS_PASSWORD_FILE,
                tls.password().orElseThrow().toString());
    }

    @Test
    void theDoctorReadsTheCertificateAndAsksTheProvider() throws IOException {
        Listening.Tls tls = new MadeCertificate(folder.resolve("tls"), "learn.example").pkcs12();
        String certificate = "tls-certificate = " + tls.certificate().toString().replace("\\", "/");
        String password =
                "tls-password-file = " + tls.password().orElseThrow().toString().replace("\\", "/");
        String good =
                settings("listen = 127.0.0.1:" + port, "public-url = https://learn.example", certificate, password);

        assertThat(learn.run("doctor", "--config", good).out())
                .contains("OK       The certificate for learn.example is good until");

        String bad = settings(
                "listen = 127.0.0.1:" + port,
                "public-url = https://other.example",
                certificate,
                password,
                "sign-on-issuer = http://127.0.0.1:" + port + "/none",
                "sign-on-client = learn");
        assertThat(learn.run("doctor", "--config", bad).out())
                .contains("PROBLEM  The certificate is not for other.example")
                .contains("PROBLEM  Single sign-on: The provider http://127.0.0.1:" + port + "/none does not answer");
    }
}
