package org.practicelearning.web.site;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Joining.Details;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** Somebody with a browser: keeps cookies, follows what pages say, and may have an account. */
final class Member {
    static final String PASSWORD = "three odd words together";

    private final TestSite site;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Member(TestSite site) {
        this.site = site;
    }

    /** An account of a role, made at once. */
    static Person account(TestSite site, Role role, String name) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@northborough.example";
        if (site.people().make(new Details(email, name, "Northborough Council", role), PASSWORD)
                instanceof Done<Person>(Person made)) {
            return made;
        }
        throw new AssertionError("no account for " + name);
    }

    /** Somebody of a role who has signed in. */
    static Member of(TestSite site, Role role, String name) {
        Person person = account(site, role, name);
        Member member = new Member(site);
        member.signIn(person.email(), PASSWORD);
        return member;
    }

    HttpResponse<String> signIn(String email, String password) {
        get("/sign-in");
        return post("/sign-in", "email", email, "password", password);
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void keep(String name, String value) {
        cookies.put(name, value);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Fills the first form of a page in whose action is that path, or one without a page; sends its token. */
    HttpResponse<String> post(String path, String... fields) {
        return post(path, token("/help", path), fields);
    }

    HttpResponse<String> post(String path, String token, String[] fields) {
        List<String> body = new ArrayList<>(List.of("token=" + token));
        for (int i = 0; i < fields.length; i += 2) {
            body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.address(""))
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
    }

    /** Sends fields as a form with files does. */
    HttpResponse<String> multipart(String path, String boundary, String... fields) {
        StringBuilder body = new StringBuilder();
        part(body, boundary, "token", token());
        for (int i = 0; i < fields.length; i += 2) {
            part(body, boundary, fields[i], fields[i + 1]);
        }
        return multipart(path, boundary, body);
    }

    /** Sends one text file and one field. */
    HttpResponse<String> upload(
            String path, String boundary, String field, String value, String fileName, String content) {
        StringBuilder body = new StringBuilder();
        part(body, boundary, "token", token());
        part(body, boundary, field, value);
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: text/plain\r\n\r\n")
                .append(content)
                .append("\r\n");
        return multipart(path, boundary, body);
    }

    private static void part(StringBuilder body, String boundary, String name, String value) {
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n");
    }

    private HttpResponse<String> multipart(String path, String boundary, StringBuilder body) {
        body.append("--").append(boundary).append("--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Origin", site.address(""))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Saves the details of a document, in the version the page has now. */
    HttpResponse<String> edit(String document, String... fields) {
        String path = "/doc/" + document + "/edit";
        Matcher version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
                .matcher(get(path).body());
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", version.find() ? version.group(1) : "0"));
        return post(path, all.toArray(String[]::new));
    }

    /** Waits until every file that came in has ended. */
    void waitForTheEnd() {
        for (int i = 0; i < 600 && !site.library().ledger().open().isEmpty(); i++) {
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The token of this browser's forms: in the header of a page when signed in, else on the page to sign in. */
    String token() {
        return token("/help", "/");
    }

    private String token(String page, String path) {
        String html = get(page).body();
        Matcher found =
                Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"").matcher(html);
        if (found.find()) {
            return found.group(1);
        }
        found = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"")
                .matcher(get("/sign-in/code").body());
        if (found.find()) {
            return found.group(1);
        }
        String form = cookies.get("learn-form");
        if (form == null) {
            throw new AssertionError("no token for " + path);
        }
        return form;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address(path)));
        if (!cookies.isEmpty()) {
            StringBuilder line = new StringBuilder();
            cookies.forEach((name, value) -> line.append(line.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("Cookie", line.toString());
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer = site.send(request.build());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String pair = set.split(";")[0];
            int equals = pair.indexOf('=');
            if (set.contains("Max-Age=0") || equals + 1 == pair.length()) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return answer;
    }
}
