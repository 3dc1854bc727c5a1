package org.practicelearning.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of a route, with its blanks filled in. A blank that nothing is known for is an error: a new route has to
 * say here what stands in it, or nobody would visit it.
 */
final class RoutePaths {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

    /** What the id of an address names, by how the address begins. The longest beginning holds. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("/doc/", "document"),
            Map.entry("/api/v1/documents/", "document"),
            Map.entry("/passage/", "passage"),
            Map.entry("/api/v1/passages/", "passage"),
            Map.entry("/collections/", "collection"),
            Map.entry("/drafts/", "draft"),
            Map.entry("/saved/", "saved"),
            Map.entry("/cases/", "case"),
            Map.entry("/people/", "person"),
            Map.entry("/people/waiting/", "waiting"),
            Map.entry("/publications/", "publication"),
            Map.entry("/themes/", "concept"),
            Map.entry("/vocabulary/concept/", "concept"));

    /** Of something that does not exist. */
    private static final String NOBODY = "00000000-0000-4000-8000-0000000000ff";

    /** What stands in the other blanks. */
    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry("page", List.of("1")),
            Map.entry("facet", List.of("publisher", "theme", "year", "type")),
            Map.entry("chart", List.of("years", "overlaps", "ages", "agencies")),
            Map.entry("section", List.of("incident")),
            Map.entry("number", List.of("1")),
            Map.entry("evidence", List.of("e1")),
            Map.entry("to", List.of("agency-check", "sign-off")),
            Map.entry("digest", List.of("0".repeat(64))),
            Map.entry("name", List.of("no-such-asset.css")),
            Map.entry("concept", List.of("harm.neglect")),
            Map.entry("key", List.of("rapid-review")),
            Map.entry("field", List.of("summary")),
            Map.entry("column", List.of("finding")),
            Map.entry("comment", List.of(NOBODY)),
            Map.entry("rule", List.of("rapid-review")),
            Map.entry("waiting", List.of(NOBODY)),
            Map.entry("publication", List.of(NOBODY)));

    /** Every kind of file an address may end in, by how it begins. */
    private static final Map<String, List<String>> FORMATS = Map.of(
            "/doc/", List.of("ris", "bib", "txt"),
            "/collections/", List.of("docx", "xlsx", "csv", "ris"),
            "/drafts/", List.of("docx", "html", "pdf"),
            "/vocabulary/", List.of("csv", "ttl", "jsonld"));

    private RoutePaths() {}

    /**
     * Every address of a route for somebody's belongings.
     *
     * @param ids what is named, by its kind
     */
    static List<String> of(String route, Map<String, String> ids) {
        List<String> paths = List.of(route);
        for (Matcher blank = BLANK.matcher(route); blank.find(); ) {
            List<String> filled = new ArrayList<>();
            for (String path : paths) {
                for (String value : values(route, blank.group(1), ids)) {
                    filled.add(path.replace(blank.group(), value));
                }
            }
            paths = filled;
        }
        return paths;
    }

    private static List<String> values(String route, String blank, Map<String, String> ids) {
        if (blank.equals("secret")) {
            return List.of(ids.getOrDefault("feed", "0".repeat(64)));
        }
        if (blank.equals("format")) {
            return FORMATS.entrySet().stream()
                    .filter(each -> route.startsWith(each.getKey()))
                    .findFirst()
                    .orElseThrow(() -> unknown(route, blank))
                    .getValue();
        }
        String kind = blank.equals("id") ? kind(route) : blank;
        String id = ids.get(kind);
        if (id != null) {
            return List.of(id);
        }
        List<String> usual = USUAL.get(kind);
        if (usual == null) {
            throw unknown(route, blank);
        }
        return usual;
    }

    private static String kind(String route) {
        return NAMED.keySet().stream()
                .filter(route::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(NAMED::get)
                .orElseThrow(() -> unknown(route, "id"));
    }

    private static AssertionError unknown(String route, String blank) {
        return new AssertionError("Nothing is known to fill {" + blank + "} of " + route
                + ": say in RoutePaths what stands there, so that the route is visited like the others.");
    }

    /** Ids of things that do not exist, of every kind, in the shape of those that do. */
    static Map<String, String> nothing() {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String kind : Belongings.kinds()) {
            ids.put(
                    kind,
                    switch (kind) {
                        case "hash" -> "c".repeat(64);
                        case "passage" -> "a2".repeat(10);
                        default ->
                            "00000000-0000-4000-8000-00000000000"
                                    + Belongings.kinds().indexOf(kind);
                    });
        }
        return ids;
    }
}
