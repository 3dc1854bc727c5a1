package org.practicelearning.corpus;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.corpus.truth.TruthTable;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.Extractor;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageSplitter;
import org.practicelearning.indexer.passage.SplitDocument;

/** The committed documents, read and split as the library reads them. */
final class CorpusReading {
    private static final Path CORPUS = CorpusFolder.find();

    private final Map<String, SplitDocument> documents = new LinkedHashMap<>();

    private CorpusReading() {}

    static List<Map<String, String>> truth(String table) {
        return TruthTable.rows(CORPUS.resolve("truth").resolve(table + ".tsv"));
    }

    /** @param tesseract the program for pictures; empty when pictures are not to be read */
    static CorpusReading of(List<String> files, Path scratch, String tesseract) {
        CorpusReading reading = new CorpusReading();
        WorkerSettings settings = WorkerSettings.defaults().withTesseract(tesseract);
        try (Extractor extractor = new Extractor(settings, scratch)) {
            for (String file : files) {
                Path path = CORPUS.resolve("documents").resolve(file);
                DocumentContent content =
                        content(extractor.extract(path, path.getFileName().toString()), file);
                reading.documents.put(file, new PassageSplitter().split(file, content));
            }
        }
        return reading;
    }

    private static DocumentContent content(ExtractionOutcome outcome, String file) {
        return switch (outcome) {
            case ExtractionOutcome.Extracted all -> all.content();
            case ExtractionOutcome.PartlyExtracted some -> some.content();
            case ExtractionOutcome.Unreadable none ->
                throw new IllegalStateException(file + " is unreadable: " + none.reason() + " " + none.detail());
        };
    }

    List<Passage> passages(String file) {
        return documents.get(file).passages();
    }

    /** The first passage that holds a word as a word of its own. */
    Optional<Passage> holding(String file, String word) {
        return passages(file).stream()
                .filter(passage -> passage.text().matches("(?s).*\\b" + word + "\\b.*")
                        || passage.section().stream().anyMatch(heading -> heading.contains(word)))
                .findFirst();
    }
}
