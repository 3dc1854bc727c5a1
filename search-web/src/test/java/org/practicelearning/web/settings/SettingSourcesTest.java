package org.practicelearning.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests for {@link SettingSources} and {@link Settings}. */
class SettingSourcesTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("learn.properties"), text);
    }

    private static Settings settings(Optional<Path> file, Map<String, String> environment, Map<Setting, String> flags) {
        return Settings.of(SettingSources.gather(file, environment, flags));
    }

    @Test
    void flagsGoBeforeTheEnvironmentAndTheEnvironmentBeforeTheFile() throws IOException {
        Path file = file("port = 1001\ndata = from-file\npartnership = File");
        Settings read = settings(
                Optional.of(file),
                Map.of("LEARN_PORT", "1002", "LEARN_DATA", "from-environment"),
                Map.of(Setting.PORT, "1003"));
        assertThat(read.port()).isEqualTo(1003);
        assertThat(read.data()).isEqualTo(Path.of("from-environment"));
        assertThat(read.partnership()).isEqualTo("File");
    }

    @Test
    void saysWhereAValueCameFrom() {
        assertThat(SettingSources.gather(Optional.empty(), Map.of("LEARN_OCR", "off"), Map.of())
                        .of(Setting.OCR))
                .isEqualTo(new SettingSources.Sourced("off", "LEARN_OCR"));
    }

    @Test
    void refusesAKeyItDoesNotKnow() throws IOException {
        Path file = file("prot = 8080");
        assertThatThrownBy(() -> settings(Optional.of(file), Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("“prot”");
    }

    @Test
    void refusesAVariableItDoesNotKnowButNotTheLaunchers() {
        assertThat(settings(Optional.empty(), Map.of("LEARN_JAVA_OPTS", "-Xmx2g"), Map.of())
                        .port())
                .isEqualTo(8080);
        assertThatThrownBy(() -> settings(Optional.empty(), Map.of("LEARN_PROT", "1"), Map.of()))
                .hasMessageContaining("LEARN_PROT");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> settings(Optional.of(missing), Map.of(), Map.of()))
                .hasMessageContaining("no settings file");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT,eighty",
        "PORT,70000",
        "OCR,perhaps",
        "WORKERS,0",
        "FILE_LIMIT,-1",
        "DATA,''",
        "INBOX,yes",
        "SMALL_NUMBER,0",
        "QUOTATION_WORDS,none",
        "AUDIT_WORDS,perhaps"
    })
    void refusesAValueThatMakesNoSense(Setting setting, String value) {
        assertThatThrownBy(() -> settings(Optional.empty(), Map.of(), Map.of(setting, value)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("“" + setting.key() + "”");
    }
}
