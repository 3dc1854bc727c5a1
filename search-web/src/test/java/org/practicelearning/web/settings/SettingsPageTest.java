package org.practicelearning.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    @Test
    void docsListEverySettingWithItsDefaultAndNoOther() throws IOException {
        List<String> documented = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(documented)
                .as("rows of " + PAGE)
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(SettingsPageTest::row)
                        .toList());
    }

    private static String row(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "nothing" : "`" + setting.fallback() + "`";
        return "| `" + setting.key() + "` | `" + setting.variable() + "` | " + fallback + " | " + setting.purpose()
                + " |";
    }
}
