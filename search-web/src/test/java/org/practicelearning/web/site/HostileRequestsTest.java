package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.web.people.Role;

class HostileRequestsTest {
    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.standard(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A request as it stands, for what a proper client would not send. */
    private static String raw(String request) throws Exception {
        return raw(site.port(), request);
    }

    private static String raw(int port, String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example:80",
                "",
                "[::2]",
                "127.0.0.1:x@evil"
            })
    void answersOnlyToTheNamesOfThisMachine(String host) throws Exception {
        String answer = raw("GET /search HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1.1 40[03] ").doesNotContain("Search reviews and guidance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void answersToEachOfThem(String host) throws Exception {
        assertThat(raw("GET /help HTTP/1.1\r\nHost: " + host + ":" + site.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.x=1</script>",
                "\"><img src=x onerror=alert(1)>",
                "'-alert(1)-'",
                "</title><script>alert(1)</script>",
                "{{7*7}}{% include 'layout' %}",
                "<mark><svg/onload=alert(1)></mark>",
                "javascript:alert(1)"
            })
    void printsWhatWasTypedAsText(String typed) {
        for (String path : new String[] {
            "/search?q=",
            "/doc/lh24?q=",
            "/doc/lh24/matches?q=",
            "/search/facet/type?find=",
            "/search?type=",
            "/search.atom?q="
        }) {
            String html = site.get(path + encoded(typed)).body();
            assertThat(html)
                    .doesNotContain(
                            "<script>window",
                            "<img src=x",
                            "<script>alert",
                            "<svg/onload",
                            ">49<",
                            "href=\"javascript:");
        }
    }

    @Test
    void answersAQueryOfTenThousandLettersInWords() {
        String query = encoded("ж".repeat(10_000));
        assertThat(site.get("/search?q=" + query).statusCode()).isEqualTo(200);
        HttpResponse<String> tooLong = site.get("/search?q=" + query + query + query);
        assertThat(tooLong.statusCode()).isIn(414, 431);
        assertThat(tooLong.body()).contains("The search is too long").contains("<html lang=\"en-GB\"");
        assertThat(tooLong.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void takesADocumentIdForAnIdAndNothingElse() {
        for (String id : new String[] {"..%2F..%2Fetc%2Fpasswd", "%00", "..", "x".repeat(3000), "%F0%9F%92%A9"}) {
            assertThat(site.get("/doc/" + id).statusCode()).as(id).isIn(400, 404);
            assertThat(site.get("/assets/" + id).statusCode()).as(id).isIn(400, 404);
        }
    }

    @Test
    void refusesFormsFromOtherSites() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address("/search")))
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(site.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void answersUnderTheNameOfTheProxyOnlyOnceThereAreAccounts() throws Exception {
        String request = "GET /search HTTP/1.1\r\nHost: learn.example\r\nX-Forwarded-For: 192.0.2.7\r\n"
                + "Connection: close\r\n\r\n";
        assertThat(raw(request)).startsWith("HTTP/1.1 403").contains("There are no accounts yet");
        try (TestSite closed = TestSite.standard(Files.createDirectories(folder.resolve("closed")))) {
            Member.account(closed, Role.READER, "Rea Der");
            String answer = raw(closed.port(), request);
            assertThat(answer).startsWith("HTTP/1.1 303").contains("Strict-Transport-Security: max-age=31536000");
            assertThat(raw(closed.port(), request.replace("/search", "/sign-in")))
                    .contains("learn-form=", "Secure");
            assertThat(raw(closed.port(), request.replace("learn.example", "learn.example.evil")))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void explainsABrokenRequestInPlainWords() throws Exception {
        assertThat(raw("GET /search HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("could not be read");
    }

    @Test
    void explainsAFaultWithoutSayingWhatItWas() {
        HttpResponse<String> answer = site.get("/search?q=" + encoded("make-it-fail"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Sorry, there is a problem")
                .contains("Reference:")
                .doesNotContain("Exception", "secret");
    }
}
