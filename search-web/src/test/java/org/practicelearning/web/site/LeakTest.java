package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.people.Role;

/**
 * What an outsider sees does not depend on restricted documents at all. The same requests, by the same people, in three
 * worlds: before a restricted document comes, while it is there, and after it has gone. Every answer is the same to the
 * byte, but for what is new in each answer anyway. How many requests: {@code -Dlearn.leak.requests}.
 */
class LeakTest {
    private static final int REQUESTS = Integer.getInteger("learn.leak.requests", 300);
    private static final long SEED = Long.getLong("learn.leak.seed", 20261122L);

    /** Words that stand in the restricted documents and nowhere else. */
    private static final List<String> SECRET =
            List.of("quillfeather", "Zanthoxylum", "Brindlecombe", "Child QX77", "oxter bridge");

    private static final List<String> COMMON = List.of(
            "appointments",
            "missed appointments",
            "neglect",
            "\"was not brought\"",
            "professional curiosity",
            "school",
            "quillfeathr",
            "zanth*",
            "neglekt",
            "hospital OR police",
            "-neglect",
            "");

    private static final String RESTRICTED = """
            Rapid review: Child QX77 of Brindlecombe

            1. Findings

            1.1 The child was not brought to appointments, and quillfeather was written in the record. Neglect was named.

            1.2 Domestic abuse at oxter bridge was known to the police. The school saw Zanthoxylum on missed appointments.

            2. Recommendations

            2.1 The partnership should agree one policy on missed appointments and quillfeather.
            """;

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Member lead;
    private static final Map<String, Member> OUTSIDERS = new LinkedHashMap<>();
    private static String published = "";

