package org.practicelearning.indexer.extract.worker;

import java.nio.file.Path;
import java.util.List;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.ExtractionLimits;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.WorkerSettings;

/** Reads sample files in this process, where a debugger can follow. */
final class Readings {
    private static final FileReading READING = reading("");

    private Readings() {}

    static FileReading reading(String tesseract) {
        WorkerSettings settings = WorkerSettings.defaults().withTesseract(tesseract);
        return new FileReading(ExtractionLimits.defaults(), new Tesseract(settings, page -> {}), List.of());
    }

    static DocumentContent content(Path file) {
        return content(READING.read(file, String.valueOf(file.getFileName())));
    }

    static DocumentContent content(ExtractionOutcome outcome) {
        return switch (outcome) {
            case ExtractionOutcome.Extracted all -> all.content();
            case ExtractionOutcome.PartlyExtracted some -> some.content();
            case ExtractionOutcome.Unreadable none -> throw new AssertionError("not read: " + none);
        };
    }

    /** The blocks of all pages. */
    static List<Block> blocks(Path file) {
        return content(file).pages().stream()
                .flatMap(page -> page.blocks().stream())
                .toList();
    }

    /** Each block as "KIND level text", line ends as a stroke. */
    static List<String> shown(Path file) {
        return blocks(file).stream().map(Readings::shown).toList();
    }

    private static String shown(Block block) {
        return block.kind() + " " + block.level() + " " + block.text().replace("\n", " / ");
    }
}
