package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptNotes;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.indexer.taxonomy.LabelKind;
import org.practicelearning.indexer.taxonomy.SchemeChange;
import org.practicelearning.web.tagging.ThemeFinder;

/** Reads what a form of these pages asks for. */
final class ChangeForm {
    /** More than anybody writes into a field; the log and the codebook stay readable. */
    private static final int LONGEST = 2_000;

    private final Context ctx;
    private final ConceptScheme scheme;

    ChangeForm(Context ctx, ConceptScheme scheme) {
        this.ctx = ctx;
        this.scheme = scheme;
    }

    /** What was read. */
    sealed interface Read {
        /** It can be asked what it would do. */
        record Wanted(Edit edit) implements Read {}

        /** Something is missing. */
        record Fault(String sentence) implements Read {}
    }

    /** The concept the form is about; empty for one that is about none. */
    Optional<Concept> concept() {
        return scheme.concept(text("id"));
    }

    Read read() {
        String kind = text("kind");
        if (kind.equals("undo")) {
            return text("number").matches("[0-9]{1,12}")
                    ? new Read.Wanted(new Edit.Undo(Long.parseLong(text("number"))))
                    : new Read.Fault("There is no such change");
        }
        if (kind.equals("add")) {
            return addConcept();
        }
        Optional<Concept> concept = concept();
        if (concept.isEmpty()) {
            return new Read.Fault("There is no such theme. It may have been removed meanwhile");
        }
        Concept of = concept.get();
        return switch (kind) {
            case "rename" -> needed("label", "Enter the new name", it -> new SchemeChange.Rename(of.id(), it));
            case "label" -> addLabel(of);
            case "unlabel" -> removeLabel(of);
            case "describe" ->
                wanted(new SchemeChange.Describe(
                        of.id(),
                        new ConceptNotes(
                                text("scope"), text("include"), text("exclude"), text("example"), text("source"))));
            case "place" -> place(of);
            case "relate" -> relate(of);
            case "merge" -> merge(of);
            case "retire" -> wanted(new SchemeChange.Retire(of.id()));
            case "split" -> split(of);
            default -> new Read.Fault("The form does not say what to change");
        };
    }

    private static Read wanted(SchemeChange change) {
        return new Read.Wanted(Edit.Change.of(change));
    }

    private interface Making {
        SchemeChange of(String text);
    }

    private Read needed(String field, String fault, Making making) {
        String text = text(field);
        return text.isEmpty() ? new Read.Fault(fault) : wanted(making.of(text));
    }

    private String text(String field) {
        return tidied(ctx.formParam(field) == null ? "" : String.valueOf(ctx.formParam(field)));
    }

