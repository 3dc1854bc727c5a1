package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.people.Scope;
import org.practicelearning.web.site.Asking.Field;
import org.practicelearning.web.site.LeakRequests.Asked;

/**
 * What an outsider sees does not depend on restricted documents at all. The same requests, by the same people, in three
 * worlds: without any restricted document; with one full of words of its own, and work upon it; with others in its place.
 * And once more when all of them have gone. Every answer is the same to the byte, but for what is new in each answer
 * anyway. How many requests in each world: {@code -Dlearn.leak.requests}.
 */
class LeakTest {
    private static final int REQUESTS = Integer.getInteger("learn.leak.requests", 1_000);
    private static final long SEED = Long.getLong("learn.leak.seed", 20261122L);

    /** Words that stand in the restricted documents and nowhere else. */
    private static final List<String> SECRET =
            List.of("quillfeather", "Zanthoxylum", "Brindlecombe", "Child QX77", "oxter bridge", "marlinspike");

    private static final String ONE = """
            Rapid review: Child QX77 of Brindlecombe

            1. Findings

            1.1 The child was not brought to appointments, and quillfeather was written in the record. Neglect was named.

            1.2 Domestic abuse at oxter bridge was known to the police. The school saw Zanthoxylum on missed appointments.

            2. Recommendations

            2.1 The partnership should agree one policy on missed appointments and quillfeather.
            """;

    /** Answers nobody inside gets by this suite, each with the reason. */
    private static final Set<String> NOT_REACHED = Set.of(
            "/first-run", // closed once there are accounts
            "/invitation/{secret}", // needs a link that was just made; PeoplePagesTest
            "/reset/{secret}",
            "/sign-in/code", // for somebody half-way; SecondStepTest
            "/vocabulary/import/{digest}", // needs an upload; VocabularyPagesTest
            "/vocabulary/changes/{number}", // no change was made
            "/brand/logo", // none was chosen
            "/collections/{id}/compare", // needs two quotations; SharedCollectionsTest
            "/drafts/{id}/template", // the draft has the newest template already
            "/people/waiting/{id}", // nobody waits to be let in
            "/publications/{id}", // nobody asked to publish anything
            "/publications/{id}/file.docx",
            "/settings/word/{number}", // nobody sent a Word style
            "/settings/word/{number}/file.docx",
            "/settings/word/{number}/trial.docx",
            "/templates/{key}/edit", // nobody edits a template
            "/templates/{key}/edit/{section}",
            "/templates/{key}/edit/{section}/{field}",
            "/templates/{key}/edit/{section}/{field}/{column}",
            "/assets/{name}", // pictures and styles, the same for everybody
            "/doc/{id}/page/{page}.png"); // plain text has no pictures; SitePagesTest

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Member lead;
    private static Asking inside;
    private static final Map<String, Asking> OUTSIDERS = new LinkedHashMap<>();
    private static Map<String, String> open = new LinkedHashMap<>();
    private static String place = "";

    @BeforeAll
    static void start() {
        site = TestSite.realWithoutSecondStep(folder);
        lead = Member.of(site, Role.LEAD, "Lee Lead");
        inside = Asking.of(site, Role.LEAD, "Lee Lead", lead);
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
        place = Belongings.location(lead.post("/cases/new", "pseudonym", "Child QX77", "year", "2025"))
                .substring("/cases/".length());
        Belongings shared = Belongings.of(lead, idOf("hospital"), "hospital");
        lead.post("/collections/" + shared.id("collection") + "/sharing", "sharing", "read");
        lead.post("/saved/" + shared.id("saved") + "/share", "with", "partnership");
        open = new LinkedHashMap<>(shared.ids());
        open.put("case", place);
        open.put(
                "person",
                site.people()
                        .withEmail("lee.lead@northborough.example")
                        .orElseThrow()
                        .id());
        addOutsiders(shared.id("document"));
    }

