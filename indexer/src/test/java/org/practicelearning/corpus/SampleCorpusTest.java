package org.practicelearning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Run;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.source.SourceParser;

class SampleCorpusTest {
    /** The harms, and the children, that Working Together 2026 names. */
    private static final Set<String> NAMED = Set.of(
            "harm.neglect",
            "harm.physical",
            "harm.emotional",
            "harm.csa",
            "harm.cse",
            "harm.cse.group",
            "harm.hsb",
            "harm.online",
            "harm.da",
            "harm.da.coercive",
            "harm.da.teen",
            "harm.efh",
            "harm.cce",
            "harm.cce.countylines",
            "harm.syv",
            "harm.gang",
            "harm.trafficking",
            "harm.radical",
            "harm.hba",
            "harm.fgm",
            "harm.faith",
            "harm.fii",
            "harm.missing",
            "harm.overlap",
            "child.age.unborn",
            "child.age.under1",
            "child.kinship",
            "child.lac",
            "child.ethnicity",
            "practice.antiracism");

    private static final int LONG_SENTENCE = 10;

    private final List<Source> sources =
            SourceParser.parseAll(CorpusFolder.find().resolve("sources"));

    @Test
    void holdsSixtyDocumentsAndTwentyFiveLongReviews() {
        long reviews = sources.stream()
                .filter(source ->
                        Set.of("lcspr", "scr").contains(source.header().type()))
                .mapToInt(Source::words)
                .filter(words -> words >= 1_500 && words <= 5_000)
                .count();
        System.out.println("corpus: " + sources.size() + " sources, " + reviews + " reviews of 1,500 to 5,000 words, "
                + sources.stream().mapToInt(Source::words).sum() + " words");
        assertThat(sources).hasSizeGreaterThanOrEqualTo(60);
        assertThat(reviews).isGreaterThanOrEqualTo(25);
    }

    @Test
    void coversEveryFormatAPartnershipGets() {
        assertThat(sources)
                .extracting(source -> source.header().format())
                .contains("pdf", "scan", "mixed", "docx", "pptx", "xlsx", "odt", "rtf", "html", "eml", "txt");
    }

    @Test
    void saysNoLongSentenceInTwoDocuments() {
        Map<String, String> first = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Source source : sources) {
            String id = source.header().id();
            for (String sentence : longSentences(source)) {
                String other = first.putIfAbsent(sentence, id);
                if (other != null && !other.equals(id) && !isSummary(id, other)) {
                    twice.add(other + " and " + id + ": " + sentence);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    private static boolean isSummary(String one, String other) {
        return Set.of(one, other).equals(Set.of(Reissues.SUMMARISED, "summary-sibling-group-m"));
    }

    private static Set<String> longSentences(Source source) {
        return source.lines().stream()
                .map(Line::plain)
                .flatMap(SampleCorpusTest::sentences)
                .map(sentence -> sentence.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip())
                .filter(sentence -> sentence.split(" ").length >= LONG_SENTENCE)
                .collect(Collectors.toSet());
    }

    private static Stream<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            sentences.add(text.substring(from, to));
            from = to;
        }
        return sentences.stream();
    }

    @Test
    void plantsEachSentinelInOneDocumentOnly() {
        Map<String, Long> planted = sources.stream()
                .flatMap(source -> source.lines().stream())
                .flatMap(Line::runs)
                .filter(run -> !run.sentinel().isEmpty())
                .collect(Collectors.groupingBy(Run::text, Collectors.counting()));
        assertThat(planted.values()).containsOnly(1L);
        List<String> all = sources.stream()
                .flatMap(source -> source.lines().stream())
                .map(Line::plain)
                .flatMap(text -> Arrays.stream(text.split("[^\\p{L}]+")))
                .toList();
        Map<String, Long> words = all.stream().collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        assertThat(planted.keySet())
                .allSatisfy(word -> assertThat(words.get(word)).as(word).isEqualTo(1L));
    }

    @Test
    void speaksOfEveryHarmThatWorkingTogetherNames() {
        Set<String> concepts = sources.stream()
                .flatMap(source -> source.lines().stream())
                .flatMap(line -> line.marks().themes().stream())
                .map(theme -> theme.concept())
                .collect(Collectors.toSet());
        assertThat(concepts).containsAll(NAMED);
    }
}
