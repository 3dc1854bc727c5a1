package org.practicelearning.corpus.judged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people judged: the questions and, for each, the grade of every document somebody read for it.
 *
 * @param questions by id
 * @param grades by question, then by document; 0 to 3
 */
record Grades(Map<String, Question> questions, Map<String, Map<String, Integer>> grades) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DEPTH = 10;

    /**
     * A question.
     *
     * @param user who asks: learning lead, reviewer or trainer
     */
    record Question(String text, String user) {}

    static Grades in(Path folder) {
        Map<String, Question> questions = new TreeMap<>();
        for (String line : lines(folder.resolve("queries.jsonl"))) {
            JsonNode node = read(line);
            questions.put(
                    node.path("_id").asText(),
                    new Question(node.path("text").asText(), node.path("user").asText()));
        }
        Map<String, Map<String, Integer>> grades = new TreeMap<>();
        Path judged = folder.resolve("qrels/test.tsv");
        if (Files.exists(judged)) {
            lines(judged).stream()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(parts -> grades.computeIfAbsent(parts[0], query -> new TreeMap<>())
                            .put(parts[1], Integer.valueOf(parts[2])));
        }
        return new Grades(questions, grades);
    }

    /** The texts of the set, by id: title and text. */
    static Map<String, List<String>> texts(Path folder) {
        Map<String, List<String>> texts = new TreeMap<>();
        for (String line : lines(folder.resolve("corpus.jsonl"))) {
            JsonNode node = read(line);
            texts.put(
                    node.path("_id").asText(),
                    List.of(node.path("title").asText(), node.path("text").asText()));
        }
        return texts;
    }

    /** Gain of the first ten of a ranking, discounted by rank, as a share of the best order; the gain is the grade. */
    double ndcg(String question, List<String> ranking) {
        Map<String, Integer> judged = grades.getOrDefault(question, Map.of());
        List<Integer> found = ranking.stream()
                .limit(DEPTH)
                .map(document -> judged.getOrDefault(document, 0))
                .toList();
        List<Integer> best = judged.values().stream()
                .sorted((one, other) -> other - one)
                .limit(DEPTH)
                .toList();
        double ideal = gain(best);
        return ideal == 0 ? 0 : gain(found) / ideal;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int rank = 0; rank < grades.size(); rank++) {
            gain += grades.get(rank) * Math.log(2) / Math.log(rank + 2.0);
        }
        return gain;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.getFileName(), e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("a line of the set is not JSON", e);
        }
    }
}
