package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Words;

/** The vocabulary as a tree, a facet at a time, and the search in it: {@code GET /vocabulary}. */
final class TreeController {
    private static final int LONGEST = 100;

    /** Beyond this one looks for a theme by its name. */
    private static final int MOST_SHOWN = 1_000;

    private static final int MOST_FOUND = 100;
    private static final int DEEPEST = 3;

    private final Coding coding;
    private final Pages pages;

    TreeController(Coding coding, Pages pages) {
        this.coding = coding;
        this.pages = pages;
    }

    /** What the page shows; {@code entries} are a facet's, or what was found in all. */
    record TreePage(
            String find,
            String found,
            List<FacetLink> facets,
            String facet,
            List<Entry> entries,
            String more,
            List<Entry> retired,
            String all,
            ApplyingView applying,
            String done) {}

    /** A facet to look at. */
    record FacetLink(String label, String address, int themes, boolean chosen) {}

    /** A theme; {@code by} is the label by which it was found, empty when that is its name. */
    record Entry(String label, int depth, String address, String labels, String by) {}

    void show(Context ctx) {
        ConceptScheme scheme = coding.edited();
        String find = find(ctx);
        Facet facet = Arrays.stream(Facet.values())
                .filter(each -> each.key().equals(ctx.queryParam("facet")))
                .findFirst()
                .orElse(Facet.HARM);
        List<Entry> entries = find.isEmpty() ? tree(facet, scheme) : found(find, scheme);
        ApplyingView applying = ApplyingView.of(coding);
        int most = find.isEmpty() ? MOST_SHOWN : MOST_FOUND;
        pages.show(
                ctx,
                applying.on(PageHead.of("Vocabulary", Section.THEMES)),
                "vocabulary",
                new TreePage(
                        find,
                        find.isEmpty() ? "" : Words.count(entries.size(), "theme") + " found",
                        facets(scheme, find.isEmpty() ? facet : null),
                        facet.label(),
                        entries.stream().limit(most).toList(),
                        entries.size() > most
                                ? "Only the first " + Words.number(most) + " of " + Words.number(entries.size())
                                        + " are shown. Look for a theme by its name."
                                : "",
                        find.isEmpty() ? retired(facet, scheme) : List.of(),
                        Words.count(
                                        scheme.concepts().stream()
                                                .filter(each -> !each.retired())
                                                .count(),
                                        "theme") + ", "
                                + Words.count(
                                        scheme.concepts().stream()
                                                .mapToLong(each -> each.labels().size())
                                                .sum(),
                                        "label"),
                        applying,
                        Done.of(ctx, coding)));
    }

    private static String find(Context ctx) {
        String asked = ctx.queryParam("find");
        String find = asked == null ? "" : asked.strip();
        return find.length() > LONGEST ? find.substring(0, LONGEST) : find;
    }

    private static List<FacetLink> facets(ConceptScheme scheme, @Nullable Facet chosen) {
        return Arrays.stream(Facet.values())
                .map(each -> new FacetLink(
                        each.label(),
                        Address.of("vocabulary").with("facet", each.key()).toString(),
                        scheme.concepts(each).size(),
                        each == chosen))
                .toList();
    }

    private static List<Entry> tree(Facet facet, ConceptScheme scheme) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Concept root : scheme.roots(facet)) {
            walk(root, 0, scheme, entries);
        }
        // Those under a retired concept alone stand under nothing.
        scheme.concepts(facet).forEach(each -> walk(each, 0, scheme, entries));
        return List.copyOf(entries.values());
    }

    private static void walk(Concept concept, int depth, ConceptScheme scheme, Map<String, Entry> entries) {
        if (concept.retired() || entries.containsKey(concept.id())) {
            return;
        }
        entries.put(concept.id(), entry(concept, Math.min(depth, DEEPEST), ""));
        for (String narrower : scheme.narrower(concept.id())) {
            scheme.concept(narrower).ifPresent(each -> walk(each, depth + 1, scheme, entries));
        }
    }

    private static Entry entry(Concept concept, int depth, String by) {
        return new Entry(
                concept.prefLabel(),
                depth,
                ConceptController.address(concept.id()),
                Words.count(concept.labels().size(), "label"),
                by);
    }

    private static List<Entry> retired(Facet facet, ConceptScheme scheme) {
        return scheme.concepts().stream()
                .filter(each -> each.retired() && each.facet() == facet)
                .map(each -> entry(each, 0, ""))
                .toList();
    }

    private static List<Entry> found(String find, ConceptScheme scheme) {
        String wanted = find.toLowerCase(Locale.ROOT);
        List<Entry> byName = new ArrayList<>();
        List<Entry> byLabel = new ArrayList<>();
        for (Concept concept : scheme.concepts()) {
            if (concept.prefLabel().toLowerCase(Locale.ROOT).contains(wanted)
                    || concept.id().equals(wanted)) {
                byName.add(entry(concept, 0, concept.retired() ? "retired" : ""));
            } else {
                Optional<Label> label = concept.labels().stream()
                        .filter(each -> each.text().toLowerCase(Locale.ROOT).contains(wanted))
                        .findFirst();
                label.ifPresent(each -> byLabel.add(entry(
                        concept,
                        0,
                        "“" + each.text() + "”, " + LabelWords.of(each.kind()).name())));
            }
        }
        byName.addAll(byLabel);
        return byName;
    }
}
