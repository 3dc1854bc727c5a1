package org.practicelearning.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.search.SearchResult.PageMatches;
import org.practicelearning.indexer.search.SearchResult.PassageHit;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.LitText;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchPage.Found;
import org.practicelearning.web.search.SearchPage.Hit;
import org.practicelearning.web.search.SearchPage.Mark;
import org.practicelearning.web.search.SearchPage.PageLink;

/** Documents found, in the words of the results list. Every link carries the search, so that the way back is kept. */
final class HitLines {
    /** Page links shown; the rest are behind "Show all". */
    private static final int PAGE_LINKS = 8;

    /** Themes named beside a title. */
    private static final int THEMES = 3;

    private final SearchAddress search;

    HitLines(SearchAddress search) {
        this.search = search;
    }

    /** @param firstPosition place of the first document in the whole list, from 1; 0 when it is not in the list */
    List<Hit> of(List<DocumentHit> documents, int firstPosition) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            hits.add(hit(documents.get(i), firstPosition == 0 ? 0 : firstPosition + i));
        }
        return hits;
    }

    private Hit hit(DocumentHit found, int position) {
        DocumentCard card = found.card();
        Address document =
                search.onPage(1).on(Address.of("doc", card.id())).with("pos", position == 0 ? null : position);
        List<Found> passages = found.passages().stream()
                .map(passage -> passage(passage, card, document))
                .toList();
        boolean more = found.matches() > passages.size();
        return new Hit(
                card.title(),
                LitText.ofHtml(found.titleHtml()),
                document.toString(),
                card.typeLabel(),
                source(card),
                card.compartment().accessClass() == AccessClass.PUBLISHED
                        ? null
                        : card.compartment().accessClass().label(),
                themes(card),
                moreThemes(card),
                passages,
                matches(found),
                pages(found, document),
                more
                        ? search.onPage(1)
                                .on(Address.of("doc", card.id(), "matches"))
                                .with("pos", position)
                                .toString()
                        : null,
                more ? "Show all " + Words.number(found.matches()) + " matches in this document" : "");
    }

    private List<Mark> themes(DocumentCard card) {
        return narrowest(card).stream()
                .limit(THEMES)
                .map(theme -> new Mark(
                        theme.label(),
                        theme.confirmed(),
                        search.with(field(theme.concept()), theme.concept()).toPage()))
                .toList();
    }

    private static String moreThemes(DocumentCard card) {
        int more = narrowest(card).size() - THEMES;
        return more > 0 ? "and " + more + " more" : "";
    }

    /** Harms first; a wider theme is not named beside a narrower one, which says it already. */
    private static List<CardTheme> narrowest(DocumentCard card) {
        List<CardTheme> themes = card.subject().themes();
        return themes.stream()
                .filter(theme ->
                        themes.stream().noneMatch(other -> other.concept().startsWith(theme.concept() + ".")))
                .sorted(Comparator.comparing(theme -> field(theme.concept()) != FacetField.HARM))
                .toList();
    }

    private static FacetField field(String concept) {
        return switch (Facet.ofId(concept).orElse(Facet.PRACTICE)) {
            case HARM -> FacetField.HARM;
            case AGENCY -> FacetField.AGENCY;
            default -> FacetField.THEME;
        };
    }

    private static Found passage(PassageHit hit, DocumentCard card, Address document) {
        return new Found(
                oneLine(LitText.ofHtml(hit.html()), hit.kind()),
                Place.of(card.format(), hit.page(), hit.pageLabel(), hit.paragraph()),
                hit.sectionHtml().stream().map(LitText::ofHtml).toList(),
                document.with("at", hit.id()).at(hit.id()).toString(),
                Address.of("passage", hit.id()).toString(),
                Address.of("said-before").with("passage", hit.id()).toString(),
                hit.ocr(),
                hit.role() == null || hit.role() == PassageRole.BOILERPLATE
                        ? ""
                        : hit.role().label(),
                card.title());
    }

    private static List<Piece> oneLine(List<Piece> pieces, PassageKind kind) {
        String between = switch (kind) {
            case LIST -> " • ";
            case TABLE_ROW -> " | ";
            default -> " ";
        };
        return pieces.stream()
                .map(piece -> new Piece(piece.text().replace("\n", between), piece.lit()))
                .toList();
    }

    private static String source(DocumentCard card) {
        String year = card.year() == null ? "no date" : card.year().toString();
        String from = card.publisher() != null ? card.publisher() : card.partnership();
        return from == null ? year : from + ", " + year;
    }

    private static String matches(DocumentHit found) {
        if (found.matches() == 0) {
            return "";
        }
        String matches = Words.count(found.matches(), "match", "matches");
        return found.pages().isEmpty()
                ? matches
                : matches + " on "
                        + Words.count(
                                found.pages().size(),
                                Place.pageWord(found.card().format()));
    }

    private static List<PageLink> pages(DocumentHit found, Address document) {
        return found.pages().stream()
                .limit(PAGE_LINKS)
                .map(page -> link(page, found.card(), document))
                .toList();
    }

    private static PageLink link(PageMatches page, DocumentCard card, Address document) {
        return new PageLink(
                Place.pageWord(card.format()) + " " + Place.pageName(page.page(), page.label()),
                document.with("at", page.firstPassage()).at(page.firstPassage()).toString());
    }
}
