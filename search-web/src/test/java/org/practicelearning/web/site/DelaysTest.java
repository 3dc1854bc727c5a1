package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates of statute that are not kept, and the reasons that the Panel is given. */
class DelaysTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member member;
    private String draft;

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        member = new Member(site);
        member.get("/help");
        draft = location(member.post("/drafts/new", "title", "Review, Child LH24", "template", "lcspr-report"));
        location(member.post(
                draft + "/part/introduction", "revision", "0", "a.decision-date", "1 April 2024", "then", "list"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private HttpResponse<String> give(String reason, String notice) {
        return member.post(draft + "/dates/publication", "reason", reason, "notice", notice);
    }

    @Test
    void asksForAReasonWhereADateOfStatuteHasPassed() {
        assertThat(member.get(draft).body()).contains("Tue 1 Oct 2024", "No reason given");
        assertThat(member.get(draft + "/dates").body())
                .contains("Say why it was not kept", draft + "/dates/publication");
        assertThat(member.get(draft + "/dates/publication").body()).contains("Tue 1 Oct 2024", "the Panel was told");
    }

    @Test
    void noLongerWaitsForARapidReviewThatTheDecisionFollowed() {
        location(member.post(
                draft + "/part/introduction",
                "revision",
                "1",
                "a.decision-date",
                "1 April 2024",
                "a.notification-date",
                "1 March 2024",
                "then",
                "list"));

        assertThat(member.get(draft + "/dates").body())
                .containsPattern("Rapid review due: Fri 22 Mar 2024</h2>\\s*<p[^>]*>Passed \\d+ days ago")
                .containsSubsequence("Full report sent to the Panel", "practice review completed and published by")
                .doesNotContain("Local target");
    }

    @Test
    void keepsEveryReasonWithWhoAndWhenAndWhetherThePanelWasTold() {
        location(give("The trial ends in March.", ""));
        location(give("The trial was adjourned.", "3/10/2024"));

        assertThat(member.get(draft + "/dates").body())
                .containsSubsequence(
                        "The trial ends in March.",
                        "The Panel has not been told",
                        "The trial was adjourned.",
                        "The Panel was told on 3 October 2024",
                        "Add to the reasons");
        assertThat(member.get(draft).body()).contains("Reason given").doesNotContain("No reason given");
        assertThat(member.get(draft + "/history").body()).contains("Reason for delay: Local child safeguarding");
        assertThat(member.get(draft + "/export.html").body()).doesNotContain("The trial");
        String copy = location(member.post(draft + "/copy", "title", "Another"));
        assertThat(member.get(copy + "/dates").body()).doesNotContain("The trial");
    }

    @Test
    void saysAllThatIsWrongAtOnceAndKeepsWhatWasTyped() {
        HttpResponse<String> wrong = give("x".repeat(2_001), "soon");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("at most 2,000 characters", "for example 1 April 2026", "x".repeat(2_001), "value=\"soon\"");
        assertThat(give("", "").statusCode()).isEqualTo(422);
        assertThat(give("The trial", "1 January 2090").body()).contains("still to come");
        assertThat(member.get(draft + "/dates").body()).doesNotContain("The trial");
        assertThat(member.get(draft + "/dates/rapid-review").statusCode()).isEqualTo(404);
    }
}
