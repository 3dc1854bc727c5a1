package org.practicelearning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.passage.Passage;

/** Words planted where text is easily lost are all found, and the running lines of the pages are not. */
class SentinelRecallTest {
    private static final List<Map<String, String>> SENTINELS = CorpusReading.truth("sentinels").stream()
            .filter(row -> row.get("medium").equals("text"))
            .toList();

    @TempDir
    private static Path scratch;

    private static CorpusReading reading;

    @BeforeAll
    static void read() {
        List<String> files =
                SENTINELS.stream().map(row -> row.get("file")).distinct().toList();
        reading = CorpusReading.of(files, scratch, "");
    }

    @Test
    void findsEveryPlantedWordOfTheTextFiles() {
        Map<String, int[]> kinds = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        for (Map<String, String> row : SENTINELS) {
            int[] count = kinds.computeIfAbsent(row.get("kind"), kind -> new int[2]);
            count[1]++;
            if (reading.holding(row.get("file"), row.get("word")).isPresent()) {
                count[0]++;
            } else {
                lost.add(row.get("kind") + " " + row.get("word") + " in " + row.get("file"));
            }
        }
        System.out.println("sentinel recall: "
                + kinds.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue()[0] + "/" + each.getValue()[1])
                        .collect(Collectors.joining(", ")));
        assertThat(lost).isEmpty();
    }

    @Test
    void citesThePageOnWhichThePlantedWordStands() {
        List<String> wrong = new ArrayList<>();
        int paged = 0;
        for (Map<String, String> row : SENTINELS) {
            if (row.get("page").isEmpty() || !row.get("file").endsWith(".pdf")) {
                continue;
            }
            paged++;
            int page = Integer.parseInt(row.get("page"));
            reading.holding(row.get("file"), row.get("word"))
                    .filter(passage -> !standsOn(passage, page))
                    .ifPresent(passage -> wrong.add(row.get("word") + " on page " + page + ", cited as "
                            + passage.page() + " in " + row.get("file")));
        }
        System.out.println("sentinel pages: " + (paged - wrong.size()) + "/" + paged + " right");
        assertThat(wrong).isEmpty();
    }

    private static boolean standsOn(Passage passage, int page) {
        Integer first = passage.page();
        Integer last = passage.lastPage();
        return first != null && first <= page && page <= (last == null ? first : last);
    }

    @Test
    void keepsRunningLinesOutOfThePassages() {
        List<String> seen = new ArrayList<>();
        List<Map<String, String>> lines = CorpusReading.truth("running").stream()
                .filter(SentinelRecallTest::comesBack)
                .toList();
        for (Map<String, String> row : lines) {
            Pattern running =
                    Pattern.compile("(?m)^" + Pattern.quote(row.get("text")).replace("{n}", "\\E[0-9ivx]+\\Q") + "$");
            boolean fictional = row.get("text").equals(Wording.FICTIONAL);
            for (Passage passage : reading.passages(row.get("file"))) {
                boolean holds = running.matcher(passage.text()).find()
                        || fictional && passage.text().contains(Wording.FICTIONAL);
                if (holds && !isFront(row, passage)) {
                    seen.add(row.get("text") + " in " + row.get("file"));
                }
            }
        }
        System.out.println("running lines: " + seen.size() + " of " + lines.size() + " stand in a passage");
        assertThat(seen).isEmpty();
    }

    /** A line on two pages or more of a PDF, or in the margin of a document that flows. */
    private static boolean comesBack(Map<String, String> row) {
        return row.get("file").matches(".*\\.(pdf|docx|odt|rtf)")
                && !row.get("pages").equals("1")
                && SENTINELS.stream().anyMatch(each -> each.get("file").equals(row.get("file")));
    }

    /** The front page prints publisher and title too, and there they are content. */
    private static boolean isFront(Map<String, String> running, Passage passage) {
        Integer page = passage.page();
        return (page == null || page == 1)
                && CorpusReading.truth("described").stream()
                        .filter(row -> row.get("file").equals(running.get("file")))
                        .anyMatch(row -> row.get("printed").equals(running.get("text")));
    }
}
