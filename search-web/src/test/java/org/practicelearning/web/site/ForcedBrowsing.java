package org.practicelearning.web.site;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.site.Findings.Kind;

/** Asks every route as everybody, and by every other method, and holds the answers to a list of its own of who may. */
final class ForcedBrowsing {
    /** Who gets through a door, said a second time, so that a door which opens to others is noticed. */
    private static final Map<String, Set<Role>> THROUGH = Map.ofEntries(
            Map.entry("READ", EnumSet.allOf(Role.class)),
            Map.entry("SEARCH_BY_PROGRAM", EnumSet.allOf(Role.class)),
            Map.entry("DOCUMENTS_BY_PROGRAM", EnumSet.allOf(Role.class)),
            Map.entry("REGISTER_BY_PROGRAM", EnumSet.allOf(Role.class)),
            Map.entry("VOCABULARY_BY_PROGRAM", EnumSet.allOf(Role.class)),
            Map.entry("PROGRESS_BY_PROGRAM", EnumSet.of(Role.REVIEWER, Role.LEAD)),
            Map.entry("OWN", EnumSet.allOf(Role.class)),
            Map.entry("TEAM", EnumSet.allOf(Role.class)),
            Map.entry("SHARED", EnumSet.allOf(Role.class)),
            Map.entry("FOLLOW", EnumSet.allOf(Role.class)),
            Map.entry("COLLECT", EnumSet.of(Role.TRAINER, Role.REVIEWER, Role.LEAD)),
            Map.entry("CODE", EnumSet.of(Role.REVIEWER, Role.LEAD)),
            Map.entry("ADD", EnumSet.of(Role.REVIEWER, Role.LEAD)),
            Map.entry("KEEP", EnumSet.of(Role.LEAD)),
            Map.entry("SHAPE", EnumSet.of(Role.LEAD, Role.ADMINISTRATOR)),
            Map.entry("ADMINISTER", EnumSet.of(Role.ADMINISTRATOR)));

    /** Open to everybody, or checked by the route itself. */
    private static final Set<String> UNASKED = Set.of("OPEN", "COMMAND", "FEED");

    private final HostileWorld world;
    private final Findings findings;

    ForcedBrowsing(HostileWorld world, Findings findings) {
        this.world = world;
        this.findings = findings;
    }

    /** The list: method and path of each route, and its door. */
    static Map<String, String> doors() {
        Map<String, String> doors = new LinkedHashMap<>();
        try (InputStream file = ForcedBrowsing.class.getResourceAsStream("doors.txt")) {
            if (file == null) {
                throw new AssertionError("doors.txt is not there");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> doors.put(
                            line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return doors;
    }

    static String line(Endpoint route) {
        return route.method + " " + route.path;
    }

    void run(List<Endpoint> routes) {
        Map<String, String> doors = doors();
        for (Endpoint route : routes) {
            String door = doors.getOrDefault(line(route), "OPEN");
            for (String path : RoutePaths.of(route.path, world.open)) {
                for (Asking who : world.others()) {
                    knock(who, route, path, door);
                }
                otherMethods(route, path);
            }
        }
    }

    private void knock(Asking who, Endpoint route, String path, String door) {
        boolean page = route.method.equals(HandlerType.GET);
        Set<Role> through = THROUGH.getOrDefault(door, Set.of());
        boolean may = UNASKED.contains(door) || who.role() != null && through.contains(who.role());
        if (!page && may) {
            return;
        }
        Answered answer = findings.inspect(
                line(route), page ? who.get(path) : who.form(path, List.of(), "Origin", world.site.address("")));
        if (door.equals("COMMAND") && answer.status() != 404) {
            findings.add(Kind.OPEN_DOOR, line(route), "answers " + who.name() + " without the secret");
        }
        boolean refused = Set.of(401, 403, 404).contains(answer.status())
                || answer.status() == 303 && answer.header("Location").startsWith("/sign-in");
        if (!may && !refused) {
            findings.add(Kind.OPEN_DOOR, line(route), "lets in " + who.name() + " with " + answer.status());
        }
        if (answer.text().contains("quillfeather")) {
            findings.add(Kind.OTHERS_THING, line(route), "shows a word of the restricted document to " + who.name());
        }
    }

    private void otherMethods(Endpoint route, String path) {
        Asking who = world.of(Role.LEAD);
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            Answered answer = findings.inspect(method + " " + route.path, who.raw(method, path, "text/plain", ""));
            if (answer.status() < 400) {
                findings.add(Kind.METHOD, method + " " + route.path, "is answered with " + answer.status());
            }
        }
        if (route.method.equals(HandlerType.GET)) {
            for (String other : List.of("DELETE", "POST", "PUT")) {
                Answered answer = findings.inspect(
                        line(route), who.get(path, "X-HTTP-Method-Override", other, "X-HTTP-Method", other));
                if (answer.status() != 400) {
                    findings.add(Kind.METHOD, line(route), "heeds another method in a header: " + answer.status());
                }
            }
        }
    }
}
