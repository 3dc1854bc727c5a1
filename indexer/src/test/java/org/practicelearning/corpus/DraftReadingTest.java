package org.practicelearning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;

/** Of a draft with tracked changes the text as it would be accepted is read, comments apart from it. */
class DraftReadingTest {
    @TempDir
    private static Path scratch;

    private static List<Map<String, String>> additions;
    private static CorpusReading reading;

    @BeforeAll
    static void read() {
        additions = CorpusReading.truth("additions");
        reading = CorpusReading.of(
                additions.stream().map(row -> row.get("file")).distinct().toList(), scratch, "");
    }

    @Test
    void readsWhatWasInserted() {
        assertThat(of("insertion")).allSatisfy(row -> assertThat(text(row)).contains(straight(row.get("text"))));
    }

    @Test
    void leavesOutWhatWasStruckOut() {
        assertThat(of("deletion"))
                .filteredOn(row -> row.get("text").contains(" "))
                .allSatisfy(row -> assertThat(text(row)).doesNotContain(straight(row.get("text"))));
    }

    @Test
    void keepsCommentsAsNotes() {
        assertThat(of("comment"))
                .allSatisfy(row -> assertThat(reading.passages(row.get("file")))
                        .filteredOn(passage -> passage.kind() == PassageKind.NOTE)
                        .anySatisfy(note -> assertThat(straight(note.text())).contains(straight(row.get("text")))));
    }

    private static List<Map<String, String>> of(String kind) {
        return additions.stream().filter(row -> row.get("kind").equals(kind)).toList();
    }

    private static String text(Map<String, String> row) {
        return straight(reading.passages(row.get("file")).stream()
                .filter(passage -> passage.kind() != PassageKind.NOTE)
                .map(Passage::text)
                .collect(Collectors.joining("\n")));
    }

    private static String straight(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }
}
