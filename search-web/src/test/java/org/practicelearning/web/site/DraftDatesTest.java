package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** What a draft says of days from which nothing can be counted. */
class DraftDatesTest {
    private static final String BEFORE =
            "The day of the notification is before the day the authority became aware. Check both.";

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

    private static String draft(String template) {
        return CollectionsTest.location(member.post("/drafts/new", "title", "Child LH24", "template", template));
    }

    @Test
    void saysWhereANotificationComesBeforeAwareness() {
        String draft = draft("rapid-review");
        HttpResponse<String> refused = member.post(
                draft + "/part/cover",
                "revision",
                "0",
                "a.aware-date",
                "20 April 2026",
                "a.notification-date",
                "1 April 2026");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<a href=\"#a.notification-date\">Date of the notification: " + BEFORE + "</a>")
                .contains("value=\"20 April 2026\"", "value=\"1 April 2026\"");
    }

    @Test
    void saysWhichYearsItCanCountIn() {
        HttpResponse<String> refused =
                member.post(draft("rapid-review") + "/part/cover", "revision", "0", "a.aware-date", "1 April 1950");

        assertThat(refused.body())
                .contains("Date the local authority became aware: The year must be between 1996 and 2099");
    }

    @Test
    void hasNoCalendarBeforeThereAreDates() {
        String draft = draft("rapid-review");
        HttpResponse<String> none = member.get(draft + "/dates.ics");

        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body())
                .contains("There are no dates for a calendar yet.")
                .contains("“Date the local authority became aware” (Cover)");
        assertThat(member.get(draft("action-plan") + "/dates.ics").body())
                .contains("No clock runs in a draft of this template.");
    }

    @Test
    void asksForNoReasonWhereADateWasKept() {
        String draft = draft("rapid-review");
        CollectionsTest.location(member.post(
                draft + "/part/cover",
                "revision",
                "0",
                "a.aware-date",
                "1 April 2026",
                "a.notification-date",
                "10 April 2026",
                "then",
                "list"));

        assertThat(member.get(draft + "/dates").body())
                .contains("Done Fri 10 Apr 2026, in time")
                .doesNotContain("href=\"" + draft + "/dates/notification\"")
                .contains("href=\"" + draft + "/dates/rapid-review\"");
    }
}
