package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.SuggestionQueue;
import org.practicelearning.indexer.search.SuggestionQueue.Answer;
import org.practicelearning.indexer.search.SuggestionQueue.Asked;
import org.practicelearning.indexer.search.SuggestionQueue.Waiting;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pager;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.tagging.TagWords.Choice;

/** The queue of suggestions that wait for a person, the least certain first: {@code GET /tags/review}. */
public final class ReviewController {
    /** As many as one reads before a pause; all of them can be accepted at once. */
    private static final int SIZE = 20;

    private final Coding coding;
    private final SuggestionQueue queue;
    private final JdbiCatalogue catalogue;
    private final Pages pages;

    public ReviewController(Coding coding, SuggestionQueue queue, JdbiCatalogue catalogue, Pages pages) {
        this.coding = coding;
        this.queue = queue;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param clear address without filters; null when none is in use
     * @param here address of this page, to come back to
     */
    record ReviewPage(
            String summary,
            String shown,
            List<Choice> facets,
            List<Choice> themes,
            List<Choice> statuses,
            List<Choice> types,
            @Nullable String clear,
            List<Line> lines,
            Pager pager,
            String coder,
            String here,
            @Nullable Done done) {}

    /** A suggestion; {@code back} leads to the one that takes its place. */
    record Line(
            int number,
            String theme,
            String facet,
            String how,
            String sure,
            List<Piece> sentence,
            String words,
            String document,
            @Nullable String access,
            String type,
            String place,
            String address,
            List<Choice> statuses,
            String item,
            String back) {}

    /** Shows a page of the queue. */
    public void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        Asked asked = asked(ctx);
        Answer answer = queue.ask(reader, asked);
        String here = address(asked, answer.page());
        String title =
                "Check themes" + (answer.pages() == 1 ? "" : " (page " + answer.page() + " of " + answer.pages() + ")");
        pages.show(
                ctx,
                PageHead.of(title, Section.REVIEW).withScript("tags.js"),
                "review",
                new ReviewPage(
                        summary(answer),
                        Words.count(answer.shown().size(), "suggestion"),
                        facets(asked, answer),
                        themes(asked, answer),
                        statuses(asked, answer),
                        types(asked, answer),
                        isFiltered(asked) ? "/tags/review" : null,
                        lines(answer, here),
                        Pager.of(answer.page(), answer.pages(), page -> address(asked, page)),
                        Coder.of(ctx),
                        here,
                        Done.of(ctx.queryParam(WayBack.DONE), reader, coding.decisions(), catalogue, here)));
    }

    private static boolean isFiltered(Asked asked) {
        return asked.facet() != null
                || !asked.concept().isEmpty()
                || asked.status() != null
                || !asked.type().isEmpty();
    }

    private static String summary(Answer answer) {
        return answer.total() == 0
                ? "No suggestions wait"
                : Words.count(answer.total(), "suggestion waits", "suggestions wait") + " in "
                        + Words.count(answer.documents(), "document");
    }

    private Asked asked(Context ctx) {
        String facet = text(ctx, "facet");
        String theme = text(ctx, "about");
        String type = text(ctx, "type");
        String page = text(ctx, "page");
        return new Asked(
                Arrays.stream(Facet.values())
                        .filter(each -> each.key().equals(facet))
                        .findFirst()
                        .orElse(null),
                coding.scheme().concept(theme).map(Concept::id).orElse(""),
                TagStatus.ofKey(text(ctx, "status")).orElse(null),
                DocumentType.ofKey(type).map(DocumentType::key).orElse(""),
                page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1,
                SIZE);
    }

    private static String text(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    private static String address(Asked asked, int page) {
        return Address.of("tags", "review")
                .with("facet", asked.facet() == null ? null : asked.facet().key())
                .with("about", asked.concept())
                .with("status", asked.status() == null ? null : asked.status().key())
                .with("type", asked.type())
                .with("page", page == 1 ? null : page)
                .toString();
    }

    private static List<Choice> facets(Asked asked, Answer answer) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "All", asked.facet() == null));
        for (Facet each : Facet.values()) {
            add(choices, each.key(), each.label(), answer.facets().get(each), each == asked.facet());
        }
        return choices;
    }

    private List<Choice> themes(Asked asked, Answer answer) {
        ConceptScheme scheme = coding.scheme();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "All", asked.concept().isEmpty()));
        scheme.concepts().stream()
                .filter(each ->
                        answer.concepts().containsKey(each.id()) || each.id().equals(asked.concept()))
                .sorted(Comparator.comparing(Concept::prefLabel, String.CASE_INSENSITIVE_ORDER))
                .forEach(each -> add(
                        choices,
                        each.id(),
                        each.prefLabel(),
                        answer.concepts().get(each.id()),
                        each.id().equals(asked.concept())));
        return choices;
    }

    private static List<Choice> statuses(Asked asked, Answer answer) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "All", asked.status() == null));
        for (TagStatus each : TagStatus.values()) {
            add(choices, each.key(), each.label(), answer.statuses().get(each), each == asked.status());
        }
        return choices;
    }

    private static List<Choice> types(Asked asked, Answer answer) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "All", asked.type().isEmpty()));
        for (DocumentType each : DocumentType.values()) {
            add(
                    choices,
                    each.key(),
                    each.label(),
                    answer.types().get(each.key()),
                    each.key().equals(asked.type()));
        }
        return choices;
    }

    private static void add(List<Choice> choices, String value, String label, @Nullable Integer count, boolean chosen) {
        if (count != null || chosen) {
            choices.add(new Choice(
                    value,
                    label + " (" + Words.number(Optional.ofNullable(count).orElse(0)) + ")",
                    chosen));
        }
    }

    private List<Line> lines(Answer answer, String here) {
        List<Line> lines = new ArrayList<>();
        for (Waiting each : answer.shown()) {
            lines.add(line(lines.size() + 1, each, here));
        }
        return lines;
    }

    private Line line(int number, Waiting waiting, String here) {
        Passage passage = waiting.passage().passage();
        String concept = waiting.tag().concept();
        AccessClass access = waiting.card().compartment().accessClass();
        String place = Place.of(waiting.card().format(), passage.page(), passage.pageLabel(), passage.paragraph());
        return new Line(
                number,
                coding.scheme().label(concept),
                Facet.ofId(concept).map(Facet::label).orElse(""),
                waiting.tag().status().label(),
                Math.round(100 * waiting.tag().suggestion().score()) + "% sure",
                TagWords.sentence(passage.text(), waiting.tag().suggestion()),
                waiting.tag().suggestion().words(),
                waiting.card().title(),
                access == AccessClass.PUBLISHED ? null : access.label(),
                waiting.card().typeLabel(),
                place.isEmpty() ? "Read it in place" : place,
                Address.of("doc", waiting.card().id())
                        .with("at", passage.id())
                        .with("tag", concept)
                        .at(passage.id())
                        .toString(),
                TagWords.statuses(waiting.tag().status()),
                new TagItem(
                                waiting.card().id(),
                                passage.id(),
                                concept,
                                waiting.tag().status())
                        .toString(),
                here + "#item-" + number);
    }
}
