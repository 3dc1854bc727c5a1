package org.practicelearning.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/index-fields.md} lists the fields that there are. */
class IndexFieldsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "index-fields.md");

    @Test
    void docsListEveryFieldAndNoOther() throws IOException {
        List<String> documented = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(IndexField.values())
                        .map(field ->
                                "| `" + field.key() + "` | " + field.use().label() + " | " + field.meaning() + " |")
                        .toList());
    }
}
