package org.practicelearning.indexer.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Texts, queries and judgements in BEIR layout: {@code corpus.jsonl} ({@code _id,title,text}), {@code queries.jsonl}
 * ({@code _id,text}) and {@code qrels/test.tsv} (query, text, grade, below a heading line).
 */
public final class JudgedSet {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    private JudgedSet(Path folder) {
        this.folder = folder;
    }

    /** A text of the set. */
    public record Text(String id, String title, String text) {}

    /** @throws IllegalArgumentException when a file of the layout is missing */
    public static JudgedSet in(Path folder) {
        for (String name : List.of("corpus.jsonl", "queries.jsonl", "qrels/test.tsv")) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                throw new IllegalArgumentException("a judged set has a file " + name + "; this folder has none");
            }
        }
        return new JudgedSet(folder);
    }

    /** Reads the texts one by one. */
    public void eachText(Consumer<Text> action) {
        eachLine(
                "corpus.jsonl",
                node -> action.accept(new Text(
                        node.path("_id").asText(),
                        node.path("title").asText(""),
                        node.path("text").asText(""))));
    }

    /** Text of each judged query by its id, in the order of the file. */
    public Map<String, String> queries() {
        Map<String, Map<String, Integer>> judged = judgements();
        Map<String, String> queries = new LinkedHashMap<>();
        eachLine("queries.jsonl", node -> {
            String id = node.path("_id").asText();
            if (judged.containsKey(id)) {
                queries.put(id, node.path("text").asText());
            }
        });
        return queries;
    }

    /** Grade of each judged text, by query. */
    public Map<String, Map<String, Integer>> judgements() {
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(folder.resolve("qrels/test.tsv"), StandardCharsets.UTF_8)) {
            lines.skip(1)
                    .map(line -> line.split("\t"))
                    .filter(parts -> parts.length >= 3)
                    .forEach(parts -> judgements
                            .computeIfAbsent(parts[0], key -> new LinkedHashMap<>())
                            .put(parts[1], Integer.parseInt(parts[2].strip())));
        } catch (IOException e) {
            throw new UncheckedIOException("reading qrels/test.tsv", e);
        }
        return judgements;
    }

    private void eachLine(String name, Consumer<JsonNode> action) {
        try (Stream<String> lines = Files.lines(folder.resolve(name), StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> action.accept(json(line, name)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    private static JsonNode json(String line, String name) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("a line of " + name + " is not JSON", e);
        }
    }
}
