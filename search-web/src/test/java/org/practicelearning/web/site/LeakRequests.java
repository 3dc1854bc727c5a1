package org.practicelearning.web.site;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.site.Asking.Field;

/**
 * What outsiders ask: every route of the route table with the ids of restricted things and of open ones, then questions at
 * random, in words that stand in restricted documents and in ordinary ones.
 */
final class LeakRequests {
    /** Stands for an id of the restricted things of a world, whichever these are. */
    private static final String SECRET = "SECRET-";

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

    private static final List<String> ASKED = List.of(
            "/search",
            "/search",
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
            "/search/facet/year",
            "/ingest",
            "/api/v1/ingest",
            "/tags/review",
            "/recommendations.csv",
            "/themes/table.csv",
            "/collections",
            "/saved",
            "/digest",
            "/drafts",
            "/publications",
            "/templates",
            "/cases",
            "/retention",
            "/removed",
            "/vocabulary",
            "/vocabulary/uncovered",
            "/themes/quality",
            "/");

    /** Would make something new each time, or end the session that asks: the worlds would differ by that alone. */
    private static final Set<String> NOT_SENT = Set.of(
            "/sign-in",
            "/sign-in/code",
            "/sign-out",
            "/first-run",
            "/invitation/{secret}",
            "/reset/{secret}",
            "/csp-report",
            "/account/password",
            "/account/second-step",
            "/account/tokens",
            // Break the glass, for those who may: then they are no outsiders.
            "/cases/new",
            "/cases/{id}/team",
            "/cases/{id}/team/end",
            "/cases/{id}/close",
            "/cases/{id}/reopen",
            "/cases/{id}/glass",
            "/cases/{id}/owner",
            "/collections",
            "/drafts/new",
            "/saved",
            "/saved/feed",
            "/saved/feed/revoke",
            "/retention",
            "/follow/share",
            "/tags/alone",
            "/add",
            "/vocabulary/change",
            "/vocabulary/import",
            "/vocabulary/import/{digest}",
            "/vocabulary/uncovered/add",
            "/vocabulary/uncovered/dismiss",
            "/vocabulary/uncovered/restore");

    private static final List<String> NOT_SENT_BELOW =
            List.of("/people/", "/settings/", "/templates/", "/documents/licences");

    private final List<String> words;
    private final Random random;
    private final List<Asked> all = new ArrayList<>();

    /**
     * A request and who makes it.
     *
     * @param route of the route table; empty where a question was made up
     * @param form empty for a GET
     */
    record Asked(String who, String route, String path, List<Field> form) {
        boolean isForm() {
            return !form.isEmpty();
        }
    }

    private LeakRequests(List<String> words, long seed) {
        this.words = words;
        this.random = new Random(seed);
    }

    /**
     * The requests.
     *
     * @param who everybody who asks
     * @param open things that the askers may open, by kind
     * @param words that stand in restricted documents only
     */
    static List<Asked> of(
            List<Endpoint> routes,
            List<String> who,
            Map<String, String> open,
            List<String> words,
            int most,
            long seed) {
        LeakRequests made = new LeakRequests(words, seed);
        Map<String, String> secret = new LinkedHashMap<>(open);
        Belongings.kinds().forEach(kind -> secret.put(kind, SECRET + kind));
        // Whoever knows the secret address of a feed reads as its owner; nobody else is given it.
        secret.put("feed", "1".repeat(64));
        for (Endpoint route : routes) {
            boolean page = route.method.equals(HandlerType.GET);
            for (String each : who) {
                if (page) {
                    made.visit(each, route.path, secret);
                    made.visit(each, route.path, open);
                } else if (!NOT_SENT.contains(route.path)
                        && NOT_SENT_BELOW.stream().noneMatch(route.path::startsWith)) {
                    RoutePaths.of(route.path, secret)
                            .forEach(path -> made.all.add(new Asked(each, "POST " + route.path, path, form(secret))));
                }
            }
        }
        return made.sample(who, most);
    }

