package org.practicelearning.web.register;

import io.javalin.http.Context;
import java.util.List;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CardRecommendation;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.LitText;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;

/** Documents like one that is being read, and its recommendations with what was said before: {@code GET /doc/{id}/like}. */
public final class AlikeController {
    private static final int SHOWN = 10;
    private static final int THEMES = 6;

    private final LibrarySearch library;
    private final Shelf shelf;
    private final Pages pages;

    public AlikeController(LibrarySearch library, Shelf shelf, Pages pages) {
        this.library = library;
        this.shelf = shelf;
        this.pages = pages;
    }

    /** What the page shows. */
    record AlikePage(String title, String address, List<Line> lines, List<Made> recommendations) {}

    /**
     * A document like it.
     *
     * @param why how much of it is alike
     * @param themes names of themes of both
     * @param text the likest passage
     */
    record Line(
            String title,
            String address,
            String type,
            String source,
            String why,
            String themes,
            List<Piece> text,
            String place,
            String passage) {}

    /** A recommendation of it. */
    record Made(String number, String text, String address, String before) {}

    /** Shows the page. */
    public void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        ShelvedDocument document = shelf.find(reader, ctx.pathParam("id"))
                .orElseThrow(() -> new Refusal.NotFound("There is no document of this id, or you may not open it."));
        List<Passage> passages = shelf.text(
                        reader, document.id(), document.current().hash())
                .map(text -> text.passages())
                .orElse(List.of());
        DocumentCard card = indexed(reader, document.card());
        pages.show(
                ctx,
                PageHead.of("Documents like " + card.title(), Section.NONE),
                "alike",
                new AlikePage(
                        card.title(),
                        Address.of("doc", card.id()).toString(),
                        new Alike(library, reader, card)
                                .among(passages, SHOWN).stream()
                                        .map(AlikeController::line)
                                        .toList(),
                        card.subject().recommendations().stream()
                                .map(AlikeController::made)
                                .toList()));
    }

    /** The entry with themes and recommendations, which only the index has. */
    private DocumentCard indexed(Reader reader, DocumentCard shelved) {
        return library.cards(reader).stream()
                .filter(each -> each.id().equals(shelved.id()))
                .findFirst()
                .orElse(shelved);
    }

    private static Line line(Alike.Found found) {
        DocumentCard card = found.card();
        String year = card.year() == null ? "no date" : card.year().toString();
        String from = card.publisher() == null ? card.partnership() : card.publisher();
        String label = found.best().hit().pageLabel() != null
                ? found.best().hit().pageLabel()
                : found.best().hit().page() == null
                        ? ""
                        : found.best().hit().page().toString();
        return new Line(
                card.title(),
                Address.of("doc", card.id()).toString(),
                card.typeLabel(),
                from == null ? year : from + ", " + year,
                Words.count(found.passages(), "passage is", "passages are") + " alike",
                String.join(", ", found.themes().stream().limit(THEMES).toList()),
                LitText.ofHtml(found.best().hit().html()),
                label.isEmpty() ? "Read it in place" : "page " + label,
                Address.of("passage", found.best().hit().id()).toString());
    }

    private static Made made(CardRecommendation each) {
        return new Made(
                Register.number(each),
                each.text(),
                Address.of("passage", each.passage()).toString(),
                Address.of("said-before").with("passage", each.passage()).toString());
    }
}
