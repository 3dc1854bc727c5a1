package org.practicelearning.web.site;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.site.Asking.Field;

/** Puts what hurts into every parameter of every route: those that pages link to or ask for in forms, and those of others. */
final class Payloads {
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("[?&](?:amp;)?([a-z.]+)=");

    /** Undone last: what these do away with is asked for by the others. */
    private static final Pattern ENDS = Pattern.compile(
            "delete|remove|disable|close|forget|revoke|sign-out|sessions|reread|replace|retention|password|second-step");

    private static final List<String> USUAL = List.of(
            "q",
            "to",
            "back",
            "page",
            "sort",
            "order",
            "find",
            "type",
            "year",
            "publisher",
            "at",
            "doc",
            "version",
            "show",
            "facet",
            "status",
            "by",
            "a",
            "b",
            "rows",
            "run",
            "part",
            "passage",
            "like",
            "item",
            "done",
            "kept-path",
            "words");

    private final HostileWorld world;
    private final Findings findings;
    private final Random random;
    private final List<String> payloads;

    /** @param port of a machine that must never be asked */
    Payloads(HostileWorld world, Findings findings, int port, long seed) {
        this.world = world;
        this.findings = findings;
        this.random = new Random(seed);
        this.payloads = all(port);
    }

    private static List<String> all(int port) {
        return List.of(
                "\"><qx7 onqx7=1>",
                "' onqx7='1",
                "</title></textarea><qx7>",
                "<script>qx7()</script>",
                "javascript:qx7()",
                "{{ 7919 * 7907 }}",
                "${7919*7907}#{7919*7907}",
                "{% include '/etc/passwd' %}",
                "' OR '1'='1",
                "'; DROP TABLE person; --",
                "1 UNION SELECT * FROM person",
                "\\",
                "../../../../../../../../etc/passwd",
                "..%2f..%2f..%2f..%2fetc%2fpasswd",
                "/etc/passwd\0.txt",
                "file:///etc/passwd",
                "x\r\nX-Planted: 1\r\nSet-Cookie: qx7=1\r\n\r\n<qx7>",
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "http://127.0.0.1:" + port + "/qx7",
                "=HYPERLINK(\"http://evil.example\";\"a\")",
                "+1+1",
                "@SUM(1)",
                "\t=1+1",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "$(cat /etc/passwd)`cat /etc/passwd`|cat /etc/passwd",
                "99999999999999999999",
                "-1",
                "NaN",
                "",
                "\u202e\ud83d\udca9\u0000\ufffe",
                "((((((((((((((((((((((((((((((",
                "*" + "a".repeat(3_000));
    }

    private record Try(Endpoint route, String path, String name) {}

    /**
     * Tries them.
     *
     * @param most how many requests; every parameter is met before any is met twice
     */
    void run(List<Endpoint> routes, int most) {
        List<Try> reading = new ArrayList<>();
        List<Try> writing = new ArrayList<>();
        for (Endpoint route : routes) {
            for (String path : RoutePaths.of(route.path, world.open)) {
                boolean page = route.method.equals(HandlerType.GET);
                for (String name : page ? asked(path) : filled(path)) {
                    (page ? reading : writing).add(new Try(route, path, name));
                }
            }
            blanks(route);
        }
        Collections.shuffle(reading, random);
        Collections.shuffle(writing, random);
        int rounds = Math.max(1, most / Math.max(1, reading.size() + writing.size()));
        for (int round = 0; round < Math.min(rounds, payloads.size()); round++) {
            for (Try each : reading) {
                read(each, payload(each, round));
            }
            writing.stream().filter(each -> !ENDS.matcher(each.path()).find()).forEach(this::write);
        }
        writing.stream().filter(each -> ENDS.matcher(each.path()).find()).forEach(this::write);
        lookAgain(routes);
    }

    /** Each parameter begins elsewhere in the list, so that few rounds meet every payload somewhere. */
    private String payload(Try each, int round) {
        return payloads.get(Math.floorMod(each.hashCode() + 31 * each.name().hashCode() + round, payloads.size()));
    }

