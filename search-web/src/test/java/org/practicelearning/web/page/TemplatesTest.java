package org.practicelearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may hold. */
class TemplatesTest {

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void printsNothingUnescaped(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContain("| raw", "|raw", "autoescape", "escape(")
                .doesNotContain("style=", "javascript:")
                .doesNotContainPattern("\\son[a-z]+=\"");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void quotesEveryAttribute(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("<[a-z][^>]*=\\{\\{");
    }

    @Test
    void shipsNoBrandingThatIsNotOurs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/public"))) {
            for (Path file :
                    files.filter(each -> !each.endsWith("third-party.txt")).toList()) {
                assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                        .doesNotContain("crest", "crown", "gds transport", "@import", "sourcemapping");
            }
        }
    }
}
