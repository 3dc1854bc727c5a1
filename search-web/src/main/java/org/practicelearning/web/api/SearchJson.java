package org.practicelearning.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.search.SearchResult.FacetValue;
import org.practicelearning.indexer.search.SearchResult.PassageHit;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.web.figures.Audience;
import org.practicelearning.web.figures.FigureJson;
import org.practicelearning.web.figures.SearchFigures;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.rights.Licence;
import org.practicelearning.web.rights.Rights;

/** The JSON of the public contract: of a search, a document card and a passage. Shared by the API and the command line. */
public final class SearchJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "<mark>";

    private SearchJson() {}

    /**
     * The answer to a search. {@code total} counts documents, {@code totalPassages} passages.
     *
     * @param rule what may be told elsewhere
     */
    public static ObjectNode of(SearchResult result, int size, SmallNumbers rule, Audience audience) {
        SearchFigures figures = SearchFigures.of(rule, audience, result);
        ObjectNode answer = JSON.createObjectNode();
        FigureJson.put(answer, "total", result.total(), figures.hidesTotal());
        FigureJson.put(answer, "totalPassages", result.totalPassages(), figures.hidesPassages(audience));
        answer.put("page", result.page()).put("size", size);
        FigureJson.put(answer, "pages", result.pages(), figures.hidesTotal());
        answer.put("remark", result.reading().remark()).put("didYouMean", result.didYouMean());
        ArrayNode expansions = answer.putArray("expansions");
        result.reading().widened().forEach(each -> expansions.add(expansion(each)));
        ArrayNode documents = answer.putArray("documents");
        result.documents().forEach(hit -> documents.add(hit(hit)));
        ObjectNode facets = answer.putObject("facets");
        for (Facet facet : result.facets()) {
            ArrayNode values = facets.putArray(facet.field().key());
            facet.values().forEach(value -> values.add(value(value, figures.hides(facet.field(), value.value()))));
        }
        return answer;
    }

    private static ObjectNode expansion(SearchResult.Widened widened) {
        ObjectNode expansion = JSON.createObjectNode().put("typed", widened.typed());
        ArrayNode added = expansion.putArray("added");
        widened.added().stream()
                .filter(SearchResult.Added::wanted)
                .forEach(each -> added.add(JSON.createObjectNode()
                        .put("term", each.text())
                        .put("era", each.era().name().toLowerCase(Locale.ROOT))));
        return expansion;
    }

    private static ObjectNode hit(DocumentHit hit) {
        DocumentCard card = hit.card();
        ObjectNode document = JSON.createObjectNode()
                .put("id", card.id())
                .put("title", card.title())
                .put("type", card.type())
                .put("publisher", card.publisher())
                .put("year", card.year())
                .put("matches", hit.matches());
        ArrayNode passages = document.putArray("passages");
        hit.passages().forEach(passage -> passages.add(passage(passage)));
        return document;
    }

    private static ObjectNode passage(PassageHit hit) {
        ObjectNode passage = JSON.createObjectNode()
                .put("id", hit.id())
                .put("page", hit.page())
                .put("pageLabel", hit.pageLabel())
                .put("paragraph", hit.paragraph());
        section(passage, hit.section());
        int heading = tellingHeading(hit);
        boolean told = heading >= 0;
        passage.put("snippet", told ? hit.section().get(heading) + ": " + hit.snippet() : hit.snippet())
                .put("html", told ? hit.sectionHtml().get(heading) + ": " + hit.html() : hit.html())
                .put("role", hit.role() == null ? null : hit.role().key());
        ArrayNode themes = passage.putArray("themes");
        hit.tags().forEach(tag -> themes.add(theme(tag)));
        return passage;
    }

    private static ObjectNode theme(Tag tag) {
        return JSON.createObjectNode()
                .put("concept", tag.concept())
                .put("status", tag.status().key())
                .put("confirmed", tag.confirmed())
                .put("words", tag.suggestion().words());
    }

    /** The innermost heading with words of the query where the passage itself shows none; -1 when it needs no heading. */
    private static int tellingHeading(PassageHit hit) {
        int heading = hit.html().contains(MARK) ? -1 : hit.sectionHtml().size() - 1;
        while (heading >= 0 && !hit.sectionHtml().get(heading).contains(MARK)) {
            heading--;
        }
        return heading;
    }

    private static ObjectNode value(FacetValue value, boolean hidden) {
        ObjectNode node = JSON.createObjectNode().put("value", value.value()).put("label", value.label());
        FigureJson.put(node, "count", value.count(), hidden);
        return node;
    }

    /** A document card. */
    static ObjectNode card(DocumentCard card) {
        ObjectNode document = JSON.createObjectNode()
                .put("id", card.id())
                .put("title", card.title())
                .put("type", card.type())
                .put("typeLabel", card.typeLabel())
                .put("publisher", card.publisher())
                .put("partnership", card.partnership())
                .put(
                        "published",
                        card.published() == null ? null : card.published().toString())
                .put("year", card.year())
                .put("incidentYear", card.incidentYear())
                .put("pseudonym", card.pseudonym());
        strings(document, "ages", card.ages());
        strings(document, "sexes", card.sexes());
        ArrayNode themes = document.putArray("themes");
        card.subject()
                .themes()
                .forEach(each -> themes.add(JSON.createObjectNode()
                        .put("concept", each.concept())
                        .put("label", each.label())
                        .put("confirmed", each.confirmed())
                        .put("passages", each.passages())));
        document.put("edition", card.subject().edition());
        return document.put("ethnicity", card.ethnicityStated())
                .put("licence", card.licence())
                .put("access", card.compartment().accessClass().key())
                .put("format", card.format());
    }

    /** What may be taken out of a document. */
    static ObjectNode rights(Rights rights, DocumentCard card) {
        boolean inFull = rights.inFull(card);
        return JSON.createObjectNode()
                .put("licence", Licence.of(card.licence()).key())
                .put("inFull", inFull)
                .put("words", inFull ? null : rights.words())
                .put("sentence", rights.sentence(card));
    }

    /** A passage, its text as far as it may be taken out. */
    static ObjectNode passage(Passage passage, String text) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", passage.id())
                .put("page", passage.page())
                .put("lastPage", passage.lastPage())
                .put("pageLabel", passage.pageLabel())
                .put("paragraph", passage.paragraph());
        section(node, passage.section());
        return node.put("kind", passage.kind().name().toLowerCase(Locale.ROOT))
                .put("ocr", passage.ocr())
                .put("text", text);
    }

    private static void section(ObjectNode node, List<String> section) {
        strings(node, "section", section);
    }

    private static void strings(ObjectNode node, String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }
}
