package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Database;

/** Tests for the pages of {@link JdbiLedger}. */
class LedgerPagesTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Reader OPERATOR = Reader.localOperator();

    @TempDir
    private Path folder;

    private H2Database database;
    private JdbiLedger ledger;

    @BeforeEach
    void open() {
        database = H2Database.open(folder);
        ledger = new JdbiLedger(database);
        List<IngestItem> rows = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            rows.add(failed(i % 2 == 0 ? Compartment.PUBLISHED : Compartment.heldBy("somebody")));
        }
        ledger.enter(rows);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static IngestItem failed(Compartment compartment) {
        return IngestItem.waiting("run", "/a.txt", "/a.txt", "a.txt", WayIn.FOLDER, compartment, "somebody", NOON)
                .ended(ItemState.FAILED, "Why.", null, NOON);
    }

    private static LedgerFilter attention() {
        return LedgerFilter.all().showing(Shown.ATTENTION);
    }

    @Test
    void countsAndShowsOnlyWhatTheReaderMayOpen() {
        LedgerPage page = ledger.page(Reader.anyone(), attention(), 25, 50);
        assertThat(page.total()).isEqualTo(1_250);
        assertThat(page.pages()).isEqualTo(25);
        assertThat(page.items()).hasSize(50).allMatch(each -> each.compartment().equals(Compartment.PUBLISHED));
        assertThat(ledger.needingAttention(Reader.anyone())).isEqualTo(1_250);
        assertThat(ledger.page(new Reader("nobody", each -> false), attention(), 1, 50)
                        .total())
                .isZero();
    }

    @Test
    void reachesEveryRowAlthoughEachLeavesTheListWhenItIsMet() {
        List<String> met = new ArrayList<>();
        ledger.each(OPERATOR, attention(), each -> {
            met.add(each.id());
            ledger.requeue(each.id());
        });
        assertThat(met).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(ledger.page(OPERATOR, attention(), 1, 50).total()).isZero();
        assertThat(ledger.counts(OPERATOR, "").of(Shown.OPEN)).isEqualTo(2_500);
    }

    @Test
    void meetsNoRowTwiceAlthoughOthersComeMeanwhile() {
        List<String> met = new ArrayList<>();
        ledger.each(OPERATOR, LedgerFilter.all(), each -> {
            met.add(each.id());
            if (met.size() % 100 == 0) {
                ledger.enter(List.of(failed(Compartment.PUBLISHED)));
            }
        });
        assertThat(met).hasSize(2_500).doesNotHaveDuplicates();
    }
}
