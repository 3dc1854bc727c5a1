package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.ingest.IngestItem;
import org.practicelearning.web.ingest.ItemState;
import org.practicelearning.web.ingest.Shown;
import org.practicelearning.web.ingest.WayIn;
import org.practicelearning.web.page.Words;

/** The ledger on the page, as CSV and as JSON, once thousands of files have come: they agree on every number. */
class LongLedgerTest {
    private static final int ROWS = 6_010;
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Pattern ITEM = Pattern.compile("data-item=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void fill() {
        site = TestSite.real(folder);
        List<IngestItem> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i));
        }
        site.library().ledger().enter(rows);
    }

    /** Ten of them were put aside by somebody although they failed; a third of all came in another run. */
    private static IngestItem row(int i) {
        ItemState state = ItemState.values()[i % ItemState.values().length];
        return new IngestItem(
                "item-" + i,
                i % 3 == 0 ? "other" : "first",
                "/reviews/" + i + ".pdf",
                "/reviews/" + i + ".pdf",
                i + ".pdf",
                WayIn.FOLDER,
                Compartment.PUBLISHED,
                null,
                Map.of(),
                "operator",
                state,
                "=remark, \"quoted\"",
                null,
                10,
                NOON,
                state.isEnd() ? NOON : null,
                state == ItemState.FAILED && i < 60);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static JsonNode json(String address) {
        try {
            return new ObjectMapper().readTree(site.get(address).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers of all pages a list has, told by the page and by the interface. */
    private static int pagesOf(Shown shown) {
        return json("/api/v1/ingest?size=50&show=" + shown.key()).path("pages").asInt();
    }

    private static List<String> itemsOn(String address) {
        return ITEM.matcher(site.get(address).body())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void thePagesOfAListHoldEachOfItsFilesOnce() {
        for (Shown shown : List.of(Shown.ATTENTION, Shown.FAILED)) {
            List<String> items = new ArrayList<>();
            for (int page = 1; page <= pagesOf(shown); page++) {
                List<String> some = itemsOn("/ingest?show=" + shown.key() + "&page=" + page);
                assertThat(some).hasSizeBetween(1, 50);
                items.addAll(some);
            }
            assertThat(items).doesNotHaveDuplicates();
            assertThat(items).hasSize(total(shown));
        }
    }

    private static int total(Shown shown) {
        return json("/api/v1/ingest?size=1&show=" + shown.key()).path("total").asInt();
    }

    @Test
    void pageListAndInterfaceCountAlike() {
        String page = site.get("/ingest").body();
        for (Shown shown : Shown.values()) {
            String csv = site.get("/ingest.csv?show=" + shown.key()).body();
            assertThat(csv.lines().count() - 1).as(shown.key()).isEqualTo(total(shown));
            assertThat(page).contains(shown.label() + " (" + Words.number(total(shown)) + ")");
        }
        assertThat(total(Shown.OPEN) + total(Shown.ATTENTION) + total(Shown.DONE))
                .isEqualTo(ROWS);
        assertThat(total(Shown.FAILED) + total(Shown.PARTLY) - total(Shown.ATTENTION))
                .isEqualTo(10);
    }

    @Test
    void theCountsOfTheStatesAddUpWhateverIsShown() {
        for (Shown shown : Shown.values()) {
            int sum = 0;
            for (JsonNode each : json("/api/v1/ingest?show=" + shown.key()).path("counts")) {
                sum += each.asInt();
            }
            assertThat(sum).isEqualTo(ROWS);
        }
    }

    @Test
    void anAnswerHoldsNoMoreThanWasAskedForAndEveryFileIsOnOnePage() {
        Set<String> ids = new HashSet<>();
        int pages = json("/api/v1/ingest?size=1000").path("pages").asInt();
        for (int page = 1; page <= pages + 1; page++) {
            JsonNode files = json("/api/v1/ingest?size=1000&page=" + page).path("files");
            assertThat(files.size()).isLessThanOrEqualTo(1000);
            files.forEach(each -> assertThat(ids.add(each.path("id").asText())).isTrue());
        }
        assertThat(ids).hasSize(ROWS);
        assertThat(json("/api/v1/ingest?size=1000&page=" + (pages + 1)).path("files"))
                .isEmpty();
    }

    @Test
    void aRunIsListedInTheOrderItsFilesCame() {
        JsonNode run = json("/api/v1/ingest?run=other&size=2&page=2");
        assertThat(run.path("total").asInt()).isEqualTo((ROWS + 2) / 3);
        assertThat(run.path("files").findValuesAsText("id")).containsExactly("item-6", "item-9");
        assertThat(itemsOn("/ingest?run=other")).startsWith("item-0", "item-3").hasSize(50);
    }

    @Test
    void aPageThatIsNotThereIsTheLastOne() {
        int last = pagesOf(Shown.ALL);
        assertThat(itemsOn("/ingest?page=99999")).isEqualTo(itemsOn("/ingest?page=" + last));
        assertThat(itemsOn("/ingest?page=" + last)).hasSize(ROWS % 50);
        assertThat(site.get("/ingest?run=none").body()).contains("No files have been added yet");
    }

    @Test
    void refusesAChoiceThatIsNone() {
        assertThat(site.get("/api/v1/ingest?show=broken").statusCode()).isEqualTo(400);
        assertThat(json("/api/v1/ingest?show=broken").path("detail").asText()).contains("all, open, attention");
    }
}
