package org.practicelearning.web.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.practicelearning.web.signon.OpenIdConnect;
import org.practicelearning.web.signon.SignOnSettings;

/** A provider made by others, mock-oauth2-server, in a process of its own on this machine. */
final class MockProvider implements AutoCloseable {
    private static final String MAIN = "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt";
    private static final int LOOKS = 300;

    private final Process process;
    private final String issuer;

    MockProvider(Path log) {
        int port = freePort();
        issuer = "http://127.0.0.1:" + port + "/council";
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m", MAIN);
        Map<String, String> environment = builder.environment();
        environment.put("CLASSPATH", System.getProperty("java.class.path", "."));
        environment.put("SERVER_HOSTNAME", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port));
        try {
            process = builder.redirectErrorStream(true)
                    .redirectOutput(new File(log.toString()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        waitForIt();
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitForIt() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .build();
            for (int i = 0; i < LOOKS && process.isAlive(); i++) {
                boolean ready = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .handle((answer, fault) -> answer != null && answer.statusCode() == 200)
                        .join();
                if (ready) {
                    return;
                }
                Member.pause();
            }
        }
        close();
        throw new AssertionError("the provider did not start");
    }

    OpenIdConnect client() {
        return new OpenIdConnect(
                new SignOnSettings("Northborough Council", URI.create(issuer), "learn", Optional.empty(), ""),
                InstantSource.system());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
