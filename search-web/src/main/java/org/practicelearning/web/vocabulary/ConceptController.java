package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptNotes;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.indexer.taxonomy.LabelKind;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.coding.VocabularyChange;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchAddress;

/** A concept with everything the vocabulary says of it, and the forms that change it: {@code GET /vocabulary/concept/{id}}. */
final class ConceptController {
    /** In a longer list one types the name instead of choosing. */
    static final int MOST_CHOICES = 400;

    private static final int CHANGES_SHOWN = 5;

    private final Coding coding;
    private final LibrarySearch library;
    private final Pages pages;

    ConceptController(Coding coding, LibrarySearch library, Pages pages) {
        this.coding = coding;
        this.library = library;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param theme address of its theme page, empty while the documents are not marked by it
     * @param fault what is missing in the form that was sent, null when none was
     * @param open name of the form to be shown open
     * @param typed what was typed into its fields
     */
    record ConceptPage(
            String id,
            String label,
            String facet,
            @Nullable String retired,
            ConceptNotes notes,
            List<Link> broader,
            List<Link> narrower,
            List<Link> related,
            List<LabelGroup> labels,
            String labelCount,
            String theme,
            String documents,
            String documentsAddress,
            String decisions,
            List<Choice> same,
            List<Choice> all,
            List<Choice> kinds,
            List<Past> history,
            String addAddress,
            String splitAddress,
            ApplyingView applying,
            String done,
            @Nullable String fault,
            String open,
            Map<String, String> typed) {}

    record Link(String id, String label, String address) {}

    /** Labels of a kind; {@code means} is what such labels do. */
    record LabelGroup(String heading, String means, boolean folded, String count, List<Line> labels) {}

    /** A label; {@code sent} is how a form names it. */
    record Line(String text, @Nullable String remark, String sent) {}

    record Choice(String value, String label, boolean chosen) {}

    /** A change of it. */
    record Past(String what, String who, String address, boolean stands) {}

    static String address(String id) {
        return Address.of("vocabulary", "concept", id).toString();
    }

    void show(Context ctx) {
        show(ctx, concept(coding, ctx.pathParam("id")), null, "");
    }

    static Concept concept(Coding coding, String id) {
        return coding.edited()
                .concept(id)
                .orElseThrow(() -> new Refusal.NotFound("There is no theme of that name in the vocabulary."));
    }

    /** Shows the page again with what is wrong with a form of it. */
    void show(Context ctx, Concept concept, @Nullable String fault, String open) {
        ConceptScheme scheme = coding.edited();
        ApplyingView applying = ApplyingView.of(coding);
        boolean known = coding.scheme().concept(concept.id()).isPresent();
        int documents = known ? new Effects(library, ReaderOf.of(ctx), scheme).documents(concept.id()) : 0;
        int decisions = decisions(ReaderOf.of(ctx), concept);
        pages.show(
                ctx,
                applying.on(PageHead.of(
                        (fault == null ? "" : "Error: ") + concept.prefLabel() + ": vocabulary", Section.THEMES)),
                "vocabulary-concept",
                new ConceptPage(
                        concept.id(),
                        concept.prefLabel(),
                        concept.facet().label(),
                        retired(concept, scheme),
                        concept.notes(),
                        links(concept.broader(), scheme),
                        links(scheme.narrower(concept.id()), scheme),
                        links(concept.related(), scheme),
                        groups(concept),
                        Words.count(concept.labels().size(), "label"),
                        known && !concept.retired()
                                ? Address.of("themes", concept.id()).toString()
                                : "",
                        Words.count(documents, "document"),
                        SearchAddress.of("")
                                .with(Effects.field(concept.id()), concept.id())
                                .toPage(),
                        Words.count(decisions, "decision"),
                        choices(scheme, concept, concept.facet().key() + "."),
                        choices(scheme, concept, ""),
                        LabelWords.all().stream()
                                .map(each -> new Choice(each.key(), each.heading() + ". " + each.means(), false))
                                .toList(),
                        history(concept.id()),
                        Address.of("vocabulary", "add")
                                .with("broader", concept.id())
                                .toString(),
                        address(concept.id()) + "/split",
                        applying,
                        Done.of(ctx, coding),
                        fault,
                        open,
                        typed(ctx, concept, fault != null)));
    }

    /** How many decisions stand on a theme in documents the reader may open: a count of others would tell of them. */
    private int decisions(Reader reader, Concept concept) {
        Set<String> open = library.cards(reader).stream().map(DocumentCard::id).collect(Collectors.toSet());
        return Math.toIntExact(coding.decisions().on(concept.id()).stream()
                .filter(each -> open.contains(each.documentId()))
                .count());
    }

    private static @Nullable String retired(Concept concept, ConceptScheme scheme) {
        if (!concept.retired()) {
            return null;
        }
        String replacement = concept.replacedBy();
        return replacement == null
                ? "This theme is retired: it is offered no longer, and documents have it only where a person said so."
                : "This theme is retired. Use “" + scheme.label(replacement) + "” instead.";
    }

    private static List<Link> links(Collection<String> ids, ConceptScheme scheme) {
        return ids.stream()
                .flatMap(id -> scheme.concept(id).stream())
                .filter(each -> !each.retired())
                .map(each -> new Link(each.id(), each.prefLabel(), address(each.id())))
                .toList();
    }

    private static List<LabelGroup> groups(Concept concept) {
        return LabelWords.all().stream()
                .map(kind -> new LabelGroup(
                        kind.heading(),
                        kind.means(),
                        !kind.kind().isName() || kind.kind() == LabelKind.HIDDEN,
                        Words.number(concept.labels(kind.kind()).size()),
                        concept.labels().stream()
                                .filter(label -> label.kind() == kind.kind())
                                .map(label -> line(label, concept))
                                .toList()))
                .filter(group -> !group.labels().isEmpty())
                .toList();
    }

    private static Line line(Label label, Concept concept) {
        String remark = null;
        if (label.kind() == LabelKind.CONTESTED) {
            remark = "say “" + (label.instead() == null ? concept.prefLabel() : label.instead()) + "”";
        } else if (label.right() + label.wrong() > 0) {
            remark = "right " + label.right() + " of " + Words.count(label.right() + label.wrong(), "time");
        }
        return new Line(label.text(), remark, ChangeForm.sent(label));
    }

    /** Themes whose id begins so, in the order of their names; none where they are too many to choose from. */
    static List<Choice> choices(ConceptScheme scheme, @Nullable Concept besides, String beginning) {
        List<Choice> choices = scheme.concepts().stream()
                .filter(each -> !each.retired() && each.id().startsWith(beginning) && each != besides)
                .sorted(Comparator.comparing(Concept::prefLabel, String.CASE_INSENSITIVE_ORDER))
                .map(each -> new Choice(each.id(), each.prefLabel(), false))
                .toList();
        return choices.size() > MOST_CHOICES ? List.of() : choices;
    }

    private List<Past> history(String id) {
        return coding.vocabulary().changesOf(id, CHANGES_SHOWN).stream()
                .map(each -> new Past(each.what(), who(each), ChangesController.address(each.number()), each.stands()))
                .toList();
    }

    static String who(VocabularyChange change) {
        return change.by() + ", " + Words.date(LocalDate.ofInstant(change.at(), Words.ZONE));
    }

    private static Map<String, String> typed(Context ctx, Concept concept, boolean sent) {
        Map<String, String> typed = new HashMap<>();
        typed.put("label", concept.prefLabel());
        typed.put("text", "");
        typed.put("instead", "");
        typed.put("scope", concept.notes().scope());
        typed.put("include", concept.notes().include());
        typed.put("exclude", concept.notes().exclude());
        typed.put("example", concept.notes().example());
        typed.put("source", concept.notes().source());
        if (sent) {
            typed.replaceAll(
                    (field, value) -> ctx.formParam(field) == null ? value : String.valueOf(ctx.formParam(field)));
        }
        return typed;
    }
}