    @BeforeAll
    static void start() {
        site = TestSite.realWithoutSecondStep(folder);
        lead = Member.of(site, Role.LEAD, "Lee Lead");
        for (Role role : List.of(Role.READER, Role.TRAINER, Role.REVIEWER, Role.ADMINISTRATOR)) {
            OUTSIDERS.put(role.key(), Member.of(site, role, "Out " + role.label()));
        }
        for (int i = 0; i < 6; i++) {
            add(
                    "published",
                    "open-" + i,
                    "Review number " + i + "\n\n1.1 Missed appointments number " + i
                            + " were not followed up by the hospital, and neglect was named by the school.\n\n2. Recommendations\n\n"
                            + "2.1 The partnership should agree one policy on missed appointments " + i + ".");
        }
        add(
                "partnership",
                "inner",
                "Audit of neglect\n\n1.1 Neglect was named in nine of twelve files, late in seven.");
        published = idOf(lead, "hospital");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static void add(String access, String name, String text) {
        assertThat(lead.upload("/add", "----b", "access", access, name + ".txt", text)
                        .statusCode())
                .isEqualTo(303);
        lead.waitForTheEnd();
    }

    private static String idOf(Member member, String word) {
        for (int i = 0; i < 200; i++) {
            Matcher found = Pattern.compile("/doc/([0-9a-f-]{36})")
                    .matcher(member.get("/search?q=" + encoded(word)).body());
            if (found.find()) {
                return found.group(1);
            }
            Member.pause();
        }
        throw new AssertionError("never found: " + word);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A request and who makes it. */
    private record Asked(String who, String path) {}

    /** Everything of an answer that does not change from one to the next by itself. */
    private static String seen(Asked asked, String secretId) {
        HttpResponse<String> answer = Objects.requireNonNull(OUTSIDERS.get(asked.who()))
                .get(asked.path().replace("SECRET", secretId));
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return (answer.statusCode() + "\n" + headers + "\n" + answer.body())
                .replace(secretId, "SECRET")
                .replaceAll("Reference: <strong>[0-9a-f]+", "Reference")
                .replaceAll("\"reference\":\"[0-9a-f]+", "reference")
                .replaceAll("name=\"offer\" value=\"[^\"]+", "offer")
                .replaceAll("<kbd>[A-Z2-7 ]{39}</kbd>|secret=[A-Z2-7]{32}", "key")
                .replaceAll("\\d{2}:\\d{2}(?=<)", "time");
    }

    private static List<Asked> requests() {
        Random random = new Random(SEED);
        List<Endpoint> routes = RouteTableTest.routes(site).stream()
                .filter(each -> each.method.equals(HandlerType.GET))
                .filter(each -> !RouteTableTest.doors(each).contains(Door.COMMAND))
                // The audit log says what happened, these very requests among it; AuditPagesTest holds it to ids.
                .filter(each -> !each.path.startsWith("/audit"))
                .toList();
        List<Asked> asked = new ArrayList<>();
        List<String> people = List.copyOf(OUTSIDERS.keySet());
        for (Endpoint route : routes) {
            for (String id : List.of("SECRET", published)) {
                people.forEach(who -> asked.add(new Asked(who, filled(route.path, id, random))));
            }
        }
        List<String> searching = List.of(
                "/search",
                "/api/v1/search",
                "/suggest",
                "/search.atom",
                "/recommendations",
                "/api/v1/recommendations",
                "/said-before",
                "/themes/table",
                "/themes",
                "/themes/compare",
                "/documents",
                "/search/facet/publisher",
                "/search/facet/partnership",
                "/doc/" + published,
                "/ingest",
                "/api/v1/ingest",
                "/tags/review",
                "/recommendations.csv",
                "/themes/table.csv",
                "/");
        while (asked.size() < REQUESTS) {
            asked.add(new Asked(pick(people, random), pick(searching, random) + question(random)));
        }
        return asked;
    }

    private static String filled(String route, String id, Random random) {
        return route.replace("{id}", id)
                        .replace("{hash}", "0".repeat(64))
                        .replace("{page}", "1")
                        .replace("{format}", "ris")
                        .replace("{facet}", "publisher")
                        .replace("{chart}", "years")
                        .replaceAll("\\{[a-z]+}", "none")
                + question(random);
    }

    private static String question(Random random) {
        StringBuilder question = new StringBuilder("?q=");
        question.append(encoded(pick(random.nextInt(3) == 0 ? SECRET : COMMON, random)));
        if (random.nextInt(3) == 0) {
            question.append("&sort=").append(pick(List.of("relevance", "newest", "oldest", "title"), random));
        }
        if (random.nextInt(4) == 0) {
            question.append("&page=").append(1 + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            question.append("&type=").append(pick(List.of("rapid-review", "lcspr", "other", "audit"), random));
        }
        if (random.nextInt(5) == 0) {
            question.append("&publisher=").append(encoded(pick(SECRET, random)));
        }
        return question.toString();
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void anOutsiderCannotTellThatARestrictedDocumentIsThereOrWas() {
        // That there are cases is known to those who may break the glass; that one holds a document is not.
        String place = lead.post("/cases/new", "pseudonym", "Child QX77", "year", "2025")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        List<Asked> asked = requests();
        String before = UUID.nameUUIDFromBytes("before".getBytes(StandardCharsets.UTF_8))
                .toString();
        List<String> without = asked.stream().map(each -> seen(each, before)).toList();

        add("restricted", "secret-quillfeather", RESTRICTED);
        String secret = idOf(lead, "Brindlecombe");
        List<String> different = new ArrayList<>();
        compare(asked, without, secret, different);
        lead.edit(
                secret,
                "title",
                "Child QX77",
                "type",
                "other",
                "licence",
                "unknown",
                "publisher",
                "Brindlecombe",
                "access",
                "case-" + place.substring("/cases/".length()));
        compare(asked, without, secret, different);
        lead.post("/doc/" + secret + "/remove", "reason", "Added by mistake");
        assertThat(lead.get("/doc/" + secret).statusCode()).isEqualTo(410);
        compare(asked, without, secret, different);

        assertThat(different)
                .as("of " + 3 * asked.size() + " answers, seed " + SEED)
                .isEmpty();
    }

    private static void compare(List<Asked> asked, List<String> expected, String secret, List<String> different) {
        for (int i = 0; i < asked.size(); i++) {
            String now = seen(asked.get(i), secret);
            if (!now.equals(expected.get(i))) {
                different.add(asked.get(i) + ": " + firstDifference(expected.get(i), now));
            }
        }
    }

    private static String firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "…" + one.substring(Math.max(0, at - 80), Math.min(one.length(), at + 80)) + "… became …"
                + other.substring(Math.max(0, at - 20), Math.min(other.length(), at + 80));
    }
}
