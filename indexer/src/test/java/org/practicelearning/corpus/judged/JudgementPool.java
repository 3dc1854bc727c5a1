package org.practicelearning.corpus.judged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicelearning.corpus.CorpusFolder;

/**
 * Gathers what is to be judged: for each question the first documents of three rankings that go about it differently, so
 * that none of them decides what anybody reads. With grades there, prints how good each ranking is.
 *
 * <p>Arguments: a file to write the pool to; none to print figures alone. The pool in the corpus was made before any
 * grade was given and is not made again.
 */
public final class JudgementPool {
    private static final int DEPTH = 15;
    private static final List<String> RANKINGS = List.of("whole", "paragraphs", "site");

    private final Grades grades;
    private final Map<String, List<List<String>>> rankings = new LinkedHashMap<>();

    private JudgementPool(Path folder) {
        this.grades = Grades.in(folder);
        Map<String, List<String>> texts = Grades.texts(folder);
        try (PlainRanking whole = new PlainRanking(texts, text -> List.of(String.join("\n\n", text)));
                PlainRanking paragraphs = new PlainRanking(texts, JudgementPool::paragraphs);
                SiteRanking site = new SiteRanking(texts, Files.createTempDirectory("judgement-pool"))) {
            grades.questions()
                    .forEach((id, question) -> rankings.put(
                            id,
                            List.of(
                                    whole.rank(question.text()),
                                    paragraphs.rank(question.text()),
                                    site.rank(question.text()))));
        } catch (IOException e) {
            throw new UncheckedIOException("making a folder for the index", e);
        }
    }

    public static void main(String[] args) {
        JudgementPool pool = new JudgementPool(CorpusFolder.find().resolve("judgements"));
        if (args.length > 0) {
            write(Path.of(args[0]), pool.table());
        }
        System.out.println(pool.figures());
    }

    private static List<String> paragraphs(List<String> text) {
        return Arrays.asList(text.get(1).split("\n\n"));
    }

    /** A row a pair: question, document, rank in each ranking or nothing. */
    private String table() {
        StringBuilder table = new StringBuilder("query-id\tcorpus-id\t" + String.join("\t", RANKINGS) + "\tauthor\n");
        rankings.forEach((question, ranked) -> {
            TreeSet<String> pooled = new TreeSet<>();
            ranked.forEach(ranking -> ranking.stream().limit(DEPTH).forEach(pooled::add));
            TreeSet<String> rows = new TreeSet<>(pooled);
            rows.addAll(grades.grades().getOrDefault(question, Map.of()).keySet());
            for (String document : rows) {
                table.append(question).append('\t').append(document);
                ranked.forEach(ranking -> table.append('\t').append(rank(ranking, document)));
                table.append('\t')
                        .append(pooled.contains(document) ? "" : "author")
                        .append('\n');
            }
        });
        return table.toString();
    }

    private static String rank(List<String> ranking, String document) {
        int rank = ranking.indexOf(document) + 1;
        return rank == 0 || rank > DEPTH ? "" : Integer.toString(rank);
    }

    private String figures() {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < RANKINGS.size(); at++) {
            int ranking = at;
            double mean = rankings.entrySet().stream()
                    .mapToDouble(
                            each -> grades.ndcg(each.getKey(), each.getValue().get(ranking)))
                    .average()
                    .orElse(0);
            long unread = rankings.entrySet().stream()
                    .mapToLong(each -> each.getValue().get(ranking).stream()
                            .limit(10)
                            .filter(document -> !grades.grades()
                                    .getOrDefault(each.getKey(), Map.of())
                                    .containsKey(document))
                            .count())
                    .sum();
            lines.add(String.format(
                    Locale.ROOT, "%-11s nDCG@10 %.4f  unjudged in the first ten %d", RANKINGS.get(at), mean, unread));
        }
        Map<Integer, Long> distribution = grades.grades().values().stream()
                .flatMap(judged -> judged.values().stream())
                .collect(Collectors.groupingBy(grade -> grade, TreeMap::new, Collectors.counting()));
        lines.add("pairs by grade " + distribution);
        return String.join("\n", lines);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the pool", e);
        }
    }
}
