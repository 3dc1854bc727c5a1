package org.practicelearning.web.site;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.site.Findings.Kind;

/** Headers that say what is not so, and sessions that were planted, stolen or should have ended. */
final class Sneaking {
    private static final String SESSION = "learn-session";

    private final HostileWorld world;
    private final Findings findings;

    Sneaking(HostileWorld world, Findings findings) {
        this.world = world;
        this.findings = findings;
    }

    void run(List<Endpoint> routes) {
        routes.stream().filter(each -> each.method.equals(HandlerType.GET)).forEach(this::tamper);
        overTls();
        sessions();
    }

    private void tamper(Endpoint route) {
        String path = RoutePaths.of(route.path, world.open).getFirst();
        for (Asking who : List.of(world.stranger, world.of(Role.LEAD))) {
            int plain = who.get(path).status();
            Payloads.tamperings(Findings.EVIL).forEach((name, value) -> {
                Answered answer = findings.inspect("GET " + route.path + " with " + name, who.get(path, name, value));
                if (answer.status() != plain) {
                    findings.add(Kind.OPEN_DOOR, "GET " + route.path, name + " makes " + plain + " " + answer.status());
                }
                if (answer.text().contains(Findings.EVIL)) {
                    findings.add(Kind.REFLECTED_HEADER, "GET " + route.path, "prints " + name);
                }
            });
        }
    }

    /** Cookies that a browser takes over TLS only, once a proxy offers the site so. */
    private void overTls() {
        String answer = raw("GET /sign-in HTTP/1.1\r\nHost: learn.example\r\nX-Forwarded-For: 192.0.2.7\r\n"
                + "Connection: close\r\n\r\n");
        Matcher cookie = Pattern.compile("(?i)Set-Cookie: ([^\r]+)").matcher(answer);
        while (cookie.find()) {
            if (!cookie.group(1).contains("; Secure")) {
                findings.add(Kind.COOKIE, "cookie over TLS", "is not Secure");
            }
        }
        if (!answer.contains("Strict-Transport-Security")) {
            findings.add(Kind.MISSING_HEADER, "over TLS", "no Strict-Transport-Security");
        }
        for (String host : List.of(Findings.EVIL, "learn.example." + Findings.EVIL, "127.0.0.1@" + Findings.EVIL)) {
            String foreign = raw("GET /help HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            if (!foreign.startsWith("HTTP/1.1 40")) {
                findings.add(Kind.OPEN_DOOR, "Host header", "answers under the name " + host);
            }
        }
    }

    private String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", world.site.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sessions() {
        String email = Member.account(world.site, Role.READER, "Fix Ated").email();
        Member attacker = Member.of(world.site, Role.READER, "At Tacker");
        String planted = attacker.cookie(SESSION);

        Member fixed = new Member(world.site);
        fixed.keep(SESSION, planted);
        HttpResponse<String> answer = fixed.signIn(email, Member.PASSWORD);
        cookies(answer);
        String secret = fixed.cookie(SESSION);
        if (secret.equals(planted)) {
            findings.add(Kind.SESSION, "signing in", "keeps the session that was planted");
        }
        if (with(planted).get("/account").text().contains("Fix Ated")) {
            findings.add(Kind.SESSION, "signing in", "makes a planted session somebody's own");
        }
        Member second = new Member(world.site);
        second.signIn(email, Member.PASSWORD);
        fixed.post("/account/password", "current", Member.PASSWORD, "password", "four other odd words here");
        ended(second.cookie(SESSION), "a change of the password");
        Member again = new Member(world.site);
        again.signIn(email, "four other odd words here");
        String last = again.cookie(SESSION);
        if (last.isEmpty()) {
            findings.add(Kind.SESSION, "signing in", "the new password is not good");
        }
        again.post("/sign-out");
        ended(last, "signing out");
        Member gone = new Member(world.site);
        gone.signIn(email, "four other odd words here");
        String disabled = gone.cookie(SESSION);
        Asking admin = world.of(Role.ADMINISTRATOR);
        admin.post("/people/" + world.person("fix.ated").id() + "/disable", List.of());
        ended(disabled, "being disabled");
    }

    private void cookies(HttpResponse<String> answer) {
        findings.inspect(
                "POST /sign-in",
                new Answered(
                        answer.statusCode(),
                        answer.headers().map(),
                        answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private Asking with(String secret) {
        return new Asking(world.site, "thief", null, secret, Map.of("Cookie", SESSION + "=" + secret), "");
    }

    private void ended(String secret, String why) {
        if (with(secret).get("/account").status() == 200) {
            findings.add(Kind.SESSION, why, "leaves the session open");
        }
    }
}