    private static String tidied(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private Read addLabel(Concept concept) {
        LabelKind kind = LabelWords.read(text("labelKind")).orElse(LabelKind.ALTERNATIVE);
        String instead = text("instead");
        return needed(
                "text",
                "Enter the label",
                it -> new SchemeChange.AddLabel(
                        concept.id(),
                        new Label(kind, it, kind == LabelKind.CONTESTED && !instead.isEmpty() ? instead : null)));
    }

    /** The label is sent as its kind, a space and its text. */
    private Read removeLabel(Concept concept) {
        return find(concept, ctx.formParam("which") == null ? "" : String.valueOf(ctx.formParam("which")))
                .map(label -> wanted(new SchemeChange.RemoveLabel(concept.id(), label)))
                .orElse(new Read.Fault("There is no such label. It may have been removed meanwhile"));
    }

    private static Optional<Label> find(Concept concept, String which) {
        return concept.labels().stream()
                .filter(label -> sent(label).equals(which))
                .findFirst();
    }

    /** A label as forms send it. */
    static String sent(Label label) {
        return label.kind().key() + " " + label.text();
    }

    /** A theme is sent as its id, or as somebody typed its name. */
    private Optional<String> theme(String typed) {
        return scheme.concept(typed).map(Concept::id).or(() -> new ThemeFinder(scheme).named(typed));
    }

    private Read place(Concept concept) {
        Set<String> broader = new LinkedHashSet<>();
        for (String each : ctx.formParams("broader")) {
            if (!each.isBlank()) {
                Optional<String> theme = theme(tidied(each));
                if (theme.isEmpty()) {
                    return new Read.Fault("There is no theme “" + tidied(each) + "”");
                }
                broader.add(theme.get());
            }
        }
        return wanted(new SchemeChange.Place(concept.id(), List.copyOf(broader)));
    }

    private Read relate(Concept concept) {
        Set<String> related = new LinkedHashSet<>();
        for (String each : ctx.formParams("related")) {
            if (!each.isBlank()) {
                Optional<String> theme = theme(tidied(each));
                if (theme.isEmpty()) {
                    return new Read.Fault("There is no theme “" + tidied(each) + "”");
                }
                related.add(theme.get());
            }
        }
        return wanted(new SchemeChange.Relate(concept.id(), List.copyOf(related)));
    }

    private Read merge(Concept concept) {
        String into = text("into");
        if (into.isEmpty()) {
            return new Read.Fault("Choose the theme to merge it into");
        }
        return theme(into)
                .map(id -> wanted(new SchemeChange.Merge(concept.id(), id)))
                .orElse(new Read.Fault("There is no theme “" + into + "”"));
    }

    private Read addConcept() {
        String label = text("label");
        if (label.isEmpty()) {
            return new Read.Fault("Enter the name of the theme");
        }
        String under = text("broader");
        Optional<Concept> broader =
                under.isEmpty() ? Optional.empty() : theme(under).flatMap(scheme::concept);
        if (!under.isEmpty() && broader.isEmpty()) {
            return new Read.Fault("There is no theme “" + under + "”");
        }
        Optional<Facet> facet = broader.map(Concept::facet).or(() -> Facet.ofId(text("facet")));
        if (facet.isEmpty()) {
            return new Read.Fault("Choose the facet the theme belongs to");
        }
        String parent = broader.map(Concept::id).orElse("");
        return wanted(new SchemeChange.AddConcept(new Concept(
                ConceptIds.of(facet.get(), parent, label, scheme, Set.of()),
                label,
                parent.isEmpty() ? List.of() : List.of(parent),
                List.of(),
                List.of(),
                new ConceptNotes(text("scope"), text("include"), text("exclude"), text("example"), text("source")),
                List.of(),
                false,
                null)));
    }

    /** Labels and passages are sent as the number of the part they go to, a space, and what they are. */
    private Read split(Concept concept) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int part = 1; part <= SplitController.MOST_PARTS; part++) {
            String name = text("part" + part);
            if (!name.isEmpty()) {
                names.put(part, name);
            }
        }
        if (names.size() < 2) {
            return new Read.Fault("Enter the names of two themes or more");
        }
        Map<Integer, Concept> parts = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        names.forEach((number, name) -> {
            String parent = concept.broader().isEmpty() ? "" : concept.broader().getFirst();
            String id = ConceptIds.of(concept.facet(), parent, name, scheme, ids);
            ids.add(id);
            parts.put(number, part(concept, number, id, name));
        });
        Map<String, List<String>> passages = new LinkedHashMap<>();
        for (String each : ctx.formParams("passage")) {
            Concept part = parts.get(number(each));
            if (part != null) {
                passages.computeIfAbsent(part.id(), key -> new ArrayList<>()).add(rest(each));
            }
        }
        return new Read.Wanted(
                new Edit.Change(new SchemeChange.Split(concept.id(), List.copyOf(parts.values())), passages));
    }

    private Concept part(Concept of, int number, String id, String name) {
        List<Label> labels = ctx.formParams("which").stream()
                .filter(each -> number(each) == number)
                .flatMap(each -> find(of, rest(each)).stream())
                .filter(label -> !label.text().equalsIgnoreCase(name))
                .distinct()
                .toList();
        return new Concept(
                id,
                name,
                of.broader(),
                List.of(),
                labels,
                new ConceptNotes(text("scope" + number), "", "", "", ""),
                List.of(),
                false,
                null);
    }

    private static int number(String sent) {
        return sent.matches("[1-9] .*") ? sent.charAt(0) - '0' : 0;
    }

    private static String rest(String sent) {
        return sent.substring(2);
    }
}
