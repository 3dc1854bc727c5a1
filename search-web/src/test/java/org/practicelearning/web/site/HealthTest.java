package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.page.Site;

/** What the site says of its own health is true. */
class HealthTest {
    @TempDir
    private Path folder;

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertNotReady(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503").contains(reason);
    }

    @Test
    void isNotReadyWhileTheDatabaseDoesNotAnswer() {
        try (TestSite site = TestSite.real(folder)) {
            assertThat(site.get("/health/ready").statusCode()).isEqualTo(200);
            site.library().loseDatabase();
            assertNotReady(site.get("/health/ready"), "The database does not answer");
            assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isAliveAndNotReadyWhileTheLibraryIsOpened() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (StartingSite starting =
                StartingSite.after(Duration.ZERO, new Site(Site.NAME, "1", ""), port, InstantSource.system())) {
            assertThat(awaitLive(port)).isEqualTo(200);
            assertNotReady(get(port, "/health/ready"), "The library is being opened");
            assertNotReady(get(port, "/api/v1/search?q=x"), "The library is being opened");
            assertThat(get(port, "/search?q=x").statusCode()).isEqualTo(503);
            assertThat(get(port, "/search?q=x").body()).contains("<h1").contains("The library is being opened");
            assertThat(starting).isNotNull();
        }
        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.isBound()).isTrue();
        }
    }

    private static int awaitLive(int port) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try {
                return get(port, "/health/live").statusCode();
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        return 0;
    }
}
