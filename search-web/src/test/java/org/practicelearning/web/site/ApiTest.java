package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.search.FacetField;

class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.standard(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static JsonNode json(String path) throws Exception {
        return JSON.readTree(site.get(path).body());
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void answersASearchInTheShapeOfTheContract() throws Exception {
        JsonNode answer = json("/api/v1/search?q=missed%20appointments&size=1");
        assertThat(names(answer)).contains("total", "totalPassages", "page", "size", "documents", "facets");
        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.path("totalPassages").asInt()).isEqualTo(5);
        JsonNode document = answer.path("documents").path(0);
        assertThat(names(document)).containsExactly("id", "title", "type", "publisher", "year", "matches", "passages");
        JsonNode passage = document.path("passages").path(0);
        assertThat(names(passage))
                .containsExactly(
                        "id", "page", "pageLabel", "paragraph", "section", "snippet", "html", "role", "themes");
        assertThat(passage.path("pageLabel").isNull()).isTrue();
        assertThat(passage.path("html").asText()).contains("<mark>missed</mark>");
        assertThat(names(answer.path("facets").path("type").path(0))).containsExactly("value", "label", "count");
    }

    @Test
    void countsAgreeWithWhatChoosingGives() throws Exception {
        for (JsonNode value : json("/api/v1/search?q=curiosity").path("facets").path("year")) {
            int total = json("/api/v1/search?q=curiosity&year="
                            + value.path("value").asText())
                    .path("total")
                    .asInt();
            assertThat(total).isEqualTo(value.path("count").asInt());
        }
    }

    @Test
    void excludesAndRepeats() throws Exception {
        assertThat(json("/api/v1/search?q=curiosity&year=2014&year=2015")
                        .path("total")
                        .asInt())
                .isEqualTo(6);
        assertThat(json("/api/v1/search?q=curiosity&not.year=2014")
                        .path("total")
                        .asInt())
                .isEqualTo(21);
    }

    @Test
    void refusesWhatItCannotReadAsAProblem() throws Exception {
        for (String asked : List.of("page=0", "size=101", "size=ten", "sort=best", "colour=red", "q=a&q=b")) {
            HttpResponse<String> answer = site.get("/api/v1/search?" + asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(names(JSON.readTree(answer.body()))).containsExactly("type", "title", "status", "detail");
        }
    }

    @Test
    void answersForDocumentsAndPassages() throws Exception {
        JsonNode document = json("/api/v1/documents/lh24");
        assertThat(document.path("title").asText()).startsWith("Child LH24");
        assertThat(document.path("versions")).hasSize(2);
        assertThat(document.path("passages")).hasSize(6);
        JsonNode passage = json("/api/v1/passages/lh24-3");
        assertThat(passage.path("text").asText()).startsWith("Staff wrote did not attend");
        assertThat(passage.path("document").path("id").asText()).isEqualTo("lh24");
        assertThat(passage.path("citation").asText()).contains("p. 2, para. 4.12");
        assertThat(json("/api/v1/documents/none").path("status").asInt()).isEqualTo(404);
        assertThat(json("/api/v1/passages/none").path("status").asInt()).isEqualTo(404);
        assertThat(json("/api/v1/nothing").path("status").asInt()).isEqualTo(404);
    }

    @Test
    void tellsWhetherItIsWell() throws Exception {
        assertThat(json("/health/live").path("status").asText()).isEqualTo("live");
        assertThat(json("/health/ready").path("status").asText()).isEqualTo("ready");
    }

    @Test
    void everyDescribedAddressExistsAndEveryFacetIsDescribed() throws Exception {
        JsonNode description = json("/api/v1/openapi.json");
        assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
        for (String path : names(description.path("paths"))) {
            String real = path.replace("documents/{id}", "documents/lh24").replace("passages/{id}", "passages/lh24-1");
            assertThat(site.get(real).statusCode()).as(path).isEqualTo(200);
        }
        List<String> parameters = new ArrayList<>();
        description
                .at("/paths/~1api~1v1~1search/get/parameters")
                .forEach(each -> parameters.add(each.path("name").asText()));
        for (FacetField field : FacetField.values()) {
            assertThat(parameters).contains(field.key(), "not." + field.key());
        }
    }
}
