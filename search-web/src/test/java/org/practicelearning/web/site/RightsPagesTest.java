package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the library of documents that are not free to use, by every way out. */
class RightsPagesTest {
    private static final String LONG = "Alder ".repeat(350) + "Birch ".repeat(150);

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() throws IOException {
        Path original = Files.writeString(folder.resolve("original.pdf"), "%PDF-1.7 invented");
        InventedLibrary library = new InventedLibrary(original);
        for (String licence : new String[] {"own", "open", "publisher", "unknown"}) {
            library.with(InventedDocument.titled(licence, "A review: " + licence)
                    .licensed(licence)
                    .says(1, "1", LONG)
                    .says(1, "2", "Cedar stands alone.")
                    .build());
        }
        site = new TestSite(library, folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theReadingPageShowsAllAndSaysWhatMayBeTakenOut() {
        String page = site.get("/doc/publisher").body();
        assertThat(page).contains("Birch Birch Birch", "Cedar stands alone.", "at most 400 words of it");
        assertThat(site.get("/doc/open").body()).contains("in full, with the source named");
        assertThat(site.get("/doc/unknown").body()).contains("Licence not known, so treated as copyright");
    }

    @Test
    void theOriginalStaysOpenToItsReaders() {
        assertThat(site.get("/doc/publisher/original").statusCode()).isEqualTo(200);
    }

    @Test
    void aCopiedQuotationIsCut() {
        assertThat(birches(site.get("/doc/publisher/cite?at=publisher-1").body()))
                .isLessThan(3 * 150);
        assertThat(site.get("/doc/publisher/cite?at=publisher-1").body()).contains(" […]");
        assertThat(site.get("/doc/unknown/cite.ris?at=unknown-1").body()).contains("[…]");
        assertThat(site.get("/doc/open/cite?at=open-1").body()).doesNotContain("[…]");
    }

    @Test
    void programsGetNoMoreThanPeople() throws IOException {
        JsonNode kept = json("/api/v1/documents/unknown");
        assertThat(kept.path("passages")).hasSize(1);
        assertThat(kept.path("passageCount").asInt()).isEqualTo(2);
        assertThat(birches(kept.path("passages").path(0).path("text").asText())).isEqualTo(50);
        assertThat(kept.path("rights").path("inFull").asBoolean()).isFalse();
        JsonNode free = json("/api/v1/documents/own");
        assertThat(free.path("passages")).hasSize(2);
        assertThat(free.path("rights").path("inFull").asBoolean()).isTrue();
        assertThat(birches(json("/api/v1/passages/publisher-1").path("text").asText()))
                .isEqualTo(50);
    }

    private static int birches(String text) {
        return text.split("Birch", -1).length - 1;
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(site.get(path).body());
    }
}
