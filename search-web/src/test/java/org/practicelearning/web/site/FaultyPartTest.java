package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** What a part says of entries that do not fit: all at once, by name, with the way to each, and nothing typed is lost. */
class FaultyPartTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Member member;

    @BeforeAll
    static void start() {
        site = TestSite.standard(folder);
        member = Member.of(site, Role.LEAD, "Writer Person");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String part(String template, String key) {
        return CollectionsTest.location(member.post("/drafts/new", "title", "Child LH24", "template", template))
                + "/part/" + key;
    }

    @Test
    void namesEveryFieldAndRowAndLinksToIt() {
        HttpResponse<String> answer = member.post(
                part("rapid-review", "cover"),
                "revision",
                "0",
                "then",
                "next",
                "a.chair",
                "Independent chair",
                "a.incident-date",
                "30 February 2026",
                "a.notification-date",
                "April 2026",
                "rows.a.agencies",
                "2",
                "a.agencies[1].agency",
                "Police",
                "a.agencies[2].agency",
                "School",
                "a.agencies[2].summary-received",
                "1/13/2026");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Error: Cover")
                .containsSubsequence(
                        "<a href=\"#a.incident-date\">Date of the incident: February 2026 has only 28 days",
                        "<a href=\"#a.notification-date\">Date of the notification: The day is missing.",
                        "<a href=\"#a.agencies[2].summary-received\">Agencies, row 2, Summary received on: The month “13”",
                        "</div>")
                .contains("id=\"a.incident-date-error\"")
                .contains(
                        "aria-describedby=\"a.agencies[2].summary-received-hint a.agencies[2].summary-received-error\"")
                .contains("value=\"Independent chair\"", "value=\"30 February 2026\"", "value=\"Police\"")
                .contains("value=\"1/13/2026\"");
    }

    @Test
    void namesUnknownThemesTogetherWithTheOtherFaults() {
        HttpResponse<String> answer = member.post(
                part("multi-agency-audit", "set-up"),
                "revision",
                "0",
                "a.title",
                "Audit",
                "more.a.themes",
                "No such theme at all",
                "a.sample-size",
                "many");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("is no theme of the vocabulary")
                .contains("href=\"#more.a.")
                .contains("should be a number");
    }

    @Test
    void keepsPastedLinesThatDoNotFitInSight() {
        HttpResponse<String> answer = member.post(
                part("rapid-review", "cover"),
                "revision",
                "0",
                "paste.a.agencies",
                "Police\tmaybe\t1 April 2026\nSchool\tyes\t2 April 2026\tby post");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#paste.a.agencies\">Agencies: what is left below")
                .contains("School\tyes\t2 April 2026\tby post</textarea>")
                .contains("Agencies, row 1, Attended: “maybe” is not one of the choices: No, Yes.")
                .contains("<option value=\"maybe\" selected>");
    }
}
