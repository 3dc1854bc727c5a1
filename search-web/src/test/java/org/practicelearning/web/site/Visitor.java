package org.practicelearning.web.site;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who fills forms in: keeps the cookie and sends the token, as a browser does. */
final class Visitor {
    private static final String BOUNDARY = "----visitor";

    private final TestSite site;
    private final String token;
    private String kept = "";

    Visitor(TestSite site) {
        this.site = site;
        this.token = first(site.get("/add").body(), "name=\"token\" value=\"([0-9a-f]{64})\"");
    }

    /** Keeps another cookie, as a browser does that was given one. */
    void keep(String cookie, String value) {
        kept = "; " + cookie + "=" + value;
    }

    /** A field or file of a form. */
    record Sent(String name, String fileName, String content) {
        static Sent field(String name, String value) {
            return new Sent(name, "", value);
        }

        static Sent file(String fileName, String content) {
            return new Sent("files", fileName, content);
        }

        boolean isFile() {
            return name.equals("files");
        }
    }

    /** The first place of a text that a pattern describes. */
    String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("not on the page: " + pattern + "\n" + text);
        }
        return matcher.group(1);
    }

    /** Sends files. */
    HttpResponse<String> upload(String path, List<Sent> parts) {
        StringBuilder body = new StringBuilder();
        List<Sent> all = new ArrayList<>(parts);
        all.addFirst(Sent.field("token", token));
        for (Sent part : all) {
            body.append("--")
                    .append(BOUNDARY)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(part.name());
            body.append(part.isFile() ? "\"; filename=\"" + part.fileName() + "\"\r\nContent-Type: text/plain" : "\"");
            body.append("\r\n\r\n").append(part.content()).append("\r\n");
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, body.toString());
    }

    /** Sends a form; {@code more} are further names and values, which go before. */
    HttpResponse<String> send(String path, List<Sent> fields, String... more) {
        List<Sent> all = new ArrayList<>();
        for (int i = 0; i < more.length; i += 2) {
            all.add(Sent.field(more[i], more[i + 1]));
        }
        all.addAll(fields);
        all.add(Sent.field("token", token));
        if (path.endsWith("/edit") && more.length == 0) {
            all.add(Sent.field("version", first(site.get(path).body(), "name=\"version\" value=\"([0-9]+)\"")));
        }
        String body = all.stream()
                .map(each -> each.name() + "=" + URLEncoder.encode(each.content(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    /** A form that another page made up. */
    HttpResponse<String> withoutToken(String path) {
        return post(path, "application/x-www-form-urlencoded", "token=" + "0".repeat(64));
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return site.send(HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Content-Type", type)
                .header("Cookie", "learn-form=" + token + kept)
                .header("Origin", site.address(""))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The details form of a document. */
    List<Sent> details(String title, String day, String month, String year) {
        return List.of(
                Sent.field("title", title),
                Sent.field("type", "lcspr"),
                Sent.field("publisher", "Northborough Safeguarding Children Partnership"),
                Sent.field("published-day", day),
                Sent.field("published-month", month),
                Sent.field("published-year", year),
                Sent.field("ages", "1 to 5"),
                Sent.field("sexes", "female"),
                Sent.field("ethnicity", "stated"),
                Sent.field("licence", "open"),
                Sent.field("access", "partnership"));
    }

    /** Waits until a page says something: the index is made durable a moment after a file has ended. */
    String waitFor(String path, String text) {
        String page = "";
        for (int i = 0; i < 200; i++) {
            page = site.get(path).body();
            if (page.contains(text)) {
                return page;
            }
            pause();
        }
        throw new AssertionError("never on the page: " + text + "\n" + page);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until every file that came in has ended. */
    void waitForTheEnd() {
        for (int i = 0; i < 600; i++) {
            if (site.library().ledger().open().isEmpty()) {
                return;
            }
            pause();
        }
        throw new AssertionError("files are still being read after a minute");
    }
}