    /** Names that a page knows, and some that it may not. */
    private Set<String> asked(String path) {
        Set<String> names = new LinkedHashSet<>();
        String page = reader(path).get(path).text();
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            names.add(link.group(1));
        }
        names.addAll(USUAL);
        return names;
    }

    /** Names in forms that are sent there: those on the page of the same address, or on the one above. */
    private Set<String> filled(String path) {
        Set<String> names = new LinkedHashSet<>(List.of("name", "reason", "back", "item", "title", "to"));
        for (String page : List.of(path, path.replaceAll("/[^/]*$", ""), "/doc/" + world.open.get("document"))) {
            Answered answer = page.isEmpty() ? null : sender(path).get(page);
            if (answer != null && answer.status() == 200) {
                Matcher name = NAME.matcher(answer.text());
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
        }
        names.remove("token");
        return names;
    }

    private Asking reader(String path) {
        return path.startsWith("/people") || path.startsWith("/settings") || path.startsWith("/audit")
                ? world.of(Role.ADMINISTRATOR)
                : world.of(Role.LEAD);
    }

    private Asking sender(String path) {
        boolean open = path.startsWith("/sign-in") || path.startsWith("/first-run") || path.startsWith("/invitation");
        return open ? world.stranger : reader(path);
    }

    private void read(Try each, String payload) {
        List<Asking> all = world.others();
        Asking who = random.nextInt(4) == 0 ? all.get(random.nextInt(all.size())) : reader(each.path());
        findings.inspect(
                "GET " + each.route().path + " ?" + each.name(),
                who.get(each.path() + "?" + Asking.encoded(each.name()) + "=" + Asking.encoded(payload)));
    }

    private void write(Try each) {
        String payload = payloads.get(random.nextInt(payloads.size()));
        List<Field> fields = new ArrayList<>();
        for (String name : List.of("name", "title", "reason", "note", "text", "pseudonym", "search", "why")) {
            if (!name.equals(each.name())) {
                fields.add(new Field(name, "=1+1 \"><qx7 onqx7=1>"));
            }
        }
        fields.add(new Field(each.name(), payload));
        fields.add(new Field("back", "/"));
        fields.add(new Field("year", "2025"));
        findings.inspect(
                "POST " + each.route().path + " " + each.name(),
                sender(each.path()).post(each.path(), fields));
    }

    /** The blanks of an address hold what hurts, too. */
    private void blanks(Endpoint route) {
        if (!route.path.contains("{") || !route.method.equals(HandlerType.GET)) {
            return;
        }
        for (int i = 0; i < 6; i++) {
            String payload = payloads.get(random.nextInt(payloads.size()));
            String path = route.path.replaceAll("\\{[a-z]+}", Matcher.quoteReplacement(Asking.encoded(payload + "x")));
            findings.inspect("GET " + route.path, reader(route.path).get(path));
        }
    }

    /** Every page once more: what was typed may stand on any of them now. */
    private void lookAgain(List<Endpoint> routes) {
        for (Endpoint route : routes) {
            if (route.method.equals(HandlerType.GET)) {
                for (String path : RoutePaths.of(route.path, world.open)) {
                    for (Asking who : List.of(world.of(Role.LEAD), world.of(Role.ADMINISTRATOR), world.victim)) {
                        findings.inspect("GET " + route.path, who.get(path));
                    }
                }
            }
        }
    }

    /** How many kinds there are. */
    static int kinds() {
        return all(0).size();
    }

    static Map<String, String> tamperings(String host) {
        return Map.of(
                "X-Forwarded-Host", host,
                "X-Forwarded-Proto", "https",
                "X-Forwarded-For", "127.0.0.1",
                "Forwarded", "for=127.0.0.1;host=" + host + ";proto=https",
                "X-Original-URL", "/help",
                "X-Rewrite-URL", "/help",
                "X-Remote-User", "vic.lead@northborough.example",
                "X-Forwarded-Prefix", "//" + host,
                "Referer", "http://" + host + "/",
                "Accept-Language", "../../../etc/passwd");
    }
}
