package org.practicelearning.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code learn user}, with and without a running site. */
class UserCommandTest {
    @TempDir
    Path folder;

    private Learn learn;

    @BeforeEach
    void begin() {
        learn = new Learn(folder.resolve("data"));
    }

    @Test
    void invitesResetsListsAndDisables() {
        assertThat(learn.run("user", "list").err()).contains("There is no library");
        learn.run("ingest", folder.toString());
        assertThat(learn.run("user", "list").out()).contains("There are no accounts.");

        Learn.Outcome added = learn.run(
                "user",
                "add",
                "ann@council.example",
                "--name",
                "Ann Other",
                "--agency",
                "Council",
                "--role",
                "administrator");
        assertThat(added.out()).containsPattern("/invitation/[A-Za-z0-9_-]{43}");
        assertThat(learn.run("user", "add", "ANN@council.example", "--name", "B", "--agency", "C")
                        .err())
                .contains("There is an account with this e-mail address already");
        assertThat(learn.run("user", "reset", "Ann@Council.example").out()).contains("/invitation/");
        assertThat(learn.run("user", "list").out()).contains("Administrator", "Invited", "ann@council.example");
        assertThat(learn.run("user", "disable", "nobody@council.example").err()).contains("no account");
        assertThat(learn.run("user", "disable", "ann@council.example").out()).contains("disabled");
    }

    @Test
    void handsItsWorkToTheRunningSiteWhichIsClosedFromThenOn() {
        try (Learn.Site site = learn.serve()) {
            assertThat(site.get("/help")).contains("There are no accounts yet");
            learn.run("user", "add", "ann@council.example", "--name", "Ann Other", "--agency", "Council");
            assertThat(site.get("/help")).doesNotContain("There are no accounts yet");
            assertThat(site.get("/api/v1/search?q=a")).contains("\"status\":401");
        }
    }
}
