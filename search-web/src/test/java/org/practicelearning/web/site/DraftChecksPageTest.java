package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.ingest.IngestRun;
import org.practicelearning.web.ingest.Submission;
import org.practicelearning.web.ingest.WayIn;
import org.practicelearning.web.people.Role;

/** What checks ask of a draft: each question once, with the way to every place it is about. */
class DraftChecksPageTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Member member;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.real(folder);
        Path earlier = Files.writeString(folder.resolve("Child H.txt"), """
                Local Child Safeguarding Practice Review: Child H (fictional)
                Northborough Safeguarding Children Partnership, March 2022

                1. Findings

                1.1 Child H was not brought to four dental appointments. Nobody asked why, and the practice closed the file.

                2. Recommendations

                2.1 Recommendation 1: The Integrated Care Board should ask every dental practice to follow up a child who was not brought, and to tell the health visitor.
                """);
        IngestRun run = site.library()
                .ingest()
                .submit(new Submission(
                        List.of(earlier),
                        WayIn.FOLDER,
                        Optional.of(AccessClass.PUBLISHED),
                        Reader.localOperator(),
                        null));
        assertThat(site.library().ingest().await(run.id(), Duration.ofMinutes(2)))
                .isTrue();
        site.library().desk().changes().commitIndexes();
        member = Member.of(site, Role.LEAD, "Writer Person");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String draft() {
        return CollectionsTest.location(member.post("/drafts/new", "title", "Child LH24", "template", "rapid-review"));
    }

    @Test
    void asksOnceForAllRowsAndLeadsToEach() {
        String draft = draft();
        String part = draft + "/part/recommendations";
        CollectionsTest.location(member.post(
                part,
                "revision",
                "0",
                "paste.a.recommendations",
                "Social workers should consider visiting twice\nSocial workers ring the school\tHeads\t1 April 2027\tAudit"
                        + "\nHealth visitors should consider visiting twice",
                "then",
                "list"));

        assertThat(member.get(draft + "/checks").body())
                .containsOnlyOnce("Who sees to it?")
                .contains("Recommendations and actions, Owner agency and role: <a class=\"govuk-link\" href=\"" + part
                        + "#a.recommendations[1].owner\">row 1</a>; <a class=\"govuk-link\" href=\"" + part
                        + "#a.recommendations[3].owner\">row 3</a>")
                .doesNotContain("row 2")
                .containsOnlyOnce("“should consider”: Decide")
                .contains("<a class=\"govuk-link\" href=\"" + draft + "/part/voice\">The child&#39;s voice</a>")
                .contains("Nothing is quoted yet.");
    }

    @Test
    void leadsToWhatWasRecommendedBefore() {
        String draft = draft();
        CollectionsTest.location(member.post(
                draft + "/part/recommendations",
                "revision",
                "0",
                "paste.a.recommendations",
                "Every dental practice should follow up a child who was not brought and tell the health visitor."));

        assertThat(member.get(draft + "/checks").body())
                .contains("Something like it was recommended before: “")
                .containsPattern("Source: <a class=\"govuk-link\" href=\"/passage/[^\"]+\">[^<]*Child H");
    }
}
