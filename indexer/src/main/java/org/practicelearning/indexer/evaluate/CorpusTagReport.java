package org.practicelearning.indexer.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicelearning.indexer.tag.DocumentTagger;
import org.practicelearning.indexer.tag.DocumentTheme;
import org.practicelearning.indexer.tag.DocumentThemes;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.Suggestion;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.tag.TaggedDocument;
import org.practicelearning.indexer.tag.TaggedPassage;
import org.practicelearning.indexer.tag.Tagger;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;

/**
 * Figures on the sample corpus: passages and documents of each half, an independent set, and two yardsticks. Read from
 * the sources' texts, so that nothing needs to be extracted.
 */
final class CorpusTagReport {
    private static final String SECOND = "a second coder (part of it)";

    private final ConceptScheme scheme;
    private final DocumentTagger tagger;
    private final Map<String, PassageTags> passages = new LinkedHashMap<>();
    private final Map<String, TagCounts> documents = new LinkedHashMap<>();
    private final Map<String, TagCounts> roles = new LinkedHashMap<>();
    private final Map<String, PassageTags> yardsticks = new LinkedHashMap<>();

    private CorpusTagReport(ConceptScheme scheme) {
        this.scheme = scheme;
        this.tagger = new DocumentTagger(Tagger.of(scheme));
    }

    static CorpusTagReport of(Path corpus, ConceptScheme scheme) {
        List<MarkedDocument> marked = MarkedDocument.in(corpus);
        CorpusTagReport report = measured(corpus, marked, scheme);
        report.addYardsticks(marked);
        Path second = corpus.resolve("coding/second.jsonl");
        if (Files.isRegularFile(second)) {
            report.addSecondCoder(marked, IndependentSet.marks(second));
        }
        return report;
    }

    /** How well each theme is found in what nobody who wrote rules had seen. */
    static TagQuality quality(Path corpus, ConceptScheme scheme) {
        CorpusTagReport report = measured(corpus, MarkedDocument.in(corpus), scheme);
        TagCounts passages = new TagCounts();
        Stream.of("unseen", "independent")
                .flatMap(set -> Stream.ofNullable(report.passages.get(set)))
                .forEach(each -> passages.addAll(each.counts()));
        return TagQuality.of(passages, report.documents.getOrDefault("unseen", new TagCounts()));
    }

    private static CorpusTagReport measured(Path corpus, List<MarkedDocument> marked, ConceptScheme scheme) {
        CorpusTagReport report = new CorpusTagReport(scheme);
        marked.forEach(report::add);
        Path independent = corpus.resolve("coding/independent.jsonl");
        if (Files.isRegularFile(independent)) {
            PassageTags tags = new PassageTags(scheme);
            IndependentSet.read(independent)
                    .forEach(each -> tags.add(each.marks(), best(report.tagger.tag(each.type(), "", each.passages()))));
            report.passages.put("independent", tags);
        }
        return report;
    }

    private void add(MarkedDocument document) {
        TaggedDocument tagged = tagger.tag(document.type(), document.title(), document.passages());
        PassageTags tags = passages.computeIfAbsent(document.half(), key -> new PassageTags(scheme));
        TagCounts partCounts = roles.computeIfAbsent(document.half(), key -> new TagCounts());
        for (TaggedPassage passage : tagged.passages()) {
            Map<String, String> marks = document.marks().get(passage.passage().id());
            if (marks != null) {
                tags.add(marks, best(passage.suggestions()));
            }
            String marked = document.roles().getOrDefault(passage.passage().id(), "");
            String found = passage.role() == null || passage.role() == PassageRole.BOILERPLATE
                    ? ""
                    : passage.role().key();
            List.of(marked, found).stream()
                    .filter(role -> !role.isEmpty())
                    .distinct()
                    .forEach(role -> partCounts.add(role, role.equals(marked), role.equals(found)));
        }
        compare(document, tagged);
    }

    /** What the document is about by the same rule applied to its author's marks, against what was found. */
    private void compare(MarkedDocument document, TaggedDocument tagged) {
        List<TaggedPassage> marked = new ArrayList<>();
        for (TaggedPassage passage : tagged.passages()) {
            Map<String, String> marks =
                    document.marks().getOrDefault(passage.passage().id(), Map.of());
            marked.add(new TaggedPassage(passage.passage(), passage.role(), suggestions(marks)));
        }
        Set<String> there =
                concepts(DocumentThemes.of(marked, document.type(), tagger.titleThemes(document.title()), scheme));
        Set<String> found = concepts(tagged.themes());
        TagCounts counts = documents.computeIfAbsent(document.half(), key -> new TagCounts());
        scheme.concepts()
                .forEach(concept ->
                        counts.add(concept.id(), there.contains(concept.id()), found.contains(concept.id())));
    }

