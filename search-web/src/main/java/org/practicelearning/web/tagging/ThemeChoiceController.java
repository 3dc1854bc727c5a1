package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchResult.FacetValue;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.tagging.TagWords.Choice;

/** Finding a theme to add to a passage: {@code GET /tags/choose}. */
public final class ThemeChoiceController {
    private static final int LONGEST_FIND = 200;
    private static final int SHOWN_TEXT = 800;

    private final Coding coding;
    private final LibrarySearch library;
    private final Shelf shelf;
    private final Pages pages;

    public ThemeChoiceController(Coding coding, LibrarySearch library, Shelf shelf, Pages pages) {
        this.coding = coding;
        this.library = library;
        this.shelf = shelf;
        this.pages = pages;
    }

    /** What the page shows; {@code lines} are the themes found. */
    record ChoosePage(
            String document,
            String documentId,
            String passageId,
            String text,
            String find,
            String summary,
            List<Choice> statuses,
            List<Line> lines,
            String coder,
            String back) {}

    /** A theme that can be added; {@code used} says in how many documents it is and leads to them. */
    record Line(String label, String facet, String names, String scope, String used, String usedAddress, String item) {}

    /** Where the page is for a passage and what was typed. */
    static String address(String document, String passage, String find, TagStatus status, String back) {
        return Address.of("tags", "choose")
                .with("doc", clipped(document))
                .with("at", clipped(passage))
                .with("find", clipped(find))
                .with("status", status.key())
                .with("back", back)
                .toString();
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_FIND ? text : text.substring(0, LONGEST_FIND);
    }

    /** Shows the themes that fit. */
    public void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        String id = String.valueOf(ctx.queryParam("doc"));
        String at = String.valueOf(ctx.queryParam("at"));
        var document = shelf.find(reader, id).orElseThrow(ThemeChoiceController::notFound);
        Passage passage = shelf.text(reader, id, document.current().hash()).stream()
                .flatMap(text -> text.passages().stream())
                .filter(each -> each.id().equals(at))
                .findFirst()
                .orElseThrow(ThemeChoiceController::notFound);
        String find = clipped(ctx.queryParam("find") == null ? "" : String.valueOf(ctx.queryParam("find")));
        TagStatus status =
                TagStatus.ofKey(String.valueOf(ctx.queryParam("status"))).orElse(TagStatus.HAPPENED);
        List<Concept> found = new ThemeFinder(coding.scheme()).like(find);
        Map<String, Integer> used = used(reader);
        pages.show(
                ctx,
                PageHead.of("Add a theme", Section.REVIEW),
                "choose-theme",
                new ChoosePage(
                        document.card().title(),
                        id,
                        at,
                        passage.text().length() <= SHOWN_TEXT
                                ? passage.text()
                                : passage.text().substring(0, SHOWN_TEXT) + "…",
                        find,
                        summary(find, found.size()),
                        TagWords.statuses(status),
                        found.stream()
                                .map(each -> line(each, used.getOrDefault(each.id(), 0), id, at, status))
                                .toList(),
                        Coder.of(ctx),
                        WayBack.plain(WayBack.read(ctx.queryParam("back")))));
    }

    private static String summary(String find, int found) {
        if (find.isBlank()) {
            return "All " + Words.count(found, "theme");
        }
        return found == 0 ? "No theme has a name like “" + find + "”" : Words.count(found, "theme") + " found";
    }

    private Map<String, Integer> used(Reader reader) {
        return library.search(reader, SearchAddress.of("").request(0)).facets().stream()
                .filter(facet -> facet.field() == FacetField.HARM
                        || facet.field() == FacetField.THEME
                        || facet.field() == FacetField.AGENCY)
                .flatMap(facet -> facet.values().stream())
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count, Math::max));
    }

    private static Line line(Concept concept, int used, String document, String passage, TagStatus status) {
        return new Line(
                concept.prefLabel(),
                concept.facet().label(),
                String.join(", ", concept.altLabels().stream().limit(4).toList()),
                concept.scopeNote(),
                used == 0 ? "" : "In " + Words.count(used, "document"),
                SearchAddress.of("").with(field(concept.facet()), concept.id()).toPage(),
                new TagItem(document, passage, concept.id(), status).toString());
    }

    /** The filter of the search page that holds themes of a facet. */
    static FacetField field(Facet facet) {
        return switch (facet) {
            case HARM -> FacetField.HARM;
            case AGENCY -> FacetField.AGENCY;
            default -> FacetField.THEME;
        };
    }

    private static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is no such passage here. Its document may have been removed.");
    }
}
