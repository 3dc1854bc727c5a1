package org.practicelearning.web.site;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.site.Asking.Field;
import org.practicelearning.web.site.Findings.Kind;

/**
 * Sends every form as another site would make a browser send it: without the token, with another's, from elsewhere. The
 * browser is that of somebody who may do all of it, so that nothing but the check of the form can refuse it.
 */
final class ForgedForms {
    /** Browsers report there by themselves, without a token; nothing changes. */
    private static final Set<String> REPORTS = Set.of("/csp-report");

    private final HostileWorld world;
    private final Findings findings;

    ForgedForms(HostileWorld world, Findings findings) {
        this.world = world;
        this.findings = findings;
    }

    void run(List<Endpoint> routes) {
        Map<String, String> doors = ForcedBrowsing.doors();
        for (Endpoint route : routes) {
            String door = doors.getOrDefault(ForcedBrowsing.line(route), "OPEN");
            if (route.method.equals(HandlerType.POST) && !door.equals("COMMAND") && !REPORTS.contains(route.path)) {
                Asking sender = door.equals("OPEN")
                        ? world.stranger
                        : door.equals("ADMINISTER") ? world.of(Role.ADMINISTRATOR) : world.victim;
                RoutePaths.of(route.path, world.theirs).forEach(path -> forge(route, path, sender));
            }
        }
    }

    private void forge(Endpoint route, String path, Asking sender) {
        String own = world.site.address("");
        String origin = "http://" + Findings.EVIL;
        List<Field> right = fields(sender.token());
        refused(route, "no token", sender.form(path, fields(null), "Origin", own));
        refused(
                route,
                "token of somebody else",
                sender.form(path, fields(world.of(Role.LEAD).token()), "Origin", own));
        refused(
                route,
                "token in the address",
                sender.form(path + "?token=" + sender.token(), fields(null), "Origin", own));
        refused(route, "from another site", sender.form(path, right, "Origin", origin));
        refused(route, "from nowhere", sender.form(path, right, "Origin", "null"));
        refused(
                route,
                "from another site, by the browser's word",
                sender.form(path, right, "Sec-Fetch-Site", "cross-site"));
        refused(
                route,
                "as plain text",
                sender.raw("POST", path, "text/plain", Asking.encoded(fields(null)), "Origin", own));
        refused(route, "as JSON", sender.raw("POST", path, "application/json", "{\"token\":\"x\"}", "Origin", own));
    }

    private static List<Field> fields(@Nullable String token) {
        List<Field> fields = new ArrayList<>();
        if (token != null) {
            fields.add(new Field("token", token));
        }
        fields.add(new Field("reason", "Forged by another site"));
        fields.add(new Field("name", "Forged"));
        return fields;
    }

    private void refused(Endpoint route, String how, Answered answer) {
        findings.inspect("POST " + route.path, answer);
        if (answer.status() != 403) {
            findings.add(Kind.FORGED_FORM, "POST " + route.path, how + ": " + answer.status());
        }
    }
}
