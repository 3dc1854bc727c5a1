package org.practicelearning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.needs.NeedsTesseract;

@NeedsTesseract
class ScannedSentinelRecallTest {
    private static final double ENOUGH = 0.95;

    @TempDir
    private Path scratch;

    @Test
    void findsThePlantedWordsOfTheScans() {
        List<Map<String, String>> scanned = CorpusReading.truth("sentinels").stream()
                .filter(row -> row.get("medium").equals("scan"))
                .toList();
        List<String> files =
                scanned.stream().map(row -> row.get("file")).distinct().toList();
        CorpusReading reading = CorpusReading.of(files, scratch, "tesseract");
        List<String> lost = scanned.stream()
                .filter(row -> reading.holding(row.get("file"), row.get("word")).isEmpty())
                .map(row -> row.get("word") + " in " + row.get("file"))
                .toList();
        System.out.println("sentinel recall on scans: " + (scanned.size() - lost.size()) + "/" + scanned.size());
        assertThat(1 - lost.size() / (double) scanned.size())
                .as(lost.toString())
                .isGreaterThanOrEqualTo(ENOUGH);
    }
}
