package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.people.Role;

/** The licence of many documents at once. */
class LicencesTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member lead;

    @BeforeEach
    void start() {
        site = TestSite.realWithoutSecondStep(folder);
        lead = Member.of(site, Role.LEAD, "Lee Lead");
        for (String word : List.of("Heron", "Plover", "Curlew")) {
            lead.upload(
                    "/add",
                    "----b",
                    "access",
                    "published",
                    word + " review.txt",
                    word + " review\n\n1.1 Nobody wrote.");
            lead.waitForTheEnd();
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private List<DocumentRecord> documents() {
        return site.library().library().catalogue().list(Reader.localOperator());
    }

    private List<String> licences() {
        return documents().stream()
                .map(each -> each.description().licence())
                .sorted()
                .toList();
    }

    private String[] chosen(String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        documents().stream().limit(2).forEach(each -> fields.addAll(List.of("document", each.id())));
        return fields.toArray(String[]::new);
    }

    @Test
    void showsWhatWillChangeThenChangesItThenTakesItBack() {
        assertThat(lead.get("/documents/licences").body()).contains("3 documents");
        assertThat(lead.get("/documents/licences?find=heron").body()).contains("1 document<");
        assertThat(lead.post("/documents/licences/check", chosen("licence", "open"))
                        .body())
                .contains("2 documents will change")
                .contains("now: Not known");
        assertThat(licences()).containsExactly("unknown", "unknown", "unknown");

        String done =
                lead.post("/documents/licences", chosen("licence", "open")).body();
        assertThat(done).contains("2 documents now under the licence");
        assertThat(licences()).containsExactly("open", "open", "unknown");

        List<String> fields = new ArrayList<>(List.of("set", "open"));
        CollectionsTest.all(done, "name=\"before\" value=\"([^\"]+)\"")
                .forEach(each -> fields.addAll(List.of("before", each)));
        assertThat(lead.post("/documents/licences/undo", fields.toArray(String[]::new))
                        .body())
                .contains("2 documents as before");
        assertThat(licences()).containsExactly("unknown", "unknown", "unknown");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasChosen() {
        assertThat(lead.post("/documents/licences/check", "licence", "open").body())
                .contains("Choose at least one document");
        assertThat(lead.post("/documents/licences/check", chosen()).body())
                .contains("Choose a licence")
                .contains(" checked");
        assertThat(licences()).containsExactly("unknown", "unknown", "unknown");
    }

    @Test
    void leavesAloneWhatTheReaderMayNotOpen() {
        String id = documents().getFirst().id();
        Member reader = Member.of(site, Role.READER, "Rea Der");

        assertThat(reader.get("/documents/licences").statusCode()).isEqualTo(403);
        assertThat(reader.post("/documents/licences", "licence", "open", "document", id)
                        .statusCode())
                .isEqualTo(403);
        assertThat(lead.post("/documents/licences", "licence", "open", "document", "no-such")
                        .body())
                .contains("0 documents");
    }
}
