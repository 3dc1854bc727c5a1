package org.practicelearning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.passage.Passage;

/** Paragraphs, list items, table rows, quotations and footnotes come out as the authors wrote them. */
class PassageTruthTest {
    private static final double ENOUGH = 0.99;

    @TempDir
    private static Path scratch;

    private static List<Map<String, String>> truth;
    private static CorpusReading reading;

    @BeforeAll
    static void read() {
        truth = CorpusReading.truth("passages").stream()
                .filter(row ->
                        !row.get("form").equals("heading") && row.get("medium").equals("text"))
                .filter(row -> !row.get("text").contains("\u2588"))
                .toList();
        reading = CorpusReading.of(
                truth.stream().map(row -> row.get("file")).distinct().toList(), scratch, "");
    }

    @Test
    void keepsEachPieceWhole() {
        Map<String, int[]> formats = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        for (Map<String, String> row : truth) {
            String file = row.get("file");
            String format = file.substring(file.lastIndexOf('.') + 1);
            int[] count = formats.computeIfAbsent(format, each -> new int[2]);
            count[1]++;
            List<String> wanted = Arrays.stream(row.get("text").split(" \\| "))
                    .map(PassageTruthTest::bare)
                    .toList();
            if (reading.passages(file).stream().map(Passage::text).anyMatch(text -> holds(text, wanted))) {
                count[0]++;
            } else {
                broken.add(file + " " + row.get("passage") + " " + row.get("form"));
            }
        }
        System.out.println("passages whole: "
                + formats.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue()[0] + "/" + each.getValue()[1])
                        .collect(Collectors.joining(", ")));
        assertThat(1 - broken.size() / (double) truth.size())
                .as(String.join("\n", broken))
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private static boolean holds(String text, List<String> cells) {
        String bare = bare(text);
        return cells.stream().allMatch(bare::contains);
    }

    /** Letters and digits alone: quotation marks, calls of footnotes and line ends are the format's. */
    private static String bare(String text) {
        String uncalled = text.replaceAll("[\u00b9\u00b2\u00b3\u2070-\u2079]", "");
        return Normalizer.normalize(uncalled, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
