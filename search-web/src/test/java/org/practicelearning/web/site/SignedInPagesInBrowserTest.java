package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicelearning.indexer.needs.NeedsChromium;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** The pages that people see who have signed in, as each role sees them, under the same rules as the others. */
@NeedsChromium
class SignedInPagesInBrowserTest {
    @TempDir
    static Path folder;

    private static final Map<Role, Examination> EXAMINATIONS = new EnumMap<>(Role.class);
    private static final List<Arguments> PAGES = new ArrayList<>();
    private static TestSite site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        site = TestSite.standard(folder);
        browser = new Browser();
        reader(member(Role.READER));
        lead(member(Role.LEAD));
        member(Role.REVIEWER);
        member(Role.TRAINER);
        visit(Role.REVIEWER, "/", "/tags/review", "/tags/choose?at=lh24-2", "/vocabulary", "/add", "/cases");
        visit(Role.TRAINER, "/", "/collections", "/drafts", "/doc/lh24");
        administrator(member(Role.ADMINISTRATOR));
    }

    private static Member member(Role role) {
        Member member = Member.of(site, role, role.label().split(" ")[0] + " Person");
        EXAMINATIONS.put(role, new Examination(browser, browser.windowOf(member, site)));
        return member;
    }

    private static void reader(Member reader) {
        reader.post("/saved", "search", "/search?q=missed%20appointments", "name", "Missed appointments");
        reader.post("/follow", "kind", "theme", "what", "harm.neglect");
        visit(
                Role.READER,
                "/",
                "/search?q=missed%20appointments",
                "/doc/lh24",
                "/account",
                "/account/second-step",
                "/saved",
                "/saved/new?q=missed",
                "/digest",
                "/collections",
                "/cases",
                "/people");
    }

    private static void lead(Member lead) {
        String place = CollectionsTest.location(lead.post("/cases/new", "pseudonym", "Child LH24", "year", "2025"));
        lead.post("/collections/add", "take", "lh24-2#lh24-2", "back", "/doc/lh24");
        String collection = CollectionsTest.all(
                        lead.get("/collections").body(), "href=\"(/collections/[0-9a-f-]{36})\"")
                .getFirst();
        String draft = CollectionsTest.location(
                lead.post("/drafts/new", "title", "Rapid review, Child LH24", "template", "rapid-review"));
        String part = CollectionsTest.all(lead.get(draft).body(), "href=\"(" + draft + "/part/[a-z-]+)\"")
                .getFirst();
        lead.post(part, "revision", "0", "then", "list", "a.chair", "Chair", "a.notification-date", "1 April 2026");
        lead.post(
                draft + "/part/recommendations",
                "revision",
                "0",
                "paste.a.recommendations",
                "Agencies should consider this\nStaff should be reminded of that");
        String withdrawn = CollectionsTest.location(
                lead.post("/drafts/new", "title", "Rapid review, Child P1", "template", "rapid-review"));
        lead.post(withdrawn + "/part/incident", "revision", "0", "then", "list", "a.summary", "What happened");
        lead.post(withdrawn + "/move/withdrawn", "why", "Begun by mistake");
        visit(
                Role.LEAD,
                "/",
                "/search?q=curiosity",
                "/doc/lh24",
                "/doc/lh24/standing",
                "/cases",
                "/cases/new",
                place,
                place + "/owner",
                "/collections",
                collection,
                collection + "/delete",
                "/drafts",
                "/drafts/new",
                draft,
                draft + "/copy",
                draft + "/delete",
                draft + "/owner",
                part,
                draft + "/history",
                draft + "/history/1",
                draft + "/publish",
                draft + "/part/recommendations",
                draft + "/part/recommendations/comments",
                draft + "/evidence",
                draft + "/checks",
                draft + "/dates",
                draft + "/move/agency-check",
                withdrawn,
                "/settings/clock",
                withdrawn + "/part/incident",
                "/retention",
                "/removed",
                "/documents/licences?with=all",
                "/tags/agreement",
                "/vocabulary/add",
                "/vocabulary/import");
    }

    private static void administrator(Member administrator) {
        Person reader =
                site.people().withEmail("reader.person@northborough.example").orElseThrow();
        visit(
                Role.ADMINISTRATOR,
                "/",
                "/account",
                "/people",
                "/people/invite",
                "/people/review",
                "/people/" + reader.id(),
                "/people/" + reader.id() + "/hand-over",
                "/audit",
                "/audit?check=yes",
                "/settings/partnership",
                "/add");
        administrator.post("/account/tokens", "name", "Monthly figures", "scopes", "search", "days", "30");
    }

    private static void visit(Role role, String... paths) {
        for (String path : paths) {
            PAGES.add(Arguments.of(role, path));
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
        EXAMINATIONS.clear();
        PAGES.clear();
    }

    static List<Arguments> pages() {
        return PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsWideNarrowInChosenColoursAndByKeyboard(Role role, String path) {
        Examination examination = Objects.requireNonNull(EXAMINATIONS.get(role));
        assertThat(examination.faults(site.address(path))).isEmpty();
    }
}