    /** Each has something of the same kinds, so that lists of it are more than empty. */
    private static void addOutsiders(String document) {
        outsider(Asking.stranger(site));
        for (Role role : Role.values()) {
            Member member = Member.of(site, role, "Out " + role.label());
            if (role == Role.TRAINER || role == Role.REVIEWER) {
                open.putAll(Belongings.of(member, document, "appointments").ids());
            }
            member.post("/follow", "kind", "theme", "what", "harm.neglect");
            outsider(Asking.of(site, role, role.key(), member));
        }
        var reviewer =
                site.people().withEmail("out.reviewer@northborough.example").orElseThrow();
        for (Scope scope : Scope.values()) {
            outsider(Asking.program(site, reviewer, scope));
        }
    }

    private static void outsider(Asking asking) {
        OUTSIDERS.put(asking.name(), asking);
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

    private static String idOf(String word) {
        for (int i = 0; i < 200; i++) {
            Matcher found = Pattern.compile("/doc/" + Belongings.ID)
                    .matcher(lead.get("/search?q=" + Asking.encoded(word)).body());
            if (found.find()) {
                return found.group(1);
            }
            Member.pause();
        }
        throw new AssertionError("never found: " + word);
    }

    /** Everything of an answer that does not change from one to the next by itself. */
    private static String seen(Asked asked, Map<String, String> world) {
        Asking who = Objects.requireNonNull(OUTSIDERS.get(asked.who()));
        Answered answer = answer(who, asked, world);
        Map<String, List<String>> headers = new TreeMap<>(answer.headers());
        headers.remove("date");
        // Whether the server read the rest of a form before it refused it, is a matter of moments.
        headers.remove("connection");
        if (answer.isPacked()) {
            headers.remove("content-length");
        }
        if (answer.text().startsWith("%PDF")) {
            // Its compressed streams hold the time; only somebody's own draft comes as one, and as a web page too.
            return answer.status() + " " + answer.header("content-type");
        }
        return LeakRequests.out(answer.status() + "\n" + headers + "\n" + answer.text(), world)
                .replaceAll("Reference: <strong>[0-9a-f]+", "Reference")
                .replaceAll("\"reference\":\"[0-9a-f]+", "reference")
                .replaceAll("name=\"offer\" value=\"[^\"]+", "offer")
                .replaceAll(
                        "<kbd>[A-Z2-7 ]{39}</kbd>|secret=[A-Z2-7]{32}|fill=\"#ffffff\"></rect><path d=\"[^\"]+", "key")
                .replaceAll("name=\"window\" value=\"[^\"]+", "window")
                .replaceAll("\"window\":\"[^\"]+", "window")
                .replaceAll("learn-form=[0-9a-f]{64}", "form")
                .replaceAll("DTSTAMP:\\d+T\\d+Z", "time of the calendar")
                .replaceAll("\\d{1,2}:\\d{2}(am|pm)?(?=<)", "time");
    }

    private static Answered answer(Asking who, Asked asked, Map<String, String> world) {
        String path = LeakRequests.in(asked.path(), world);
        return asked.isForm()
                ? who.post(
                        path,
                        asked.form().stream()
                                .map(each -> new Field(each.name(), LeakRequests.in(each.value(), world)))
                                .toList())
                : who.get(path);
    }

    /** Answers that are not what they were. */
    private static void compare(
            List<Asked> asked, List<String> expected, Map<String, String> world, String which, List<String> different) {
        for (int i = 0; i < asked.size(); i++) {
            String now = seen(asked.get(i), world);
            if (!now.equals(expected.get(i))) {
                different.add(
                        which + " " + asked.get(i).who() + " " + asked.get(i).path()
                                + (asked.get(i).isForm() ? " (form)" : "") + ": " + difference(expected.get(i), now));
            }
        }
    }

    static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "…" + one.substring(Math.max(0, at - 80), Math.min(one.length(), at + 80)) + "… became …"
                + other.substring(Math.max(0, at - 20), Math.min(other.length(), at + 80));
    }

