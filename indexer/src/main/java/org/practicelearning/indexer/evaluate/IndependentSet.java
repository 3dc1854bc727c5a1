package org.practicelearning.indexer.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;

/** Reads passages coded by someone who saw neither terms nor rules; one JSON object a line. */
final class IndependentSet {
    private static final List<String> STRENGTH = List.of("absent", "general", "considered", "happened");

    private IndependentSet() {}

    /** A coded passage; where a theme stands twice its strongest status counts. */
    record Coded(DocumentType type, List<Passage> passages, Map<String, String> marks) {}

    static List<Coded> read(Path file) {
        return lines(file).stream().map(IndependentSet::coded).toList();
    }

    private static List<JsonNode> lines(Path file) {
        List<JsonNode> nodes = new ArrayList<>();
        try {
            ObjectMapper mapper = new ObjectMapper();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    nodes.add(mapper.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading coded passages", e);
        }
        return nodes;
    }

    /** The marks of a second coder by source and passage, as in {@code rr-2025-03#2}. */
    static Map<String, Map<String, String>> marks(Path file) {
        Map<String, Map<String, String>> marks = new HashMap<>();
        lines(file).forEach(node -> marks.put(node.path("id").asText(), marks(node)));
        return marks;
    }

    private static Coded coded(JsonNode node) {
        Map<String, String> marks = marks(node);
        String id = node.path("id").asText();
        Passage passage = new Passage(
                id,
                1,
                null,
                null,
                null,
                null,
                List.of(),
                PassageKind.PARAGRAPH,
                node.path("text").asText(),
                0,
                false);
        return new Coded(
                DocumentType.ofKey(node.path("type").asText()).orElse(DocumentType.OTHER), List.of(passage), marks);
    }

    private static Map<String, String> marks(JsonNode node) {
        Map<String, String> marks = new HashMap<>();
        for (JsonNode label : node.path("labels")) {
            marks.merge(
                    label.path("concept").asText(),
                    label.path("status").asText(),
                    (one, other) -> STRENGTH.indexOf(one) > STRENGTH.indexOf(other) ? one : other);
        }
        return marks;
    }
}
