package org.practicelearning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of an unzipped release, with stand-ins for JDKs that print what they were asked to run. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "learn is a POSIX script; learn.cmd is for Windows")
class LauncherTest {
    @TempDir
    private Path folder;

    private Path release;

    @BeforeEach
    void unzipRelease() throws IOException {
        release = Files.createDirectories(folder.resolve("a release"));
        Files.createDirectories(release.resolve("lib"));
        Files.writeString(release.resolve("lib/search-web-0.jar"), "a jar");
        Files.copy(Path.of("..", "learn"), release.resolve("learn"));
        release.resolve("learn").toFile().setExecutable(true);
    }

    @Test
    void takesTheJdkThatLearnJavaHomeNames() throws Exception {
        Ended ended = learn(Map.of("LEARN_JAVA_HOME", jdk("mine", "21.0.2").toString()), "version");

        assertThat(ended.said()).contains("ran mine").contains("org.practicelearning.web.app.Main version");
    }

    @Test
    void trustsTheReleaseFileAndNotTheName() throws Exception {
        Path pretender = jdk("java-25-openjdk", "17.0.9");
        Path plain = jdk("plain", "25.0.1");

        Ended ended = learn(Map.of("JAVA_HOME", pretender.toString(), "PATH", plain + "/bin:/usr/bin:/bin"), "version");

        assertThat(ended.said()).contains("ran plain");
    }

    @Test
    void saysWhatToInstallWhenTheJdkNamedIsTooOld() throws Exception {
        Ended ended = learn(Map.of("LEARN_JAVA_HOME", jdk("old", "17.0.9").toString()), "version");

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.said()).contains("LEARN_JAVA_HOME is", "apt install openjdk-21-jdk", "winget install");
    }

    @Test
    void startsFromAnyFolderThroughALinkWithArgumentsUntouched() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), release.resolve("learn"));

        Ended ended =
                run(link, Map.of("LEARN_JAVA_HOME", jdk("mine", "21").toString()), "search", "\"two words\"", "*", "");

        assertThat(ended.said())
                .contains("-Dlearn.home=" + release.toRealPath())
                .contains("[search][\"two words\"][*][]");
    }

    @Test
    void readsFileNamesAsUtf8WhateverTheLocale() throws Exception {
        Ended ended = learn(Map.of("LEARN_JAVA_HOME", jdk("mine", "21").toString(), "LC_ALL", "C"), "version");

        assertThat(ended.said()).containsPattern("locale \\S*UTF-8");
    }

    @Test
    void endsWithTheCodeOfTheProgram() throws Exception {
        assertThat(learn(Map.of("LEARN_JAVA_HOME", jdk("mine", "21").toString()), "fail")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void runsNoTestsFromARelease() throws Exception {
        assertThat(learn(Map.of("LEARN_JAVA_HOME", jdk("mine", "21").toString()), "test")
                        .code())
                .isEqualTo(2);
    }

    /** How a start ended, and all that it printed. */
    private record Ended(int code, String said) {}

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdks").resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                echo "ran NAME with $*"
                echo "locale $LC_ALL$LANG"
                while [ "$1" != org.practicelearning.web.app.Main ]; do shift; done
                shift
                printf '[%s]' "$@"
                [ "$1" != fail ] || exit 3
                """.replace("NAME", name));
        java.toFile().setExecutable(true);
        return home;
    }

    private Ended learn(Map<String, String> environment, String... arguments) throws Exception {
        return run(release.resolve("learn"), environment, arguments);
    }

    private Ended run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        Collections.addAll(command, arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
