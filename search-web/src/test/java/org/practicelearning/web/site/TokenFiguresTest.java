package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.people.Scope;

/** Figures that leave by a token may go anywhere: small ones of unpublished documents are not told, over HTTP. */
class TokenFiguresTest {
    private static final String ONE_UNPUBLISHED = "/api/v1/search?q=quillfeather";
    private static final String PUBLISHED = "/api/v1/search?q=zanthoxylum";

    @TempDir
    Path folder;

    private TestSite site;
    private Asking person;
    private Asking program;

    @BeforeEach
    void start() {
        site = TestSite.real(folder);
        Member lead = Member.of(site, Role.LEAD, "Lee Lead");
        person = Asking.of(site, Role.LEAD, "Lee Lead", lead);
        add(lead, "partnership", "quillfeather");
        add(lead, "published", "zanthoxylum");
        program = Asking.program(
                site, site.people().withEmail("lee.lead@northborough.example").orElseThrow(), Scope.SEARCH);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void add(Member lead, String access, String word) {
        lead.upload(
                "/add", "----b", "access", access, word + ".txt", "Review\n\n1.1 The word " + word + " stands here.");
        lead.waitForTheEnd();
        for (int i = 0; i < 200 && !person.get("/search?q=" + word).text().contains("/doc/"); i++) {
            Member.pause();
        }
    }

    private static JsonNode json(Asking who, String path) throws IOException {
        return new ObjectMapper().readTree(who.get(path).text());
    }

    @Test
    void aPersonIsToldExactlyAndAProgramOfThatPersonIsNot() throws IOException {
        assertThat(json(person, ONE_UNPUBLISHED).path("total").asText()).isEqualTo("1");
        assertThat(json(program, ONE_UNPUBLISHED).path("total").asText()).isEqualTo(SmallNumbers.HIDDEN);
        assertThat(json(program, ONE_UNPUBLISHED).path("facets").path("type").findValuesAsText("count"))
                .doesNotContain("1");
        assertThat(json(person, ONE_UNPUBLISHED).path("facets").path("type").findValuesAsText("count"))
                .contains("1");
    }

    @Test
    void figuresOfPublishedDocumentsAreToldToBoth() throws IOException {
        assertThat(json(program, PUBLISHED).path("total"))
                .isEqualTo(json(person, PUBLISHED).path("total"));
        assertThat(json(program, PUBLISHED).path("total").asText()).isEqualTo("1");
    }
}
