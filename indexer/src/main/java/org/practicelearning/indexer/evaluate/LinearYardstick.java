package org.practicelearning.indexer.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/** One logistic classifier for each concept over TF-IDF weights of single words, trained on marked passages. */
final class LinearYardstick {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int ROUNDS = 12;
    private static final double RATE = 1.0;
    private static final double ENOUGH = 0.3;

    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, double[]> models = new HashMap<>();
    private double[] rarity = new double[0];

    private record Example(Map<Integer, Double> weights, Set<String> concepts) {}

    static LinearYardstick trainedOn(List<MarkedDocument> documents, ConceptScheme scheme) {
        LinearYardstick linear = new LinearYardstick();
        List<String> texts = new ArrayList<>();
        List<Set<String>> marks = new ArrayList<>();
        for (MarkedDocument document : documents) {
            document.passages().stream()
                    .filter(passage -> document.marks().containsKey(passage.id()))
                    .forEach(passage -> {
                        texts.add(passage.text());
                        Set<String> there = new TreeSet<>();
                        document.marks().getOrDefault(passage.id(), Map.of()).forEach((id, status) -> {
                            if (!status.equals("absent")) {
                                there.addAll(scheme.withBroader(id));
                            }
                        });
                        marks.add(there);
                    });
        }
        linear.count(texts);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            examples.add(new Example(linear.weights(texts.get(i)), marks.get(i)));
        }
        marks.stream().flatMap(Set::stream).distinct().forEach(id -> linear.train(id, examples));
        return linear;
    }

    private void count(List<String> texts) {
        Map<Integer, Integer> held = new HashMap<>();
        for (String text : texts) {
            new TreeSet<>(words(text))
                    .forEach(word -> held.merge(columns.computeIfAbsent(word, key -> columns.size()), 1, Integer::sum));
        }
        rarity = new double[columns.size()];
        held.forEach((column, count) -> rarity[column] = Math.log((1.0 + texts.size()) / (1.0 + count)) + 1);
    }

    private static List<String> words(String text) {
        return Arrays.stream(GAP.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 1)
                .toList();
    }

    private Map<Integer, Double> weights(String text) {
        Map<Integer, Double> weights = new HashMap<>();
        for (String word : words(text)) {
            Integer column = columns.get(word);
            if (column != null) {
                weights.merge(column, rarity[column], Double::sum);
            }
        }
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(each -> each * each).sum());
        weights.replaceAll((column, weight) -> weight / length);
        return weights;
    }

    private void train(String concept, List<Example> examples) {
        double[] model = new double[columns.size() + 1];
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(concept.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                double error = (example.concepts().contains(concept) ? 1 : 0) - chance(model, example.weights());
                example.weights().forEach((column, weight) -> model[column] += RATE * error * weight);
                model[model.length - 1] += 0.1 * RATE * error;
            }
        }
        models.put(concept, model);
    }

    private static double chance(double[] model, Map<Integer, Double> weights) {
        double sum = model[model.length - 1];
        for (Map.Entry<Integer, Double> each : weights.entrySet()) {
            sum += model[each.getKey()] * each.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Concepts of a text, all of them as happened. */
    Map<String, String> found(String text) {
        Map<Integer, Double> weights = weights(text);
        Map<String, String> found = new HashMap<>();
        models.forEach((concept, model) -> {
            if (chance(model, weights) >= ENOUGH) {
                found.put(concept, "happened");
            }
        });
        return found;
    }
}
