package org.practicelearning.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.settings.Setting;
import org.practicelearning.web.settings.SettingSources;
import org.practicelearning.web.settings.Settings;

class ClockCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(InstantSource.system(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void printsTheDatesWithTheDaysSkipped() {
        assertThat(run("clock", "--aware", "2026-12-18")).isZero();

        assertThat(out.toString())
                .contains("Serious incident notification due: Tue 29 Dec 2026")
                .contains("Mon 28 Dec 2026: not counted, Boxing Day (substitute day)")
                .contains("Rapid review due: Wed 20 Jan 2027")
                .contains("check against current guidance");
    }

    @Test
    void putsTheDatesOfStatuteFirstAndTheSumsBelow() {
        assertThat(run("clock", "--aware", "1 April 2026")).isZero();

        assertThat(out.toString())
                .containsSubsequence(
                        "Statutory dates",
                        "  Fri 10 Apr 2026  Serious incident notification due",
                        "  Fri 1 May 2026   Rapid review due",
                        "Local targets",
                        "  Fri 24 Apr 2026  Individual agency summaries due",
                        "How they are counted",
                        "Fri 3 Apr 2026: not counted, Good Friday");
        assertThat(err.toString()).contains("Counted with the rules that come with the program.");
    }

    @Test
    void countsAsTheLibraryDoes() {
        Path data = folder.resolve("data");
        Settings settings = Settings.of(SettingSources.gather(
                Optional.empty(), Map.of(), Map.of(Setting.DATA, data.toString(), Setting.INBOX, "off")));
        try (OpenLibrary open = OpenLibrary.of(settings, InstantSource.system())) {
            open.library()
                    .database()
                    .useTransaction(transaction -> transaction
                            .handle()
                            .createUpdate("INSERT INTO clock_setting (holidays, rules, changed_by, changed)"
                                    + " VALUES ('+ 2026-04-08 Royal wedding', '', 'operator', CURRENT_TIMESTAMP)")
                            .execute());
        }

        assertThat(run("clock", "--aware", "2026-04-01", "--data", data.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("Serious incident notification due: Mon 13 Apr 2026")
                .contains("Wed 8 Apr 2026: not counted, Royal wedding");
        assertThat(err.toString()).contains("Counted with the rules and bank holidays of the library in ");
        assertThat(run(
                        "clock",
                        "--aware",
                        "2026-04-01",
                        "--data",
                        folder.resolve("none").toString()))
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void printsTheSameAsJson() throws IOException {
        assertThat(run("clock", "--notified", "2026-04-30", "--json")).isZero();

        JsonNode review = new ObjectMapper().readTree(out.toString()).get(3);
        assertThat(review.path("due").asText()).isEqualTo("2026-05-22");
        assertThat(review.path("startAssumed").asBoolean()).isFalse();
        assertThat(review.path("days").findValuesAsText("skipped")).contains("Early May Bank Holiday");
    }

    @Test
    void saysPlainlyWhatIsWrongWithADay() {
        assertThat(run("clock", "--aware", "31/31/2026")).isEqualTo(2);
        assertThat(run("clock", "--aware", "2026-04-20", "--notified", "2026-04-01"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("“31/31/2026” is not a day. The month “31” should be")
                .contains("The day of the notification is before the day the authority became aware.")
                .doesNotContain("java.time");
    }

    @Test
    void countsWithTheListOfAnAdministrator() throws IOException {
        Path list = Files.writeString(folder.resolve("days.txt"), "+ 2026-04-08 Royal wedding\n");

        assertThat(run("clock", "--aware", "2026-04-01", "--holidays", list.toString()))
                .isZero();

        assertThat(out.toString()).contains("Serious incident notification due: Mon 13 Apr 2026");
    }

    @Test
    void namesTheLineOfAWrongList() throws IOException {
        Path list = Files.writeString(folder.resolve("days.txt"), "8 April\n");

        assertThat(run("clock", "--aware", "2026-04-01", "--holidays", list.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("line 1: should look like");
    }

    @Test
    void asksForADay() {
        assertThat(run("clock")).isEqualTo(ExitCode.USAGE);
        assertThat(run("clock", "--aware", "2226-01-01")).isEqualTo(ExitCode.USAGE);
    }
}
