package org.practicelearning.indexer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateSearchTest {
    @TempDir
    Path set;

    @Test
    void discountsGainByRankAndSharesItByTheBestOrder() {
        SearchQuality.OfQuery judged = SearchQuality.judge("q", List.of("x", "b", "a"), 3, Map.of("a", 3, "b", 1));

        double log3 = Math.log(3) / Math.log(2);
        assertThat(judged.ndcg10()).isCloseTo((1 / log3 + 3 / 2.0) / (3 + 1 / log3), within(1e-9));
        assertThat(judged.reciprocalRank()).isEqualTo(0.5);
        assertThat(judged.recall100()).isEqualTo(1);
    }

    @Test
    void measuresASetInBeirLayout() throws IOException {
        writeSet();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        SearchQuality quality = EvaluateSearch.run(set, false, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(quality.ndcg10()).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("ndcg@10=1.0000");
    }

    @Test
    void saysWhichFileOfTheLayoutIsMissing() {
        assertThatThrownBy(() -> JudgedSet.in(set)).hasMessageContaining("corpus.jsonl");
    }

    private void writeSet() throws IOException {
        Files.writeString(set.resolve("corpus.jsonl"), """
                {"_id": "1", "title": "Bruising in babies", "text": "A baby who cannot crawl seldom bruises."}
                {"_id": "2", "title": "School attendance", "text": "Absence was recorded each week."}
                """);
        Files.writeString(set.resolve("queries.jsonl"), "{\"_id\": \"q\", \"text\": \"bruised baby\"}\n");
        Files.createDirectories(set.resolve("qrels"));
        Files.writeString(set.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq\t1\t2\n");
    }
}
