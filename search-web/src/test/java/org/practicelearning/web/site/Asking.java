package org.practicelearning.web.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.people.Scope;

/**
 * Somebody who asks, always under the same cookie or token, and keeps nothing that an answer sets.
 *
 * @param name for reports
 * @param role null for somebody who has not signed in
 * @param secret of the session; empty without one
 * @param token of this person's forms
 */
record Asking(
        TestSite site, String name, @Nullable Role role, String secret, Map<String, String> headers, String token) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Fields of a form, each with its value. */
    record Field(String name, String value) {}

    static Asking stranger(TestSite site) {
        String form = "5".repeat(64);
        return new Asking(site, "stranger", null, "", Map.of("Cookie", "learn-form=" + form), form);
    }

    /** Somebody of a role who has just got an account and signed in. */
    static Asking of(TestSite site, Role role, String name) {
        return of(site, role, name, Member.of(site, role, name));
    }

    static Asking of(TestSite site, Role role, String name, Member member) {
        String secret = member.cookie("learn-session");
        return new Asking(site, name, role, secret, Map.of("Cookie", "learn-session=" + secret), member.token());
    }

    /** A program in the name of somebody. */
    static Asking program(TestSite site, Person person, Scope scope) {
        if (site.people().tokens().make(person, scope.key(), Set.of(scope), 30)
                instanceof Done<String>(String secret)) {
            return new Asking(
                    site,
                    "token " + scope.key() + " of " + person.role().key(),
                    null,
                    "",
                    Map.of("Authorization", "Bearer " + secret, "Cookie", "learn-form=" + "5".repeat(64)),
                    "");
        }
        throw new AssertionError("no token");
    }

    Answered get(String path, String... more) {
        return send(request(path, more).GET());
    }

    /** Sends a form as a page of the site does. */
    Answered post(String path, List<Field> fields) {
        List<Field> all = new ArrayList<>(fields);
        all.add(new Field("token", token));
        return form(path, all, "Origin", site.address(""));
    }

    /** Sends a form with these fields and headers and no others. */
    Answered form(String path, List<Field> fields, String... more) {
        return send(request(path, more)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** Any method, any body. */
    Answered raw(String method, String path, String type, String body, String... more) {
        return send(request(path, more)
                .setHeader("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    static String encoded(List<Field> fields) {
        return String.join(
                "&",
                fields.stream()
                        .map(each -> encoded(each.name()) + "=" + encoded(each.value()))
                        .toList());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address(path)));
        headers.forEach(request::setHeader);
        for (int i = 0; i < more.length; i += 2) {
            request.setHeader(more[i], more[i + 1]);
        }
        return request;
    }

    /** A server that refuses a form before it has read it may close the connection: then it is sent once more. */
    private static Answered send(HttpRequest.Builder request) {
        try {
            return sendOnce(request);
        } catch (IOException closed) {
            try {
                return sendOnce(request);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Answered sendOnce(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answered(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