    /** A restricted document in the case, and what a lead on the team does with it. */
    private static Map<String, String> restricted(String name, String text, String word) {
        add("case-" + place, name, text);
        String document = idOf(word);
        lead.edit(
                document,
                "title",
                "Child QX77: " + word,
                "type",
                "other",
                "licence",
                "unknown",
                "publisher",
                "Brindlecombe",
                "published-year",
                "2025",
                "access",
                "case-" + place);
        Belongings made = Belongings.of(lead, document, word);
        lead.post(
                "/tags/add",
                "doc",
                document,
                "at",
                made.id("passage"),
                "theme",
                "Neglect",
                "status",
                "happened",
                "back",
                "/");
        lead.post("/collections/" + open.get("collection") + "/current");
        lead.post("/collections/add", "take", made.id("passage"), "back", "/");
        lead.post("/doc/" + document + "/standing", "standing", "replaced", "by", open.getOrDefault("document", ""));
        lead.post("/follow", "kind", "publisher", "what", "Brindlecombe");
        return made.ids();
    }

    private static void remove(Map<String, String> world) {
        String document = "/doc/" + world.get("document");
        Belongings.location(lead.post("/collections/" + world.get("collection") + "/delete"));
        Belongings.location(lead.post("/drafts/" + world.get("draft") + "/delete", "why", "Begun by mistake"));
        Belongings.location(lead.post("/saved/" + world.get("saved") + "/forget"));
        lead.post(document + "/remove", "reason", "Added by mistake");
        assertThat(lead.get(document).statusCode()).isEqualTo(410);
    }

    @Test
    void anOutsiderCannotTellThatARestrictedDocumentIsThereOrWas() {
        List<Endpoint> routes = LeakRequests.routes(site);
        List<Asked> asked = LeakRequests.of(routes, List.copyOf(OUTSIDERS.keySet()), open, SECRET, REQUESTS, SEED);
        Map<String, String> nothing = RoutePaths.nothing();
        List<String> without = asked.stream().map(each -> seen(each, nothing)).toList();
        List<String> different = new ArrayList<>();

        Map<String, String> one = restricted("secret-quillfeather", ONE, "quillfeather");
        Set<String> unreached = unreached(routes, one);
        compare(asked, without, one, "with one", different);

        remove(one);
        Map<String, String> others = restricted(
                "marlinspike",
                "Marlinspike\n\n" + "9.9 The marlinspike was kept from the GP, twice.\n\n".repeat(40),
                "marlinspike");
        add("case-" + place, "copy", ONE.replace("quillfeather", "missed appointments number 1"));
        compare(asked, without, others, "with others", different);

        remove(others);
        compare(asked, without, others, "after", different);

        System.out.println("leak suite: " + asked.size() + " requests over " + routes.size() + " routes by "
                + OUTSIDERS.size() + " askers, " + 4 * asked.size() + " answers, " + different.size()
                + " differences, seed " + SEED);
        assertThat(different)
                .as("of " + 3 * asked.size() + " answers, seed " + SEED)
                .isEmpty();
        assertThat(unreached)
                .as("routes that not even somebody inside gets an answer from: nothing is proved of them")
                .isSubsetOf(NOT_REACHED);
    }

    /** Routes from which nobody at all gets more than a refusal. */
    private static Set<String> unreached(List<Endpoint> routes, Map<String, String> world) {
        Map<String, String> ids = new LinkedHashMap<>(open);
        ids.putAll(world);
        Set<String> unreached = new TreeSet<>();
        for (Endpoint route : routes) {
            boolean reached = !route.method.equals(HandlerType.GET)
                    || RoutePaths.of(route.path, ids).stream()
                            .flatMap(path ->
                                    Stream.of(path, path + "?at=" + ids.get("passage") + "&doc=" + ids.get("document")))
                            .anyMatch(path -> inside.get(path).status() < 400
                                    || Objects.requireNonNull(OUTSIDERS.get("administrator"))
                                                    .get(path)
                                                    .status()
                                            < 400);
            if (!reached) {
                unreached.add(route.path);
            }
        }
        return unreached;
    }
}
