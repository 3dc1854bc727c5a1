package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.web.SmallDisk;
import org.practicelearning.web.ingest.Ingesting.Rows;

/** A disk that becomes full while files are taken in: each file ends with a reason, and comes in once there is room. */
class FullDiskOnTheWayInTest {
    private static final int FILES = 6;
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path root;

    private static void writeFiles(Ingesting ingesting) {
        for (int i = 0; i < FILES; i++) {
            ingesting.write(i + ".txt", "sentinel" + i + " " + Ingesting.prose(12_000, "seed" + i));
        }
    }

    private static void assertAllIn(Ingesting ingesting) {
        for (int i = 0; i < FILES; i++) {
            assertThat(ingesting.total("sentinel" + i)).isEqualTo(1);
        }
    }

    @Test
    void namesWhatDidNotFitAndTakesItInOnceThereIsRoom() {
        try (SmallDisk disk = SmallDisk.on(root.resolve("data"), 200);
                Ingesting ingesting = new Ingesting(root).keepingFree(16 * MEGABYTE)) {
            writeFiles(ingesting);
            disk.fillBut(16 * MEGABYTE + MEGABYTE / 2);
            Rows rows = ingesting.ingest(AccessClass.PUBLISHED);
            assertThat(rows.states()).contains(ItemState.FAILED).allMatch(ItemState::isEnd);
            assertThat(rows.items())
                    .filteredOn(each -> each.state() == ItemState.FAILED)
                    .allMatch(each -> each.remark().contains("too little room on the disk"));
            disk.empty();
            Rows again = ingesting.ingest(AccessClass.PUBLISHED);
            assertThat(again.states()).containsOnly(ItemState.DONE, ItemState.HELD);
            assertAllIn(ingesting);
        }
    }

    @Test
    void waitsWhereNotEvenTheReasonCanBeWritten() {
        try (SmallDisk disk = SmallDisk.on(root.resolve("data"), 200);
                Ingesting ingesting = new Ingesting(root)) {
            writeFiles(ingesting);
            AtomicBoolean filled = new AtomicBoolean();
            IngestRun run = ingesting
                    .reading((file, name) -> {
                        if (filled.compareAndSet(false, true)) {
                            disk.fillBut(0);
                        }
                        return PlainTexts.read(file);
                    })
                    .service()
                    .submit(ingesting.folder(AccessClass.PUBLISHED));
            assertThat(ingesting.service().await(run.id(), Duration.ofSeconds(2)))
                    .isFalse();
            disk.empty();
            assertThat(ingesting.finish(run).states()).allMatch(ItemState::isEnd);
            assertThat(ingesting.ingest(AccessClass.PUBLISHED).states()).containsOnly(ItemState.DONE, ItemState.HELD);
            assertAllIn(ingesting);
        }
    }
}
