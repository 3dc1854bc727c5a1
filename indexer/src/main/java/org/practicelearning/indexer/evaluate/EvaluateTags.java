package org.practicelearning.indexer.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.tag.DocumentTagger;
import org.practicelearning.indexer.tag.DocumentTheme;
import org.practicelearning.indexer.tag.PlainText;
import org.practicelearning.indexer.tag.Tagger;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/** The command {@code learn evaluate tags}: measures themes on a labelled set, or on the sample corpus. */
public final class EvaluateTags {
    private EvaluateTags() {}

    /**
     * Measures and prints.
     *
     * @param set folder with {@code documents.jsonl} and {@code labels.tsv}; or that of the sample corpus, whose marks
     *     are then measured passage by passage
     * @param json whether to print one JSON object instead of lines for people
     * @throws IllegalArgumentException in words for people, when the folder holds neither
     */
    public static void run(Path set, ConceptScheme scheme, boolean json, PrintStream out) {
        if (Files.isRegularFile(set.resolve("truth/themes.tsv"))) {
            CorpusTagReport report = CorpusTagReport.of(set, scheme);
            out.println(json ? written(report.json()) : String.join("\n", report.lines()));
        } else {
            TagCounts counts = documents(LabelledSet.in(set), scheme);
            out.println(json ? written(counts.json()) : lines(counts));
        }
    }

    /**
     * Measures on the sample corpus and writes the figures that the program brings along.
     *
     * @throws IllegalArgumentException in words for people, when the folder is not the sample corpus
     */
    public static void keep(Path set, ConceptScheme scheme, Path file, PrintStream out) {
        if (!Files.isRegularFile(set.resolve("truth/themes.tsv"))) {
            throw new IllegalArgumentException("Only the figures of the folder corpus can be kept.");
        }
        TagQuality quality = TagQuality.measure(set, scheme);
        try {
            Files.writeString(file, quality.csv());
        } catch (IOException problem) {
            throw new UncheckedIOException("the figures could not be written", problem);
        }
        out.println(quality.figures().size() + " figures written to " + file + "; build again to show them.");
    }

    /** Compares derived themes with labels over the concepts of the labels; a narrower one counts for its broader. */
    static TagCounts documents(LabelledSet set, ConceptScheme scheme) {
        Set<String> asked =
                set.labels().values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        DocumentTagger tagger = new DocumentTagger(Tagger.of(scheme));
        TagCounts counts = new TagCounts();
        for (LabelledSet.Text text : set.texts()) {
            Set<String> there = new HashSet<>();
            set.labels().getOrDefault(text.id(), Set.of()).forEach(id -> {
                there.add(id);
                there.addAll(scheme.withBroader(id));
            });
            Set<String> found = tagger
                    .tag(
                            DocumentType.ofKey(text.type()).orElse(DocumentType.OTHER),
                            text.title(),
                            PlainText.passages(text.text()))
                    .themes()
                    .stream()
                    .map(DocumentTheme::concept)
                    .collect(Collectors.toSet());
            asked.forEach(id -> counts.add(id, there.contains(id), found.contains(id)));
        }
        return counts;
    }

    private static String lines(TagCounts counts) {
        StringBuilder lines = new StringBuilder(line("micro", counts.micro(id -> true)));
        counts.concepts().keySet().stream()
                .map(TagCounts::facet)
                .distinct()
                .forEach(facet -> lines.append('\n')
                        .append(line(
                                facet, counts.micro(id -> TagCounts.facet(id).equals(facet)))));
        counts.concepts().forEach((id, count) -> lines.append('\n').append(line("  " + id, count)));
        return lines.toString();
    }

    static String line(String name, TagCounts.Count count) {
        return String.format(
                Locale.ROOT,
                "%-34s precision=%.3f recall=%.3f f1=%.3f n=%d",
                name,
                count.precision(),
                count.recall(),
                count.f1(),
                count.n());
    }

    private static String written(Map<String, Object> json) {
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing figures", e);
        }
    }
}
