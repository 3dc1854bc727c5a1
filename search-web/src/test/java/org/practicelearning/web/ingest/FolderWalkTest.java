package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for {@link FolderWalk}. */
class FolderWalkTest {
    @TempDir
    private Path folder;

    private Path inside;

    @BeforeEach
    void makeFolder() throws IOException {
        inside = Files.createDirectories(folder.resolve("reviews"));
        Files.writeString(inside.resolve("a.txt"), "A");
    }

    private List<String> refusals() {
        return FolderWalk.walk(inside, folder.resolve("data")).stream()
                .map(FolderWalk.Found::refusal)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @Test
    void findsEveryFileInEveryFolder() throws IOException {
        Files.writeString(Files.createDirectories(inside.resolve("deep/er")).resolve("b.txt"), "B");
        assertThat(FolderWalk.walk(inside, folder.resolve("data")))
                .hasSize(2)
                .allMatch(each -> each.refusal().isEmpty());
    }

    @Test
    void doesNotFollowALinkOutOfTheFolderAndSaysSo() throws IOException {
        Files.createSymbolicLink(inside.resolve("secret.txt"), Files.writeString(folder.resolve("secret.txt"), "S"));
        assertThat(refusals()).singleElement().asString().contains("leads out of the folder");
    }

    @Test
    void doesNotFollowALinkedFolder() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("other")).resolve("c.txt"), "C");
        Files.createSymbolicLink(inside.resolve("other"), folder.resolve("other"));
        assertThat(FolderWalk.walk(inside, folder.resolve("data")))
                .noneMatch(each -> each.file().endsWith("c.txt"));
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void namesABrokenLink() throws IOException {
        Files.createSymbolicLink(inside.resolve("gone.txt"), folder.resolve("nowhere.txt"));
        assertThat(refusals()).singleElement().asString().contains("not there");
    }

    @Test
    void namesAPathThatIsNotThere() {
        assertThat(FolderWalk.walk(folder.resolve("missing"), folder.resolve("data")))
                .singleElement()
                .satisfies(found -> assertThat(found.refusal()).contains("no such file"));
    }

    @Test
    void takesNamesWithOddCharacters() throws IOException {
        Files.writeString(inside.resolve("ünïcödé “quoted” & 100%.txt"), "U");
        assertThat(FolderWalk.walk(inside, folder.resolve("data")))
                .hasSize(2)
                .allMatch(each -> each.refusal().isEmpty());
    }
}
