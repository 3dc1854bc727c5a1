package org.practicelearning.indexer.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;

/**
 * A source of the sample corpus with what its author marked.
 *
 * @param half {@code seen} or {@code unseen}
 * @param marks by passage id, the status of each concept; a passage that was looked at and has none has an empty map
 * @param roles by passage id, the part it was marked to play
 */
record MarkedDocument(
        String source,
        String half,
        DocumentType type,
        String title,
        List<Passage> passages,
        Map<String, Map<String, String>> marks,
        Map<String, String> roles) {
    /** Every document of the corpus that stands in the split. */
    static List<MarkedDocument> in(Path corpus) {
        Map<String, String> halves = new HashMap<>();
        rows(corpus.resolve("coding/split.tsv")).forEach(row -> halves.put(row[0], row[1]));
        Map<String, MarkedDocument> documents = new LinkedHashMap<>();
        Map<String, Map<String, String>> described = new HashMap<>();
        for (String[] row : rows(corpus.resolve("truth/described.tsv"))) {
            described.computeIfAbsent(row[0], key -> new HashMap<>()).put(row[1], row[2]);
        }
        for (String[] row : rows(corpus.resolve("truth/passages.tsv"))) {
            String half = halves.get(CorpusSplit.source(row[0]));
            if (half != null) {
                documents
                        .computeIfAbsent(row[0], file -> empty(file, half, described.getOrDefault(file, Map.of())))
                        .add(row);
            }
        }
        for (String[] row : rows(corpus.resolve("truth/themes.tsv"))) {
            MarkedDocument document = documents.get(row[0]);
            if (document != null) {
                Map<String, String> marks = document.marks.computeIfAbsent(row[1], key -> new LinkedHashMap<>());
                if (!row[3].equals("none")) {
                    marks.put(row[3], row[4]);
                }
            }
        }
        for (String[] row : rows(corpus.resolve("truth/roles.tsv"))) {
            MarkedDocument document = documents.get(row[0]);
            if (document != null) {
                document.roles.put(row[1], row[2]);
            }
        }
        return List.copyOf(documents.values());
    }

    private static MarkedDocument empty(String file, String half, Map<String, String> described) {
        return new MarkedDocument(
                CorpusSplit.source(file),
                half,
                DocumentType.ofKey(described.getOrDefault("type", "")).orElse(DocumentType.OTHER),
                described.getOrDefault("title", ""),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    private void add(String[] row) {
        PassageKind kind = switch (row[2]) {
            case "row" -> PassageKind.TABLE_ROW;
            case "item" -> PassageKind.LIST;
            case "footnote" -> PassageKind.FOOTNOTE;
            case "heading" -> PassageKind.HEADING;
            default -> PassageKind.PARAGRAPH;
        };
        List<String> section = new ArrayList<>(row[7].isEmpty() ? List.of() : List.of(row[7]));
        if (row[2].equals("recommendation")) {
            section.add("Recommendation " + row[3]);
        }
        passages.add(new Passage(row[1], passages.size() + 1, null, null, null, null, section, kind, row[8], 0, false));
    }

    private static List<String[]> rows(Path table) {
        try {
            List<String> lines = Files.readAllLines(table);
            return lines.subList(1, lines.size()).stream()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a table of the sample corpus", e);
        }
    }
}
