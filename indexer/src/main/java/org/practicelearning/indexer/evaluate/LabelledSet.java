package org.practicelearning.indexer.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Documents with the themes people gave them: {@code documents.jsonl} ({@code _id, title, type, text}) and
 * {@code labels.tsv} (document, concept).
 */
record LabelledSet(List<Text> texts, Map<String, Set<String>> labels) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** One document. */
    record Text(String id, String title, String type, String text) {}

    /** @throws IllegalArgumentException in words for people, when a file is missing or a line cannot be read */
    static LabelledSet in(Path folder) {
        return new LabelledSet(texts(folder), labels(folder));
    }

    private static List<Text> texts(Path folder) {
        List<Text> texts = new ArrayList<>();
        List<String> lines = lines(folder, "documents.jsonl");
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                JsonNode node = json(lines.get(i), i + 1);
                texts.add(new Text(
                        node.path("_id").asText(),
                        node.path("title").asText(""),
                        node.path("type").asText(""),
                        node.path("text").asText("")));
            }
        }
        return texts;
    }

    private static Map<String, Set<String>> labels(Path folder) {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        for (String line : lines(folder, "labels.tsv")) {
            String[] parts = line.split("\t");
            if (parts.length >= 2 && parts[1].contains(".")) {
                labels.computeIfAbsent(parts[0].strip(), key -> new TreeSet<>()).add(parts[1].strip());
            }
        }
        return labels;
    }

    private static List<String> lines(Path folder, String name) {
        if (!Files.isRegularFile(folder.resolve(name))) {
            throw new IllegalArgumentException("a labelled set has a file " + name + "; this folder has none");
        }
        try {
            return Files.readAllLines(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    private static JsonNode json(String line, int row) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new IllegalArgumentException("line " + row + " of documents.jsonl is not JSON", e);
        }
    }
}
