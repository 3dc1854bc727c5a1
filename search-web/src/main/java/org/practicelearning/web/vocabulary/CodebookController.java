package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptNotes;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.indexer.taxonomy.LabelKind;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Words;

/** The codebook, for the screen and above all for paper: {@code GET /vocabulary/codebook}. */
final class CodebookController {
    private final Coding coding;
    private final Pages pages;

    CodebookController(Coding coding, Pages pages) {
        this.coding = coding;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param version of the vocabulary, so that two prints can be told apart
     */
    record CodebookPage(String count, String version, List<Way> facets, List<Chapter> chapters) {}

    /** A facet to print by itself. */
    record Way(String label, String address, boolean chosen) {}

    /** A facet. */
    record Chapter(String id, String label, String count, List<Entry> entries) {}

    /**
     * A theme.
     *
     * @param under what it stands under, empty for nothing
     * @param also other names and short forms, as one line
     * @param outdated terms with what to say instead, as one line
     * @param earlier names of earlier and later eras, as one line
     */
    record Entry(
            String id,
            String label,
            int depth,
            String under,
            ConceptNotes notes,
            String also,
            String outdated,
            String earlier,
            String related,
            String codes) {}

    void show(Context ctx) {
        ConceptScheme scheme = coding.edited();
        Optional<Facet> only = Arrays.stream(Facet.values())
                .filter(each -> each.key().equals(ctx.queryParam("facet")))
                .findFirst();
        List<Chapter> chapters = Arrays.stream(Facet.values())
                .filter(each -> only.isEmpty() || only.get() == each)
                .map(each -> chapter(each, scheme))
                .filter(each -> !each.entries().isEmpty())
                .toList();
        int count = chapters.stream().mapToInt(each -> each.entries().size()).sum();
        pages.show(
                ctx,
                PageHead.of("Codebook", Section.THEMES),
                "codebook",
                new CodebookPage(Words.count(count, "theme"), scheme.version(), ways(only.orElse(null)), chapters));
    }

    private static List<Way> ways(@Nullable Facet chosen) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("All", "/vocabulary/codebook", chosen == null));
        for (Facet each : Facet.values()) {
            ways.add(new Way(
                    each.label(),
                    Address.of("vocabulary", "codebook")
                            .with("facet", each.key())
                            .toString(),
                    each == chosen));
        }
        return ways;
    }

    private static Chapter chapter(Facet facet, ConceptScheme scheme) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        scheme.roots(facet).forEach(each -> walk(each, 0, scheme, entries));
        scheme.concepts(facet).forEach(each -> walk(each, 0, scheme, entries));
        return new Chapter(
                facet.key(), facet.label(), Words.count(entries.size(), "theme"), List.copyOf(entries.values()));
    }

    private static void walk(Concept concept, int depth, ConceptScheme scheme, Map<String, Entry> entries) {
        if (concept.retired() || entries.containsKey(concept.id())) {
            return;
        }
        entries.put(concept.id(), entry(concept, depth, scheme));
        for (String narrower : scheme.narrower(concept.id())) {
            scheme.concept(narrower).ifPresent(each -> walk(each, depth + 1, scheme, entries));
        }
    }

    private static Entry entry(Concept concept, int depth, ConceptScheme scheme) {
        return new Entry(
                concept.id(),
                concept.prefLabel(),
                Math.min(depth, 3),
                names(concept.broader(), scheme),
                concept.notes(),
                labels(concept, LabelKind.ALTERNATIVE, LabelKind.ACRONYM),
                labels(concept, LabelKind.CONTESTED),
                labels(concept, LabelKind.EARLIER, LabelKind.LATER),
                names(concept.related(), scheme),
                String.join(", ", concept.dfeCodes()));
    }

    private static String names(List<String> ids, ConceptScheme scheme) {
        return String.join(
                "; ",
                ids.stream()
                        .flatMap(id -> scheme.concept(id).stream())
                        .filter(each -> !each.retired())
                        .map(Concept::prefLabel)
                        .toList());
    }

    private static String labels(Concept concept, LabelKind... kinds) {
        List<LabelKind> wanted = List.of(kinds);
        return String.join(
                "; ",
                concept.labels().stream()
                        .filter(label -> wanted.contains(label.kind()))
                        .map(label -> written(label, concept))
                        .toList());
    }

    private static String written(Label label, Concept concept) {
        return switch (label.kind()) {
            case CONTESTED ->
                "“" + label.text() + "” (say “" + (label.instead() == null ? concept.prefLabel() : label.instead())
                        + "”)";
            case EARLIER -> label.text() + " (earlier)";
            case LATER -> label.text() + " (later)";
            default -> label.text();
        };
    }
}
