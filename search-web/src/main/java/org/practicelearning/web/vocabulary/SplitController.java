package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;

/** The form that splits a concept: which labels and which decisions go where. {@code GET /vocabulary/concept/{id}/split}. */
final class SplitController {
    static final int MOST_PARTS = 3;

    /** Further passages go to the first part; so many can be looked at one by one. */
    private static final int MOST_PASSAGES = 60;

    private static final int LONGEST_TEXT = 240;

    private final Coding coding;
    private final Shelf shelf;
    private final Pages pages;

    SplitController(Coding coding, Shelf shelf, Pages pages) {
        this.coding = coding;
        this.shelf = shelf;
        this.pages = pages;
    }

    /** What the page shows; {@code left} says how many decisions go to the first part without being shown. */
    record SplitPage(
            String id,
            String label,
            String address,
            List<Integer> parts,
            List<LabelRow> labels,
            List<PassageRow> passages,
            String left,
            String narrower,
            Map<String, String> typed,
            @Nullable String fault) {}

    /** A label with the part it goes to. */
    record LabelRow(String text, String kind, String sent, int part) {}

    /** A passage by which people decided. */
    record PassageRow(String id, String text, String verdicts, String document, String address, int part) {}

    void show(Context ctx) {
        show(ctx, ConceptController.concept(coding, ctx.pathParam("id")), null);
    }

    /** Shows the form again with what is wrong with it. */
    void show(Context ctx, Concept concept, @Nullable String fault) {
        ConceptScheme scheme = coding.edited();
        Map<String, Integer> chosen = chosen(ctx);
        Map<String, List<CodedDecision>> byPassage = new LinkedHashMap<>();
        coding.decisions()
                .on(concept.id())
                .forEach(each -> byPassage
                        .computeIfAbsent(each.decision().passageId(), key -> new ArrayList<>())
                        .add(each));
        List<PassageRow> rows = byPassage.entrySet().stream()
                .flatMap(each -> row(ReaderOf.of(ctx), each.getValue(), chosen).stream())
                .toList();
        List<PassageRow> shown = rows.stream().limit(MOST_PASSAGES).toList();
        int left = rows.size() - shown.size();
        List<String> narrower = scheme.narrower(concept.id());
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Split " + concept.prefLabel(), Section.THEMES),
                "vocabulary-split",
                new SplitPage(
                        concept.id(),
                        concept.prefLabel(),
                        ConceptController.address(concept.id()),
                        List.of(1, 2, 3),
                        concept.labels().stream()
                                .map(each -> label(each, chosen))
                                .toList(),
                        shown,
                        left == 0 ? "" : Words.count(left, "further passage") + " will go to the first theme.",
                        narrower.isEmpty()
                                ? ""
                                : Words.count(narrower.size(), "narrower theme") + " will stand under the first.",
                        typed(ctx),
                        fault));
    }

    private static Map<String, String> typed(Context ctx) {
        Map<String, String> typed = new HashMap<>();
        for (int part = 1; part <= MOST_PARTS; part++) {
            for (String field : List.of("part" + part, "scope" + part)) {
                typed.put(field, ctx.formParam(field) == null ? "" : String.valueOf(ctx.formParam(field)));
            }
        }
        return typed;
    }

    /** Which part each label and passage was given to, by how forms name them. */
    private static Map<String, Integer> chosen(Context ctx) {
        Map<String, Integer> chosen = new HashMap<>();
        for (String field : List.of("which", "passage")) {
            for (String each : ctx.formParams(field)) {
                if (each.matches("[0-9] .*")) {
                    chosen.put(each.substring(2), each.charAt(0) - '0');
                }
            }
        }
        return chosen;
    }

    private static LabelRow label(Label label, Map<String, Integer> chosen) {
        String sent = ChangeForm.sent(label);
        return new LabelRow(label.text(), LabelWords.of(label.kind()).name(), sent, chosen.getOrDefault(sent, 1));
    }

    private Optional<PassageRow> row(Reader reader, List<CodedDecision> decisions, Map<String, Integer> chosen) {
        CodedDecision first = decisions.getFirst();
        String id = first.decision().passageId();
        return shelf.find(reader, first.documentId())
                .map(document -> new PassageRow(
                        id,
                        text(reader, document, id),
                        String.join(
                                ", ",
                                decisions.stream()
                                        .map(each -> each.decision().verdict().key() + " by " + each.coder())
                                        .toList()),
                        document.card().title(),
                        Address.of("doc", document.card().id())
                                .with("at", id)
                                .at(id)
                                .toString(),
                        chosen.getOrDefault(id, 1)));
    }

    private String text(Reader reader, ShelvedDocument document, String passage) {
        return shelf.text(reader, document.card().id(), document.current().hash()).stream()
                .flatMap(text -> text.passages().stream())
                .filter(each -> each.id().equals(passage))
                .findFirst()
                .map(Passage::text)
                .map(text -> text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…")
                .orElse("This passage is not in the text any more.");
    }
}
