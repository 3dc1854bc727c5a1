package org.practicelearning.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.SmallDisk;
import org.practicelearning.web.app.Learn.Outcome;

/** The site on a disk that becomes full while it runs: it says so, loses nothing and goes on. */
class FullDiskTest {
    private static final String FULL = "The disk that holds the library is full";

    @TempDir
    private Path folder;

    private KilledProgram program;
    private Learn learn;
    private Path reviews;
    private SmallDisk disk;

    @BeforeEach
    void fill() throws IOException {
        program = new KilledProgram(folder, new Random(1));
        disk = SmallDisk.on(program.data(), 400);
        learn = new Learn(program.data());
        reviews = Files.createDirectories(folder.resolve("reviews"));
        Files.writeString(reviews.resolve("alpha.txt"), "Review of alpha, seen once.");
        ingest();
    }

    @AfterEach
    void unmount() {
        disk.close();
    }

    private Outcome ingest() {
        return learn.run("ingest", reviews.toString(), "--access", "published");
    }

    private static HttpResponse<String> edit(KilledProgram.Site site, String title)
            throws IOException, InterruptedException {
        Matcher document = Pattern.compile("/doc/([0-9a-f-]{36})").matcher(site.get("/documents"));
        assertThat(document.find()).isTrue();
        return site.form(
                "/doc/" + document.group(1) + "/edit",
                Map.of("title", title, "type", "other", "licence", "open", "access", "published", "version", "0"));
    }

    @Test
    void saysSoToWhoeverSavesAndSavesOnceThereIsRoom() throws IOException, InterruptedException {
        try (KilledProgram.Site site = program.serve()) {
            disk.fillBut(0);
            HttpResponse<String> refused = edit(site, "Alpha, described");
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("<h1").contains(FULL).doesNotContain("Reference:");
            assertThat(site.get("/api/v1/search?q=alpha"))
                    .contains("\"total\":1")
                    .doesNotContain("described");
            disk.empty();
            assertThat(edit(site, "Alpha, described").statusCode()).isEqualTo(303);
            assertThat(site.get("/api/v1/search?q=alpha")).contains("Alpha, described");
        }
        assertThat(learn.run("search", "alpha").out()).contains("Alpha, described");
    }

    @Test
    void saysSoToCommandsAndDoesWhatTheyAskOnceThereIsRoom() throws IOException, InterruptedException {
        Path backup = folder.resolve("backup.zip");
        Files.writeString(reviews.resolve("beta.txt"), "Review of beta, seen once.");
        try (KilledProgram.Site site = program.serve()) {
            disk.fillBut(0);
            assertRefused(learn.run("backup", backup.toString()));
            assertRefused(ingest());
            assertThat(site.get("/health/live")).contains("live");
            disk.empty();
            assertThat(learn.run("backup", backup.toString()).code()).isEqualTo(ExitCode.GOOD);
            assertThat(ingest().out()).contains("2 files: 1 done, 1 already held");
        }
    }

    @Test
    void saysSoToCommandsWithoutASite() throws IOException {
        Files.writeString(reviews.resolve("beta.txt"), "Review of beta, seen once.");
        disk.fillBut(0);
        Outcome refused = ingest();
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("is full").contains("Make room").doesNotContain("Exception");
        disk.empty();
        assertThat(ingest().out()).contains("2 files: 1 done, 1 already held");
    }

    private void assertRefused(Outcome outcome) {
        assertThat(outcome.err()).contains(FULL).doesNotContain("Exception");
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(folder.resolve("backup.zip")).doesNotExist();
    }

    @Test
    void saysThatABackupDoesNotFitWhereItIsToGo() {
        try (SmallDisk target = SmallDisk.on(folder.resolve("target"), 1)) {
            target.fillBut(1000);
            Outcome outcome =
                    learn.run("backup", folder.resolve("target/backup.zip").toString());
            assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
            assertThat(outcome.err()).contains("could not be written").contains("has room");
            assertThat(folder.resolve("target")).isDirectoryNotContaining("glob:**backup*");
        }
    }
}
