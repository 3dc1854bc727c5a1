package org.practicelearning.indexer.extract.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.WorkerSettings;

/** The Tesseract program: pictures in, words with places and confidence out. */
final class Tesseract {
    /** Tesseract reads prints best at this resolution; below 200 small type suffers, above 400 nothing is gained. */
    static final int DPI = 300;

    private final WorkerSettings settings;
    private final IntConsumer busy;
    private int picturesLeft;
    private @Nullable Boolean installed;

    /**
     * @param busy told the number of each page before it is read
     */
    Tesseract(WorkerSettings settings, IntConsumer busy) {
        this.settings = settings;
        this.busy = busy;
        this.picturesLeft = settings.limits().pictures();
    }

    /** Gives the next file its share of pictures. */
    void nextFile() {
        picturesLeft = settings.limits().pictures();
    }

    /** Whether it is wanted and there. */
    boolean isInstalled() {
        if (installed == null) {
            installed = !settings.tesseract().isBlank() && answersVersion();
        }
        return installed;
    }

    /** Whether the file at hand has had all the pictures a file may have. */
    boolean isExhausted() {
        return picturesLeft <= 0;
    }

    private boolean answersVersion() {
        try {
            Process process = new ProcessBuilder(settings.tesseract(), "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Reads a picture, straightened when it lies askew; its words have their places on the picture as it was given.
     *
     * @param picture in shades of grey
     * @param page told to the clock
     * @throws IOException when Tesseract fails or takes too long
     */
    List<OcrWord> read(BufferedImage picture, int page) throws IOException {
        picturesLeft--;
        busy.accept(page);
        Path folder = Files.createTempDirectory("ocr");
        Path image = folder.resolve("page.png");
        Path result = folder.resolve("page.tsv");
        try {
            Skew skew = Skew.of(picture);
            ImageIO.write(skew.straightened(picture), "png", image.toFile());
            run(image, folder.resolve("page"));
            String table = Files.readString(result, StandardCharsets.UTF_8);
            return OcrWord.parse(table, picture.getWidth(), picture.getHeight()).stream()
                    .map(word -> skew.asScanned(word, picture.getWidth(), picture.getHeight()))
                    .toList();
        } finally {
            Files.deleteIfExists(image);
            Files.deleteIfExists(result);
            Files.deleteIfExists(folder);
        }
    }

    private void run(Path image, Path result) throws IOException {
        List<String> command = new ArrayList<>(List.of(settings.tesseract(), image.toString(), result.toString()));
        command.addAll(List.of("--dpi", Integer.toString(DPI), "-c", "tessedit_create_tsv=1"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(settings.secondsPerPicture(), TimeUnit.SECONDS)) {
                throw new IOException("Tesseract took too long");
            }
            if (process.exitValue() != 0) {
                throw new IOException("Tesseract ended with exit code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
