package org.practicelearning.web.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that the program may not read or write. Run as root, the program is given no more rights than anybody. */
class UnreadableFoldersTest {
    @TempDir
    private Path folder;

    @AfterEach
    void open() throws IOException {
        for (String each : List.of("closed", "data")) {
            if (Files.exists(folder.resolve(each))) {
                allow(each, "rwx------");
            }
        }
    }

    private void allow(String name, String rights) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(rights));
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            String rights = "-dac_override,-dac_read_search";
            command.addAll(List.of("setpriv", "--bounding-set=" + rights, "--inh-caps=" + rights));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve("data").toString(), "--ocr", "off"));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            assumeTrue(false, "setpriv is needed to give root's rights up");
            throw noSuchProgram;
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }

    @Test
    void namesAFolderThatMayNotBeRead() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("closed"));
        Files.writeString(folder.resolve("closed/a.txt"), "Alpha.");
        allow("closed", "---------");
        int code = run("ingest", folder.resolve("closed").toString());
        assertThat(said()).contains("closed").contains("It could not be opened. Check that this program may read it");
        assertThat(code).isEqualTo(ExitCode.NEEDS_ATTENTION);
    }

    @Test
    void saysThatItMayNotWriteInTheDataFolder() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data"));
        allow("data", "r-x------");
        int code = run("ingest", folder.toString());
        assertThat(said()).contains("may not write there").doesNotContain("Exception");
        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(run("serve", "--port", "0")).isEqualTo(ExitCode.FAILED);
        assertThat(said()).contains("may not write there").doesNotContain("Exception");
    }
}
