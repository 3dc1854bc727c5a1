package org.practicelearning.web.site;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.web.site.Asking.Field;
import org.practicelearning.web.site.Findings.Kind;

/** Asks, with the id of each thing that belongs to somebody else, for what can be done with it: as if it did not exist. */
final class OthersThings {
    /** Cases may be asked for by leads, people by administrators, whoever else is on them. */
    private static final List<String> NAMED_BY_DESIGN = List.of("/cases/", "/people/");

    private final HostileWorld world;
    private final Findings findings;

    OthersThings(HostileWorld world, Findings findings) {
        this.world = world;
        this.findings = findings;
    }

    void run(List<Endpoint> routes) {
        Map<String, String> before = owners();
        Map<String, String> nothing = new LinkedHashMap<>(world.open);
        nothing.putAll(RoutePaths.nothing());
        nothing.remove("feed");
        for (Endpoint route : routes) {
            if (!route.path.contains("{") || NAMED_BY_DESIGN.stream().anyMatch(route.path::startsWith)) {
                continue;
            }
            List<String> real = RoutePaths.of(route.path, secrets());
            List<String> none = RoutePaths.of(route.path, nothing);
            for (int i = 0; i < real.size(); i++) {
                if (!real.get(i).equals(none.get(i))) {
                    for (Asking who : world.others()) {
                        compare(who, route, real.get(i), none.get(i), nothing);
                    }
                }
            }
        }
        byForm();
        owners().forEach((page, text) -> {
            if (!text.equals(before.get(page))) {
                findings.add(
                        Kind.OTHERS_THING,
                        page,
                        "was changed by somebody else: " + LeakTest.difference(before.getOrDefault(page, ""), text));
            }
        });
    }

    /** What the victim has, but for the address of the feed, which is a secret in itself. */
    private Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>(world.theirs);
        secrets.remove("feed");
        return secrets;
    }

    private void compare(Asking who, Endpoint route, String real, String none, Map<String, String> nothing) {
        boolean page = route.method.equals(HandlerType.GET);
        Answered one = page ? who.get(real) : who.post(real, fields(world.theirs));
        Answered other = page ? who.get(none) : who.post(none, fields(nothing));
        findings.inspect(ForcedBrowsing.line(route), one);
        if (!plain(one, world.theirs).equals(plain(other, nothing))) {
            findings.add(
                    Kind.OTHERS_THING,
                    ForcedBrowsing.line(route),
                    who.name() + " gets " + one.status() + ", and " + other.status() + " where there is nothing");
        }
    }

    private static List<Field> fields(Map<String, String> ids) {
        return List.of(
                new Field("item", ids.getOrDefault("item", "")),
                new Field("at", ids.getOrDefault("passage", "")),
                new Field("into", ids.getOrDefault("collection", "")),
                new Field("reason", "It is not mine at all"),
                new Field("name", "Taken"),
                new Field("a.summary", "Written over"),
                new Field("revision", "0"));
    }

    /** An answer without the ids and what is new each time. */
    private static String plain(Answered answer, Map<String, String> ids) {
        return answer.status() + " "
                + LeakRequests.out(answer.text(), ids)
                        .replaceAll("(?<=value=\")[0-9a-f]{64}|Reference: <strong>[0-9a-f]+|\\d{1,2}:\\d{2}", "");
    }

    /** Ids that stand in forms and not in addresses. */
    private void byForm() {
        Map<String, String> theirs = world.theirs;
        Set<String> sessions = Set.of(
                String.valueOf(world.site.people().asker(world.victim.secret()).session()));
        for (Asking who : world.people.values()) {
            for (String path :
                    List.of("/collections/note", "/collections/remove", "/collections/restore", "/collections/order")) {
                who.post(
                        path,
                        List.of(
                                new Field("item", theirs.getOrDefault("item", "")),
                                new Field("note", "Taken"),
                                new Field("to", "1")));
            }
            sessions.forEach(session -> who.post("/account/sessions", List.of(new Field("session", session))));
            who.post("/collections/add", List.of(new Field("take", theirs.getOrDefault("passage", ""))));
            Answered taken = who.get("/collections");
            if (taken.text().contains("quillfeather")) {
                findings.add(Kind.OTHERS_THING, "POST /collections/add", who.name() + " gathered what is restricted");
            }
        }
    }

    /** The victim's own pages, which nobody else can change. */
    private Map<String, String> owners() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : List.of(
                "/doc/" + world.theirs.get("document"),
                "/collections/" + world.theirs.get("collection"),
                "/drafts/" + world.theirs.get("draft"),
                "/drafts/" + world.theirs.get("draft") + "/part/incident",
                "/saved/" + world.theirs.get("saved"),
                "/collections",
                "/drafts",
                "/saved")) {
            Answered answer = world.victim.get(page);
            pages.put(
                    page,
                    answer.status()
                            + answer.text()
                                    .replaceAll("\\d{1,2}:\\d{2}|[0-9a-f]{64}|name=\"window\" value=\"[^\"]+", ""));
        }
        return pages;
    }
}