    private static List<Suggestion> suggestions(Map<String, String> marks) {
        return marks.entrySet().stream()
                .filter(mark -> !mark.getValue().equals("absent"))
                .map(mark -> new Suggestion(
                        mark.getKey(), TagStatus.ofKey(mark.getValue()).orElse(TagStatus.HAPPENED), "", 0, 0, 0, 0, 1))
                .toList();
    }

    private static Set<String> concepts(List<DocumentTheme> themes) {
        return themes.stream().map(DocumentTheme::concept).collect(Collectors.toSet());
    }

    private static Map<String, String> best(TaggedDocument document) {
        Map<String, String> best = new HashMap<>();
        document.passages().forEach(passage -> best.putAll(best(passage.suggestions())));
        return best;
    }

    /** The strongest status of each concept. */
    static Map<String, String> best(List<Suggestion> suggestions) {
        Map<String, String> best = new HashMap<>();
        for (TagStatus status : List.of(TagStatus.HAPPENED, TagStatus.CONSIDERED, TagStatus.GENERAL)) {
            suggestions.stream()
                    .filter(each -> each.status() == status)
                    .forEach(each -> best.putIfAbsent(each.concept(), status.key()));
        }
        return best;
    }

    /** How far a second coder, who saw neither the first one's marks nor any rule, marked the same. */
    private void addSecondCoder(List<MarkedDocument> marked, Map<String, Map<String, String>> second) {
        PassageTags tags = new PassageTags(scheme);
        Set<String> compared = new HashSet<>();
        for (MarkedDocument document : marked) {
            document.marks().forEach((passage, marks) -> {
                String id = document.source() + "#" + passage;
                Map<String, String> others = second.get(id);
                if (others != null && compared.add(id)) {
                    Map<String, String> found = new HashMap<>(others);
                    found.values().removeIf(status -> status.equals("absent"));
                    tags.add(marks, found);
                }
            });
        }
        yardsticks.put(SECOND, tags);
    }

    private void addYardsticks(List<MarkedDocument> marked) {
        KeywordYardstick keywords = new KeywordYardstick(scheme);
        LinearYardstick linear = LinearYardstick.trainedOn(
                marked.stream().filter(each -> each.half().equals("seen")).toList(), scheme);
        PassageTags byWords = new PassageTags(scheme);
        PassageTags byWeights = new PassageTags(scheme);
        for (MarkedDocument document : marked) {
            if (document.half().equals("unseen")) {
                document.passages().forEach(passage -> {
                    Map<String, String> marks = document.marks().get(passage.id());
                    if (marks != null) {
                        byWords.add(marks, keywords.found(passage.text()));
                        byWeights.add(marks, linear.found(passage.text()));
                    }
                });
            }
        }
        yardsticks.put("keyword list", byWords);
        yardsticks.put("TF-IDF linear classifier", byWeights);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        passages.forEach((name, tags) -> json.put(name, figures(tags)));
        Map<String, Object> whole = new LinkedHashMap<>();
        documents.forEach((name, counts) -> whole.put(name, counts.json()));
        json.put("documents", whole);
        Map<String, Object> parts = new LinkedHashMap<>();
        roles.forEach((name, counts) -> parts.put(name, counts.json()));
        json.put("roles", parts);
        Map<String, Object> compared = new LinkedHashMap<>();
        yardsticks.forEach((name, tags) -> compared.put(name, figures(tags)));
        json.put("yardsticks", compared);
        return json;
    }

    private static Map<String, Object> figures(PassageTags tags) {
        Map<String, Object> figures = new LinkedHashMap<>(tags.counts().json());
        figures.put("wronglyHappened", tags.wronglyHappened());
        figures.put("sameStatus", tags.sameStatus());
        return figures;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        passages.forEach((name, tags) -> lines.addAll(lines("passages, " + name, tags)));
        yardsticks.forEach((name, tags) -> lines.addAll(lines("passages, unseen, by " + name, tags)));
        documents.forEach((name, counts) -> {
            lines.add("documents, " + name);
            lines.addAll(facets(counts));
        });
        roles.forEach((name, counts) -> {
            lines.add("parts, " + name);
            lines.add(EvaluateTags.line("  all", counts.micro(id -> true)));
        });
        return lines;
    }

    private static List<String> lines(String heading, PassageTags tags) {
        List<String> lines = new ArrayList<>();
        lines.add(heading);
        lines.addAll(facets(tags.counts()));
        lines.add(String.format(
                Locale.ROOT,
                "  negated or general, tagged as happened: %.1f %%; status as marked: %.1f %%",
                tags.wronglyHappened() * 100,
                tags.sameStatus() * 100));
        return lines;
    }

    private static List<String> facets(TagCounts counts) {
        List<String> lines = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            lines.add(EvaluateTags.line(
                    "  " + facet.key(), counts.micro(id -> TagCounts.facet(id).equals(facet.key()))));
        }
        lines.add(EvaluateTags.line("  all", counts.micro(id -> true)));
        return lines;
    }
}
