package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.tag.Verdict;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.tagging.PassageTags.Chosen;
import org.practicelearning.web.tagging.TagsView.PlaceLink;
import org.practicelearning.web.tagging.TagsView.RejectedLine;
import org.practicelearning.web.tagging.TagsView.ThemeLine;

/** Puts the themes of a document into the words of its reading page. */
public final class DocumentTags {
    /** Passages named for a theme of the whole document. */
    private static final int PLACES = 6;

    private final Coding coding;
    private final JdbiCatalogue catalogue;
    private final RecentCodings recent;

    public DocumentTags(Coding coding, JdbiCatalogue catalogue) {
        this.coding = coding;
        this.catalogue = catalogue;
        this.recent = new RecentCodings(coding);
    }

    /**
     * A document that is being read.
     *
     * @param passages of the current version; of an old one none are asked for
     * @param here this page
     * @param place the page on which a passage is, by its id
     */
    public record Read(DocumentCard card, List<Passage> passages, Address here, Function<String, Address> place) {}

    /** The themes of the current version of a document, as far as they are shown. */
    public TagsView of(Context ctx, Read read) {
        Reader reader = ReaderOf.of(ctx);
        boolean shown = Shown.of(ctx);
        String coder = Coder.of(ctx);
        boolean alone = coding.alone().of(coder).contains(read.card().id());
        Coding.Coded coded =
                alone ? recent.of(read.card(), read.passages(), coder) : recent.of(read.card(), read.passages());
        Chosen chosen = new Chosen(
                ctx.queryParam("at"),
                ctx.queryParam("tag"),
                ctx.queryParam("add") != null,
                ctx.queryParam(WayBack.DONE) != null);
        PassageTags tags =
                new PassageTags(read.card().id(), coding.scheme(), coded.passages(), read.place(), chosen, shown);
        List<ThemeLine> themes = themes(read, coded, tags);
        String here = read.here().toString();
        return new TagsView(
                true,
                shown,
                coder,
                alone,
                coded.tagged() ? summary(themes) : "could not be tagged, through a fault of this program",
                themes,
                tags,
                rejected(read, tags, alone ? coder : ""),
                here,
                Done.of(ctx.queryParam(WayBack.DONE), reader, coding.decisions(), catalogue, here));
    }

    private static String summary(List<ThemeLine> themes) {
        long confirmed = themes.stream().filter(ThemeLine::confirmed).count();
        return Words.count(themes.size(), "theme")
                + (themes.isEmpty() ? "" : ", " + (confirmed == 0 ? "none" : confirmed) + " confirmed");
    }

    /** What the page of an old version shows: nothing. */
    public TagsView none(DocumentCard card) {
        PassageTags nothing = new PassageTags(
                card.id(), coding.scheme(), List.of(), id -> Address.of("doc", card.id()), Chosen.NOTHING, false);
        return new TagsView(false, false, "", false, "", List.of(), nothing, List.of(), "/", null);
    }

    private List<ThemeLine> themes(Read read, Coding.Coded coded, PassageTags tags) {
        List<ThemeLine> lines = new ArrayList<>();
        for (CardTheme theme : coded.card().subject().themes()) {
            List<MarkedPassage> on = on(theme, coded.passages());
            lines.add(new ThemeLine(
                    theme.label(),
                    Facet.ofId(theme.concept()).map(Facet::label).orElse(""),
                    theme.confirmed(),
                    theme.confirmed() ? "Confirmed" : "Suggested",
                    theme.guidance() ? "about this, not a case of it" : "",
                    Words.count(on.size(), "passage"),
                    on.stream()
                            .limit(PLACES)
                            .map(each -> link(read.card(), each, theme.concept(), tags))
                            .toList(),
                    on.size() <= PLACES ? "" : "and " + Words.number(on.size() - PLACES) + " more"));
        }
        return lines;
    }

    /** The passages that speak of a theme or a narrower one, as the document does. */
    private static List<MarkedPassage> on(CardTheme theme, List<MarkedPassage> passages) {
        return passages.stream()
                .filter(each -> each.tags().stream()
                        .anyMatch(tag -> tag.concepts().contains(theme.concept())
                                && (theme.guidance() || tag.status() == TagStatus.HAPPENED)))
                .toList();
    }

    private static PlaceLink link(DocumentCard card, MarkedPassage passage, String concept, PassageTags tags) {
        Passage text = passage.passage();
        String place = Place.of(card.format(), text.page(), text.pageLabel(), text.paragraph());
        String own = passage.tags().stream()
                .filter(tag -> tag.concepts().contains(concept))
                .map(Tag::concept)
                .findFirst()
                .orElse(concept);
        return new PlaceLink(place.isEmpty() ? "Passage " + text.ordinal() : place, tags.address(text.id(), own));
    }

    /** @param only the coder whose own are listed; empty for those of everybody */
    private List<RejectedLine> rejected(Read read, PassageTags tags, String only) {
        Map<String, CodedDecision> last = new LinkedHashMap<>();
        for (CodedDecision each : coding.decisions().of(read.card().id())) {
            if (!only.isEmpty() && !each.coder().equals(only)) {
                continue;
            }
            String key = each.decision().passageId() + ' ' + each.decision().concept();
            last.remove(key);
            last.put(key, each);
        }
        Map<String, Passage> passages = new HashMap<>();
        read.passages().forEach(each -> passages.put(each.id(), each));
        List<RejectedLine> lines = new ArrayList<>();
        for (CodedDecision each : last.values()) {
            Passage passage = passages.get(each.decision().passageId());
            if (each.decision().verdict() == Verdict.REJECTED && passage != null) {
                lines.add(line(read.card(), each, passage, tags));
            }
        }
        return lines;
    }

    private RejectedLine line(DocumentCard card, CodedDecision made, Passage passage, PassageTags tags) {
        String concept = made.decision().concept();
        String place = Place.of(card.format(), passage.page(), passage.pageLabel(), passage.paragraph());
        return new RejectedLine(
                coding.scheme().label(concept),
                made.coder(),
                place.isEmpty() ? "Passage " + passage.ordinal() : place,
                tags.address(passage.id()),
                new TagItem(card.id(), passage.id(), concept, made.decision().status()).toString(),
                tags.address(passage.id()));
    }
}
