package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The register of recommendations and what was said before, over a real library. */
class RegisterPagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.real(folder);
        Path first = Files.writeString(folder.resolve("Child H.txt"), """
                Local Child Safeguarding Practice Review: Child H (fictional)
                Northborough Safeguarding Children Partnership, March 2022

                1. Findings

                1.1 Child H was not brought to four dental appointments. Nobody asked why, and the practice closed the file.

                2. Recommendations

                2.1 Recommendation 1: The Integrated Care Board should ask every dental practice to follow up a child who was not brought, and to tell the health visitor.

                2.2 Recommendation 2: =Police= should review how calls about the family are joined together.
                """);
        Path second = Files.writeString(folder.resolve("Child J.txt"), """
                Serious Case Review: Child J (fictional)
                Westmere Safeguarding Children Board, May 2014

                1. Recommendations

                1.1 Recommendation 1: The clinical commissioning group should ask each dental practice to follow up children who were not brought to a dental appointment.
                """);
        IngestRun run = site.library()
                .ingest()
                .submit(new Submission(
                        List.of(first, second),
                        WayIn.FOLDER,
                        Optional.of(AccessClass.PUBLISHED),
                        Reader.localOperator(),
                        null));
        assertThat(site.library().ingest().await(run.id(), Duration.ofMinutes(2)))
                .isTrue();
        site.library().desk().changes().commitIndexes();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static JsonNode json(String path) throws Exception {
        return JSON.readTree(site.get(path).body());
    }

    @Test
    void recordsEachRecommendationWithItsTextAddresseeAndPassage() throws Exception {
        JsonNode answer = json("/api/v1/recommendations?q=dental");

        assertThat(answer.path("total").asInt()).isEqualTo(2);
        JsonNode made = answer.path("recommendations").path(0);
        assertThat(made.path("text").asText()).contains("every dental practice");
        assertThat(made.path("themes").toString()).contains("practice.wnb");
        assertThat(site.get("/api/v1/passages/" + made.path("passage").asText()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void countsPagesAndFiltersAgree() throws Exception {
        int all = json("/api/v1/recommendations").path("total").asInt();
        int lcspr = json("/api/v1/recommendations?type=lcspr").path("total").asInt();
        int scr = json("/api/v1/recommendations?type=scr").path("total").asInt();

        assertThat(all).isEqualTo(3);
        assertThat(lcspr + scr).isEqualTo(all);
        assertThat(json("/api/v1/recommendations?size=1&page=3").path("recommendations"))
                .hasSize(1);
        assertThat(json("/api/v1/recommendations?theme=harm.fgm").path("total").asInt())
                .isZero();
        assertThat(site.get("/recommendations?q=dental").body()).contains("2 recommendations");
    }

    @Test
    void refusesWhatItCannotReadInTheInterfaceAndReadsItsBestOnThePage() throws Exception {
        assertThat(site.get("/api/v1/recommendations?size=0").statusCode()).isEqualTo(400);
        assertThat(site.get("/api/v1/recommendations?colour=red").statusCode()).isEqualTo(400);
        assertThat(site.get("/recommendations?size=0").body()).contains("whole number from 1 to 100");
        assertThat(site.get("/recommendations?q=" + "x".repeat(5_000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void writesAFileThatNoSpreadsheetTakesForFormulas() throws Exception {
        String csv = site.get("/recommendations.csv").body();

        assertThat(csv.lines().filter(line -> line.contains("dental"))).hasSize(2);
        assertThat(csv.lines().skip(1)).noneMatch(line -> line.matches("(^|.*,)\"?=.*"));
    }

    @Test
    void findsWhatWasSaidBeforeElsewhereAndSaysWhy() throws Exception {
        String passage = json("/api/v1/recommendations?q=dental&type=lcspr")
                .path("recommendations")
                .path(0)
                .path("passage")
                .asText();

        String page = site.get("/said-before?passage=" + passage).body();
        assertThat(page).contains("Child J").contains("per cent alike").contains("Shares:");
        assertThat(site.get("/said-before?passage=none").statusCode()).isEqualTo(404);
    }

    @Test
    void listsTheVocabulary() throws Exception {
        JsonNode concepts = json("/api/v1/concepts").path("concepts");

        assertThat(concepts.size()).isGreaterThanOrEqualTo(216);
        assertThat(concepts.path(0).path("prefLabel").asText()).isEqualTo("Neglect");
        assertThat(site.get("/api/v1/concepts?x=1").statusCode()).isEqualTo(400);
    }
}