    /** Every route at least once, then as many visits as there is room for, then questions. */
    private List<Asked> sample(List<String> who, int most) {
        Collections.shuffle(all, random);
        Set<String> met = new HashSet<>();
        List<Asked> chosen = new ArrayList<>();
        List<Asked> further = new ArrayList<>();
        for (Asked each : all) {
            (met.add(each.route()) ? chosen : further).add(each);
        }
        int room = Math.max(0, most - most / 5 - chosen.size());
        chosen.addAll(further.subList(0, Math.min(room, further.size())));
        while (chosen.size() < most) {
            chosen.add(new Asked(pick(who), "", pick(ASKED) + question(), List.of()));
        }
        return chosen;
    }

    /** The routes that outsiders ask for; those of commands need the secret of the data folder. */
    static List<Endpoint> routes(TestSite site) {
        return RouteTableTest.routes(site).stream()
                .filter(each -> !RouteTableTest.doors(each).contains(Door.COMMAND))
                // The audit log says what happened, these very requests among it; AuditPagesTest holds it to ids.
                .filter(each -> !each.path.startsWith("/audit"))
                .toList();
    }

    private void visit(String who, String route, Map<String, String> ids) {
        for (String path : RoutePaths.of(route, ids)) {
            all.add(new Asked(who, route, path, List.of()));
            all.add(new Asked(who, route, path + question() + named(ids), List.of()));
        }
    }

    /** Fields of every form, each naming what is restricted. */
    private static List<Field> form(Map<String, String> ids) {
        String document = named(ids, "document");
        String passage = named(ids, "passage");
        return List.of(
                new Field("item", named(ids, "item")),
                new Field("take", passage),
                new Field("at", passage),
                new Field("passage", passage),
                new Field("doc", document),
                new Field("run", document),
                new Field("session", document),
                new Field("id", document),
                new Field("into", named(ids, "collection")),
                new Field("theme", "harm.neglect"),
                new Field("status", "happened"),
                new Field("verdict", "accepted"),
                new Field("kind", "publisher"),
                new Field("what", "Brindlecombe"),
                new Field("text", "quillfeather was written in the record"),
                new Field("reason", "It stands in the record"),
                new Field("revision", "0"),
                new Field("version", "1"));
    }

    private static String named(Map<String, String> ids, String kind) {
        return ids.getOrDefault(kind, "none");
    }

    private String named(Map<String, String> ids) {
        return switch (random.nextInt(4)) {
            case 0 -> "&at=" + ids.get("passage") + "&passage=" + ids.get("passage");
            case 1 -> "&doc=" + ids.get("document") + "&item=" + ids.get("item");
            default -> "";
        };
    }

    private String question() {
        StringBuilder question = new StringBuilder("?q=");
        question.append(Asking.encoded(pick(random.nextInt(3) == 0 ? words : COMMON)));
        maybe(question, 3, "sort", List.of("relevance", "newest", "oldest", "title"));
        maybe(question, 4, "page", List.of("1", "2", "3"));
        maybe(question, 4, "type", List.of("rapid-review", "lcspr", "other", "audit"));
        maybe(question, 5, "publisher", words);
        maybe(question, 6, "not.year", List.of("2025", "2019"));
        maybe(question, 6, "theme", List.of("harm.neglect", "practice.curiosity"));
        maybe(question, 8, "rows", List.of("agency", "harm", "theme"));
        maybe(question, 8, "by", List.of("type", "period", "age", "edition"));
        maybe(question, 8, "find", words);
        return question.toString();
    }

    private void maybe(StringBuilder question, int oneIn, String name, List<String> values) {
        if (random.nextInt(oneIn) == 0) {
            question.append('&').append(name).append('=').append(Asking.encoded(pick(values)));
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** An address or field with the ids of a world in the places of the restricted ones. */
    static String in(String text, Map<String, String> world) {
        String filled = text;
        for (Map.Entry<String, String> each : world.entrySet()) {
            filled = filled.replace(SECRET + each.getKey(), each.getValue());
        }
        return filled;
    }

    /** The other way round: an answer with the ids of a world taken out again. */
    static String out(String text, Map<String, String> world) {
        String plain = text;
        for (Map.Entry<String, String> each : world.entrySet()) {
            plain = plain.replace(each.getValue(), SECRET + each.getKey());
        }
        return plain;
    }
}
