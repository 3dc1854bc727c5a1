package org.practicelearning.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.SmallDisk;

/** Tests for {@link H2Database}. */
class H2DatabaseTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private static void write(H2Database database, String place, int megabytes) {
        database.useTransaction(transaction -> {
            for (int i = 0; i < megabytes; i++) {
                transaction
                        .handle()
                        .createUpdate(
                                "INSERT INTO met_file (place, place_hash, bytes, modified, sha256, described, state,"
                                        + " remark) VALUES (:place, :place, 0, 0, '', '', 'DONE', :remark)")
                        .bind("place", place + i)
                        .bind("remark", Integer.toHexString(i).repeat(MEGABYTE))
                        .execute();
            }
        });
    }

    private static int rows(H2Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM met_file")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void findsTheLastCommitOfAProcessThatWasKilled() throws IOException {
        Random random = new Random(9);
        Path living = Files.createDirectory(folder.resolve("living"));
        try (H2Database database = H2Database.open(living)) {
            // Room that became free is used again at once, not after 45 seconds only.
            database.jdbi().useHandle(handle -> handle.execute("SET RETENTION_TIME 0"));
            for (int change = 1; change <= 200; change++) {
                remember(database, random.nextInt(60), change, random.nextInt(6_000));
                database.sync();
                if (change % 20 == 0) {
                    // What a kill leaves is the file as it is.
                    Path killed = Files.createDirectory(folder.resolve("killed-" + change));
                    Files.copy(living.resolve("library.mv.db"), killed.resolve("library.mv.db"));
                }
            }
        }
        for (int change = 20; change <= 200; change += 20) {
            try (H2Database left = H2Database.open(folder.resolve("killed-" + change))) {
                assertThat(newest(left)).isEqualTo(change);
            }
        }
    }

    private static void remember(H2Database database, int place, int change, int characters) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate(
                        "MERGE INTO met_file (place, place_hash, bytes, modified, sha256, described, state, remark)"
                                + " KEY (place_hash) VALUES (:place, :place, :change, 0, '', '', 'DONE', :remark)")
                .bind("place", String.valueOf(place))
                .bind("change", change)
                .bind("remark", "x".repeat(characters))
                .execute());
    }

    private static int newest(H2Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT max(bytes) FROM met_file")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void refusesToWriteOnADiskThatIsNearlyFull() {
        try (SmallDisk disk = SmallDisk.on(folder.resolve("disk"), 40);
                H2Database database = H2Database.open(folder.resolve("disk"))) {
            write(database, "before", 1);
            disk.fillBut(4 * MEGABYTE);
            assertThatThrownBy(() -> write(database, "refused", 1)).isInstanceOf(NoRoomException.class);
            assertThat(rows(database)).isEqualTo(1);
            disk.empty();
            write(database, "after", 1);
            assertThat(rows(database)).isEqualTo(2);
        }
    }

    @Test
    void goesOnAfterTheDiskBecameFullInTheMiddleOfAChange() {
        try (SmallDisk disk = SmallDisk.on(folder.resolve("disk"), 60);
                H2Database database = H2Database.open(folder.resolve("disk"))) {
            write(database, "before", 1);
            disk.fillBut(12 * MEGABYTE);
            assertThatThrownBy(() -> write(database, "half", 30)).matches(FullDisk::isBehind);
            disk.empty();
            assertThat(rows(database)).isEqualTo(1);
            write(database, "after", 1);
            assertThat(rows(database)).isEqualTo(2);
        }
    }

    @Test
    void letsOneWriteAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(4);
        try (H2Database database = H2Database.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Future<?>[] all = new Future<?>[4];
            for (int i = 0; i < all.length; i++) {
                all[i] = threads.submit(() -> {
                    together.countDown();
                    together.await();
                    database.useTransaction(transaction -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        pause();
                        inside.decrementAndGet();
                    });
                    return true;
                });
            }
            for (Future<?> each : all) {
                each.get(1, TimeUnit.MINUTES);
            }
        }
        assertThat(most).hasValue(1);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
