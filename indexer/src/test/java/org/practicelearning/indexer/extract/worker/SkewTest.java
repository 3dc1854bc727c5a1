package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.indexer.extract.SampleFiles;

class SkewTest {
    private static BufferedImage page() {
        String[] lines = new String[24];
        Arrays.fill(lines, "The practitioner listened to the child and wrote it down");
        return SampleFiles.scan(lines);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -1.5, 1, 2.4})
    void findsByHowMuchAPageLiesAskew(double degrees) {
        assertThat(Skew.of(new Skew(degrees).straightened(page())).degrees()).isCloseTo(-degrees, within(0.15));
    }

    @Test
    void leavesALevelPageAsItIs() {
        BufferedImage level = page();
        assertThat(Skew.of(level).straightened(level)).isSameAs(level);
    }

    @Test
    void leavesAPageWithoutPrintAsItIs() {
        assertThat(Skew.of(SampleFiles.scan()).isLevel()).isTrue();
    }

    @Test
    void putsWordsBackWhereTheyStoodOnTheScan() {
        OcrWord word = new OcrWord(1, 1, 1, "child", 90, 0.9f, 0.5f, 1f, 0.52f);
        OcrWord scanned = new Skew(2).asScanned(word, 1000, 1000);
        assertThat(scanned.top()).isCloseTo(0.5f - 0.45f * 0.0349f, within(0.002f));
        assertThat(scanned.right() - scanned.left()).isCloseTo(0.1f, within(0.001f));
    }
}
