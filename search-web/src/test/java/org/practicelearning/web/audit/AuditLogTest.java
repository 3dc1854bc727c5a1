package org.practicelearning.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.library.DataFolder;

class AuditLogTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T09:30:00Z"));

    @TempDir
    private Path folder;

    @Test
    void keepsEveryLineInOrderWhoeverWrites() throws InterruptedException {
        try (H2Database database = H2Database.open(folder);
                AuditLog log = open(database)) {
            try (ExecutorService people = Executors.newFixedThreadPool(8)) {
                for (int person = 0; person < 8; person++) {
                    String id = "p" + person;
                    people.execute(() -> {
                        for (int i = 0; i < 200; i++) {
                            log.record(event(id, i % 10 == 0 ? AuditAction.EXPORT : AuditAction.VIEW, "doc-" + i));
                        }
                    });
                }
                people.shutdown();
                assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            }
            log.flush();

            List<Long> numbers = new ArrayList<>();
            log.each(entry -> numbers.add(entry.seq()));
            assertThat(numbers).hasSize(1600).isSorted().doesNotHaveDuplicates();
            assertThat(log.verify().whole()).isTrue();
            assertThat(log.count(new AuditQuestion("p3", "", AuditAction.EXPORT, null, null)))
                    .isEqualTo(20);
        }
    }

    @Test
    void goesOnWhereItEnded() {
        try (H2Database database = H2Database.open(folder)) {
            write(database, 3);
            write(database, 2);

            assertThat(AuditLog.verify(database, new DataFolder(folder)))
                    .isInstanceOfSatisfying(
                            AuditFinding.Whole.class,
                            whole -> assertThat(whole.last()).isEqualTo(5));
        }
    }

    @Test
    void showsALineThatWasChanged() {
        for (String change : List.of(
                "UPDATE audit_entry SET person = 'somebody' WHERE seq = 3",
                "UPDATE audit_entry SET at_time = '2026-11-22T09:31:00Z' WHERE seq = 3",
                "UPDATE audit_entry SET action = 'unheard-of' WHERE seq = 3",
                "UPDATE audit_entry SET status = 404 WHERE seq = 3",
                "UPDATE audit_entry SET subject = 'doc-', detail = '3/page' WHERE seq = 3",
                "DELETE FROM audit_entry WHERE seq = 3")) {
            Path place = folder.resolve(Integer.toHexString(change.hashCode()));
            try (H2Database database = opened(place)) {
                write(database, place, 6);
                database.jdbi().useHandle(handle -> handle.execute(change));

                assertThat(AuditLog.verify(database, new DataFolder(place)))
                        .as(change)
                        .isEqualTo(new AuditFinding.Broken(3));
            }
        }
    }

    @Test
    void showsLinesThatWereCutOffTheEnd() {
        try (H2Database database = H2Database.open(folder)) {
            write(database, 6);
            database.jdbi().useHandle(handle -> handle.execute("DELETE FROM audit_entry WHERE seq > 4"));
            assertThat(AuditLog.verify(database, new DataFolder(folder))).isEqualTo(new AuditFinding.NotAsSealed(4, 6));

            write(database, 4);
            assertThat(AuditLog.verify(database, new DataFolder(folder)))
                    .as("what is written later does not cover it up")
                    .isEqualTo(new AuditFinding.Broken(5));
        }
    }

    @Test
    void showsALogThatWasWrittenAnew() {
        try (H2Database database = H2Database.open(folder)) {
            write(database, 4);
            database.jdbi().useHandle(handle -> handle.execute("DELETE FROM audit_entry"));
            AuditEntry first = AuditEntry.after(AuditEntry.BEGINNING, 1, event("p1", AuditAction.VIEW, "doc-9"));
            database.useTransaction(transaction -> new JdbiAudit(database.jdbi()).append(transaction, List.of(first)));

            assertThat(AuditLog.verify(database, new DataFolder(folder)).whole())
                    .isFalse();
        }
    }

    @Test
    void takesNoTextForAnother() {
        AuditEvent one = new AuditEvent(CLOCK.instant(), "p1", AuditAction.VIEW, "ab", "c", 200);
        AuditEvent other = new AuditEvent(CLOCK.instant(), "p1", AuditAction.VIEW, "a", "bc", 200);

        assertThat(AuditEntry.after(AuditEntry.BEGINNING, 1, one).hash())
                .isNotEqualTo(AuditEntry.after(AuditEntry.BEGINNING, 1, other).hash());
    }

    @Test
    void keepsWhatFitsOfALongDetail() {
        try (H2Database database = H2Database.open(folder);
                AuditLog log = open(database)) {
            log.record(
                    new AuditEvent(CLOCK.instant(), "p1", AuditAction.EXPORT, "x", "\uD83D\uDE00".repeat(2000), 200));

            assertThat(log.find(AuditQuestion.ALL, 0, 1).getFirst().event().detail())
                    .endsWith("…");
            assertThat(log.verify().whole()).isTrue();
        }
    }

    @Test
    void saysThatItsSealIsGone() throws IOException {
        try (H2Database database = H2Database.open(folder)) {
            write(database, 3);
            assertThat(AuditLog.verify(database, new DataFolder(folder)).said()).doesNotContain("audit.seal");

            Files.delete(folder.resolve("audit.seal"));
            assertThat(AuditLog.verify(database, new DataFolder(folder)).said())
                    .contains("is whole: 3 lines", "audit.seal, is not there");
        }
    }

    @Test
    void isWholeWithoutALine() throws IOException {
        try (H2Database database = H2Database.open(folder)) {
            assertThat(AuditLog.verify(database, new DataFolder(folder)).said()).isEqualTo("The audit log is empty.");
            Files.writeString(folder.resolve("audit.seal"), "rubbish");
            assertThat(AuditLog.verify(database, new DataFolder(folder)).whole())
                    .isFalse();
        }
    }

    private void write(H2Database database, int lines) {
        write(database, folder, lines);
    }

    private static void write(H2Database database, Path place, int lines) {
        try (AuditLog log = AuditLog.open(database, new DataFolder(place), CLOCK)) {
            for (int i = 1; i <= lines; i++) {
                log.record(event("p1", AuditAction.EDIT, "doc-" + i));
            }
        }
    }

    private AuditLog open(H2Database database) {
        return AuditLog.open(database, new DataFolder(folder), CLOCK);
    }

    private static H2Database opened(Path place) {
        try {
            Files.createDirectories(place);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return H2Database.open(place);
    }

    private static AuditEvent event(String person, AuditAction action, String subject) {
        return new AuditEvent(CLOCK.instant(), person, action, subject, "/doc/{id}", 200);
    }
}
