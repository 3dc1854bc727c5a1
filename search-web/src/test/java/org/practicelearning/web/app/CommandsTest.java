package org.practicelearning.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.app.Learn.Outcome;

/** The commands: what they print, how they end, and that a running site answers them as they answer alone. */
class CommandsTest {
    private static final List<String> QUERIES =
            List.of("dental", "\"was not brought\"", "neglect AND school", "clinic -neglect", "scoool", "");

    @TempDir
    private Path folder;

    private Path data;
    private Path reviews;
    private Learn learn;

    @BeforeEach
    void makeReviews() throws IOException {
        data = folder.resolve("data");
        reviews = Files.createDirectories(folder.resolve("reviews"));
        learn = new Learn(data);
        Files.writeString(
                reviews.resolve("a.txt"), "Child A was not brought to dental appointments. Neglect was named.");
        Files.writeString(reviews.resolve("b.txt"), "The school told the clinic of neglect. Nobody answered.");
        Files.writeString(reviews.resolve("c.txt"), "The clinic closed the case.");
        Files.writeString(reviews.resolve("catalogue.csv"), """
                file,title,type,publisher,published,access
                a.txt,Child A,lcspr,Northborough,2024-03-01,published
                b.txt,Child B,scr,Harrowmere,2016,partnership
                """);
    }

    private Outcome ingest() {
        return learn.run("ingest", reviews.toString());
    }

    private List<String> answers() {
        return QUERIES.stream()
                .map(query ->
                        learn.run("search", query, "--json", "--size", "100").out())
                .toList();
    }

