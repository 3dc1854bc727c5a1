package org.practicelearning.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.SearchResult;

/** The writing code over a disk that loses everything not synced when the power goes. */
class PowerCutTest {
    private static final int RUNS = 150;

    @TempDir
    Path folder;

    /** Folders in memory that outlive being closed, so that they can be opened again after the cut. */
    private static final class Disk implements IndexFolders {
        private final Map<Path, MockDirectoryWrapper> folders = new ConcurrentHashMap<>();
        private final Random random;

        Disk(long seed) {
            this.random = new Random(seed);
        }

        @Override
        public Directory open(Path path) {
            return new FilterDirectory(folders.computeIfAbsent(path, key -> made())) {
                @Override
                public void close() {
                    // The disk stays when the program goes.
                }
            };
        }

        private MockDirectoryWrapper made() {
            MockDirectoryWrapper made = new MockDirectoryWrapper(
                    new Random(random.nextLong()), new ByteBuffersDirectory(NoLockFactory.INSTANCE));
            made.setCheckIndexOnClose(false);
            made.setAssertNoUnrefencedFilesOnClose(false);
            return made;
        }

        @Override
        public IndexWriterConfig writing() {
            // Merging beside the test would print stack traces when the power goes.
            return IndexFolders.super.writing().setMergeScheduler(new SerialMergeScheduler());
        }

        void cutPower() throws IOException {
            for (MockDirectoryWrapper each : folders.values()) {
                each.crash();
                each.clearCrash();
            }
        }
    }

    @Test
    void losesNothingThatWasCommittedAndDoublesNothing() throws IOException {
        for (int run = 0; run < RUNS; run++) {
            Path place = folder.resolve("run" + run);
            Random random = new Random(run);
            Disk disk = new Disk(run);
            Map<String, Integer> changes = new HashMap<>();
            long committed = work(place, disk, random, changes);
            disk.cutPower();
            check(place, disk, run, committed, changes);
        }
    }

    /** Puts and removes at random; what each document says is the number of its last change. */
    private static long work(Path place, Disk disk, Random random, Map<String, Integer> changes) {
        long committed = 0;
        CompartmentIndexes indexes = CompartmentIndexes.open(place, disk);
        int count = 5 + random.nextInt(40);
        for (int seq = 1; seq <= count; seq++) {
            String id = "d" + random.nextInt(8);
            if (random.nextInt(5) == 0) {
                indexes.remove(Compartment.PUBLISHED, id, seq);
                changes.put(seq + ":" + id, -1);
            } else {
                aDocument(id).saying("School change" + seq).putInto(indexes, seq);
                changes.put(seq + ":" + id, seq);
            }
            if (random.nextInt(6) == 0) {
                indexes.commit();
                committed = seq;
            }
        }
        // The process is gone without closing; only the disk remains.
        return committed;
    }

    private static void check(Path place, Disk disk, int run, long committed, Map<String, Integer> changes) {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(place, disk)) {
            if (committed == 0) {
                return;
            }
            assertThat(indexes.state(Compartment.PUBLISHED))
                    .as("run %d", run)
                    .isEqualTo(new IndexState.Sound(committed));
            Map<String, Integer> expected = new HashMap<>();
            for (long seq = 1; seq <= committed; seq++) {
                for (int document = 0; document < 8; document++) {
                    Integer change = changes.get(seq + ":d" + document);
                    if (change != null) {
                        expected.put("d" + document, change);
                    }
                }
            }
            expected.values().removeIf(each -> each < 0);
            SearchResult result = new LuceneLibrarySearch(indexes, InstantSource.system())
                    .search(Reader.localOperator(), SearchRequest.of("school"));
            assertThat(result.total()).as("run %d", run).isEqualTo(expected.size());
            assertThat(result.totalPassages()).as("run %d", run).isEqualTo(expected.size());
            for (SearchResult.DocumentHit hit : result.documents()) {
                assertThat(hit.passages().getFirst().snippet())
                        .isEqualTo("School change" + expected.get(hit.card().id()));
            }
        }
    }
}
