package org.practicelearning.indexer.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.passage.PassageSplitter;
import org.practicelearning.indexer.passage.SplitDocument;

/** Measures {@link Describer} against what the authors of the sample corpus say of their documents. */
class DescriberAccuracyTest {
    private static final Set<String> REVIEWS = Set.of("lcspr", "scr", "rapid-review");
    private static final Map<DescribedField, String> HEADER_KEYS = Map.of(
            DescribedField.TITLE, "title",
            DescribedField.TYPE, "type",
            DescribedField.PUBLISHER, "publisher",
            DescribedField.PARTNERSHIP, "partnership",
            DescribedField.PUBLISHED, "published",
            DescribedField.INCIDENT, "incident",
            DescribedField.PSEUDONYM, "pseudonym",
            DescribedField.AGES, "age",
            DescribedField.SEXES, "sex",
            DescribedField.ETHNICITY, "ethnicity");

    /** Right, wrong and silent proposals of one field. */
    private record Score(int right, int wrong, int silent) {
        Score plus(Score other) {
            return new Score(right + other.right, wrong + other.wrong, silent + other.silent);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }
    }

    /** Prints the figures; those that are silent leave the field to the person who confirms. */
    @Test
    void proposalsAgreeWithTheAuthors() {
        Map<DescribedField, Score> scores = new EnumMap<>(DescribedField.class);
        SampleSources.all().forEach(sample -> measure(sample, scores));
        scores.forEach((field, score) -> System.out.printf(
                Locale.ROOT,
                "describe %-12s right %3d  wrong %3d  silent %3d%n",
                field.key(),
                score.right(),
                score.wrong(),
                score.silent()));
        assertThat(scores)
                .hasSize(DescribedField.values().length)
                .allSatisfy((field, score) ->
                        assertThat(score.precision()).as(field.key()).isGreaterThan(0.85));
    }

    private static void measure(SampleSources.Sample sample, Map<DescribedField, Score> scores) {
        SplitDocument split = new PassageSplitter().split("d", sample.content());
        Map<DescribedField, String> said = new Describer()
                .propose("file.pdf", sample.content(), split).stream()
                        .collect(Collectors.toMap(Proposal::field, Proposal::value));
        for (DescribedField field : DescribedField.values()) {
            String truth = truth(field, sample.header());
            String proposed = said.getOrDefault(field, "");
            if (!truth.isEmpty()) {
                boolean right = isRight(field, truth, proposed);
                Score score = proposed.isEmpty() ? new Score(0, 0, 1) : right ? new Score(1, 0, 0) : new Score(0, 1, 0);
                scores.merge(field, score, Score::plus);
            }
        }
    }

    /** What the author says; empty where there is nothing to be found or the paper is not about a child. */
    private static String truth(DescribedField field, Map<String, String> header) {
        String truth = header.getOrDefault(HEADER_KEYS.getOrDefault(field, ""), "none");
        boolean ofChild = field.ordinal() >= DescribedField.INCIDENT.ordinal();
        boolean review = REVIEWS.contains(header.getOrDefault("type", ""));
        boolean unsaid = truth.equals("not stated") && field != DescribedField.ETHNICITY;
        return truth.equals("none") || unsaid || ofChild && !review ? "" : truth;
    }

    private static boolean isRight(DescribedField field, String truth, String said) {
        return switch (field) {
            case PUBLISHED -> said.equals(truth) || said.endsWith("-01") && truth.startsWith(said.substring(0, 7));
            case PUBLISHER -> said.equals(truth.replaceAll(" \\(.*\\)", ""));
            case INCIDENT -> said.equals(truth) || said.length() == 4 && truth.startsWith(said);
            case AGES, SEXES -> values(said).equals(values(truth));
            default -> said.equals(truth);
        };
    }

    private static Set<String> values(String joined) {
        return Arrays.stream(joined.split(";")).map(String::strip).collect(Collectors.toSet());
    }
}