    @Test
    void explainsItself() {
        assertThat(Learn.bare("--help").code()).isEqualTo(ExitCode.GOOD);
        assertThat(Learn.bare("--help").out()).contains("ingest").contains("Exit codes");
        assertThat(Learn.bare("version").out()).startsWith("Practice Learning Library");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(Learn.bare("ingst").code()).isEqualTo(ExitCode.USAGE);
        assertThat(learn.run("ingest", reviews.toString(), "--acess", "published")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(learn.run("ingest", reviews.toString(), "--access", "public").err())
                .contains("Use published, partnership or restricted");
        assertThat(learn.run("search", "x", "--filter", "colour=red").code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void refusesASettingItDoesNotKnow() throws IOException {
        Path settings = Files.writeString(folder.resolve("learn.properties"), "prot = 8081\n");
        Outcome outcome = Learn.bare("config", "--config", settings.toString());
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("“prot”").contains("is not a setting");
        assertThat(Learn.bare("config", "--port", "eighty").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void showsEverySettingAndWhereItCameFrom() {
        Outcome outcome = learn.run("config", "--port", "9123");
        assertThat(outcome.code()).isEqualTo(ExitCode.GOOD);
        assertThat(outcome.out()).contains("9123").contains("[--port]").contains("LEARN_FILE_LIMIT");
    }

    @Test
    void reportsEachFileThatNeedsAttention() throws IOException {
        Files.writeString(reviews.resolve("empty.pdf"), "");
        Files.writeString(reviews.resolve("film.mov"), "x");
        Files.writeString(reviews.resolve("evil\u001B[2J.txt"), "");
        Outcome outcome = ingest();
        assertThat(outcome.code()).isEqualTo(ExitCode.NEEDS_ATTENTION);
        assertThat(outcome.out())
                .contains("empty.pdf")
                .contains("This file is empty.")
                .contains("film.mov")
                .contains("not a kind of document this library reads")
                .contains("7 files: 4 done, 0 already held, 0 partly done, 3 failed.")
                .doesNotContain("\u001B");
        assertThat(learn.run("ingest", reviews.toString(), "--list").out()).contains("a.txt");
    }

    @Test
    void namesAPathThatIsNotThere() {
        Outcome outcome = learn.run("ingest", folder.resolve("nowhere").toString());
        assertThat(outcome.code()).isEqualTo(ExitCode.NEEDS_ATTENTION);
        assertThat(outcome.out()).contains("nowhere").contains("There is no such file or folder");
    }

    @Test
    void makesNoLibraryForASlipInTheNameOfItsFolder() {
        for (String command : List.of("search", "reindex", "backup")) {
            Outcome outcome = learn.run(command, folder.resolve("x.zip").toString());
            assertThat(outcome.code()).as(command).isNotEqualTo(ExitCode.GOOD);
        }
        assertThat(learn.run("search", "dental").err()).contains("There is no library in " + data);
        assertThat(data).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithTheDataFolder() throws IOException {
        Files.writeString(data, "a file");
        Outcome outcome = ingest();
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err())
                .contains("data folder")
                .contains(data.toString())
                .doesNotContain("Exception");
    }

    @Test
    void leavesTheLibraryOfANewerProgramAlone() throws SQLException {
        ingest();
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + data.resolve("library"), "library", "")) {
            connection
                    .createStatement()
                    .execute(
                            "INSERT INTO \"flyway_schema_history\" SELECT 999, '999', 'future', \"type\", 'V999.sql', 1,"
                                    + " \"installed_by\", \"installed_on\", 1, TRUE FROM \"flyway_schema_history\" WHERE \"version\" = '1'");
        }
        Outcome outcome = learn.run("search", "dental");
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("written by a newer version").doesNotContain("Exception");
    }

    @Test
    void saysPlainlyThatThePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = learn.run("serve", "--port", Integer.toString(other.getLocalPort()));
            assertThat(outcome.code()).isEqualTo(ExitCode.TAKEN);
            assertThat(outcome.err())
                    .contains("Port " + other.getLocalPort() + " is taken by another program")
                    .contains("--port");
        }
    }

    @Test
    void refusesASecondSiteOnTheSameFolder() {
        try (Learn.Site site = learn.serve()) {
            assertThat(learn.run("serve", "--port", "0").code()).isEqualTo(ExitCode.TAKEN);
            assertThat(learn.run("demo", "--port", "0").err()).contains("running already");
            assertThat(site.get("/health/live")).isNotEmpty();
        }
    }

    @Test
    void printsWhatTheInterfaceAnswersWithASiteAndWithout() throws IOException {
        ingest();
        List<String> alone = answers();
        ObjectMapper json = new ObjectMapper();
        try (Learn.Site site = learn.serve()) {
            assertThat(answers()).isEqualTo(alone);
            for (int i = 0; i < QUERIES.size(); i++) {
                String query = URLEncoder.encode(QUERIES.get(i), StandardCharsets.UTF_8);
                JsonNode answer = json.readTree(site.get("/api/v1/search?q=" + query + "&size=100"));
                assertThat(answer).isEqualTo(json.readTree(alone.get(i)));
            }
        }
        assertThat(json.readTree(alone.getFirst()).path("total").asInt()).isEqualTo(1);
    }

    @Test
    void handsItsWorkOverToARunningSite() {
        try (Learn.Site site = learn.serve()) {
            Outcome ingested = ingest();
            assertThat(ingested.out()).contains("4 files: 4 done");
            assertThat(ingested.code()).isEqualTo(ExitCode.GOOD);
            assertThat(learn.run("search", "dental").out())
                    .contains("1 documents")
                    .contains("Child A");
            assertThat(learn.run("reindex").out()).contains("3 documents indexed anew");
            assertThat(learn.run("reindex", "--reread").out())
                    .contains("3 originals read again")
                    .contains("3 documents indexed anew");
            Outcome doctor = learn.run("doctor");
            assertThat(doctor.out())
                    .contains("The site is running on port " + site.port())
                    .contains("3 originals");
            assertThat(doctor.code()).isEqualTo(ExitCode.GOOD);
            assertThat(learn.run("search", "dental", "--size", "0").code()).isEqualTo(ExitCode.USAGE);
        }
    }

    @Test
    void restoresABackupOnACleanFolderWithTheSameAnswers() {
        ingest();
        List<String> before = answers();
        Path backup = folder.resolve("library.zip");
        Outcome written = learn.run("backup", backup.toString());
        assertThat(written.out()).contains("Backup written and checked").contains("3 documents");
        learn = new Learn(folder.resolve("elsewhere/data"));
        Outcome restored = learn.run("restore", backup.toString());
        assertThat(restored.out()).contains("Restored 3 documents.");
        assertThat(restored.code()).isEqualTo(ExitCode.GOOD);
        assertThat(answers()).isEqualTo(before);
        assertThat(ingest().out()).contains("4 files: 1 done, 3 already held");
    }

    @Test
    void backsUpAndRestoresWhileTheSiteRuns() throws IOException {
        ingest();
        List<String> before = answers();
        Path backup = folder.resolve("library.zip");
        try (Learn.Site site = learn.serve()) {
            int port = site.port();
            assertThat(learn.run("backup", backup.toString()).out()).contains("3 documents");
            Files.writeString(reviews.resolve("later.txt"), "Dental work that came later.");
            ingest();
            assertThat(answers()).isNotEqualTo(before);
            Outcome restored = learn.run("restore", backup.toString());
            assertThat(restored.out())
                    .as(restored.err())
                    .contains("Restored 3 documents.")
                    .contains("What was there before is in");
            assertThat(answers()).isEqualTo(before);
            assertThat(site.get("/health/ready")).isNotEmpty();
            assertThat(port).isEqualTo(site.port());
        }
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void refusesABadBackupWhileTheSiteRuns() throws IOException {
        ingest();
        Path bad = Files.writeString(folder.resolve("bad.zip"), "no zip");
        try (Learn.Site site = learn.serve()) {
            Outcome outcome = learn.run("restore", bad.toString());
            assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
            assertThat(outcome.err()).contains("cannot be read as a backup");
            assertThat(site.get("/api/v1/search?q=dental")).contains("Child A");
            assertThat(learn.run("backup", data.resolve("x.zip").toString()).err())
                    .contains("inside the data folder");
        }
    }

    @Test
    void findsAChangedOriginal() throws IOException {
        ingest();
        Path original;
        try (Stream<Path> files = Files.walk(data.resolve("compartments/published/originals"))) {
            original = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(original, "changed");
        Outcome outcome = learn.run("doctor", "--port", "0");
        assertThat(outcome.code()).isEqualTo(ExitCode.NEEDS_ATTENTION);
        assertThat(outcome.out()).contains("1 of 3 originals are missing or changed");
        assertThat(learn.run("backup", folder.resolve("b.zip").toString()).code())
                .isEqualTo(ExitCode.GOOD);
    }

    @Test
    void findsADamagedIndexAndMendsIt() throws IOException {
        ingest();
        List<String> before = answers();
        damageTheIndex();
        Outcome outcome = learn.run("doctor", "--port", "0");
        assertThat(outcome.code()).isEqualTo(ExitCode.NEEDS_ATTENTION);
        assertThat(outcome.out()).contains("The index of published was damaged and has been built again");
        assertThat(answers()).isEqualTo(before);
        assertThat(learn.run("doctor", "--port", "0").out()).doesNotContain("damaged");
    }

    @Test
    void findsAnIndexThatWasDamagedUnderARunningSite() throws IOException {
        ingest();
        try (Learn.Site site = learn.serve()) {
            damageTheIndex();
            assertThat(learn.run("doctor").out()).contains("The index of published is damaged. Run “learn reindex”");
            learn.run("reindex");
            assertThat(learn.run("doctor").out()).contains("The index of published is whole");
            assertThat(site.get("/api/v1/search?q=dental")).contains("Child A");
        }
    }

    private void damageTheIndex() throws IOException {
        Path largest;
        try (Stream<Path> files = Files.walk(data.resolve("index/published"))) {
            largest = files.filter(Files::isRegularFile)
                    .max(Comparator.comparing(each -> each.toFile().length()))
                    .orElseThrow();
        }
        try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int there = file.read();
            file.seek(file.length() / 2);
            file.write(there ^ 0xFF);
        }
    }
}
