package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.ExtractionOutcome.Extracted;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.PagePicture;
import org.practicelearning.indexer.extract.SampleFiles;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.extract.WorkerMessage;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.indexer.needs.NeedsTesseract;

@NeedsTesseract
class OcrTest {
    private static final String[] LINES = {"The practitioner listened to the child", "and wrote down what was said."};

    @TempDir
    private Path folder;

    private PageContent read(Path file) {
        Extracted read = (Extracted) Readings.reading("tesseract").read(file, String.valueOf(file.getFileName()));
        return read.content().pages().getLast();
    }

    @Test
    void readsAPageThatIsAPictureAndSaysHowSurelyItDid() {
        Path scan = SampleFiles.pdf(
                folder.resolve("scan.pdf"),
                pen -> pen.text(72, 100, 11, "A page of text is not read from its picture"),
                pen -> pen.picture(SampleFiles.scan(LINES)));
        PageContent page = read(scan);
        assertThat(page.source()).isEqualTo(TextSource.OCR);
        assertThat(page.confidence()).isBetween(70, 100);
        assertThat(page.blocks().getFirst().text()).isEqualTo(String.join("\n", LINES));
        assertThat(page.blocks().getFirst().top()).isBetween(0.05f, 0.15f);
    }

    @Test
    void readsAPictureAddedByItself() throws IOException {
        Path png = folder.resolve("page.png");
        ImageIO.write(SampleFiles.scan(LINES), "png", png.toFile());
        assertThat(read(png).blocks().getFirst().text()).contains("listened to the child");
    }

    @Test
    void boxesWordsOnAScan() {
        Path scan = SampleFiles.pdf(folder.resolve("scan.pdf"), pen -> pen.picture(SampleFiles.scan(LINES)));
        Tesseract tesseract = new Tesseract(WorkerSettings.defaults(), page -> {});
        PagePicture picture = new PageDrawing(tesseract)
                .draw(new WorkerMessage.Draw(scan.toString(), "scan.pdf", 1, List.of("Child"), 80, null));
        assertThat(picture).isNotNull();
        assertThat(picture.boxes()).hasSize(1);
    }

    @Test
    void readsAScanOnceForItsBoxes() {
        Path scan = SampleFiles.pdf(folder.resolve("scan.pdf"), pen -> pen.picture(SampleFiles.scan(LINES)));
        List<Integer> read = new ArrayList<>();
        PageDrawing drawing = new PageDrawing(new Tesseract(WorkerSettings.defaults(), read::add));
        PagePicture first = Objects.requireNonNull(
                drawing.draw(new WorkerMessage.Draw(scan.toString(), "scan.pdf", 1, List.of("Child"), 80, null)));
        int once = read.size();

        PagePicture second = Objects.requireNonNull(drawing.draw(
                new WorkerMessage.Draw(scan.toString(), "scan.pdf", 1, List.of("Child"), 80, first.seen())));

        assertThat(first.seen()).isNotEmpty();
        assertThat(second.boxes()).isEqualTo(first.boxes()).hasSize(1);
        assertThat(second.seen()).isNull();
        assertThat(read).hasSize(once);
    }

    @Test
    void readsAPageThatLiesAskew() throws IOException {
        String[] page = new String[12];
        Arrays.fill(page, LINES[0]);
        Path png = folder.resolve("askew.png");
        ImageIO.write(new Skew(3).straightened(SampleFiles.scan(page)), "png", png.toFile());
        String text =
                String.join("\n", read(png).blocks().stream().map(Block::text).toList());
        assertThat(text.split(LINES[0], -1)).hasSize(13);
    }
}
