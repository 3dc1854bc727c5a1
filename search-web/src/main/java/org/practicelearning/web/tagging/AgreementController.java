package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.tag.Decision;
import org.practicelearning.indexer.tag.Verdict;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;
import org.practicelearning.web.tagging.Agreement.Difference;
import org.practicelearning.web.tagging.TagWords.Choice;

/** How far two people agree, theme by theme, and where they differ: {@code GET /tags/agreement}. */
public final class AgreementController {
    /** With fewer passages one decision more or less moves kappa by a fifth and more. */
    static final int ENOUGH = 10;

    private static final int DIFFERENCES = 200;
    private static final int SHOWN_TEXT = 240;

    private final Coding coding;
    private final Shelf shelf;
    private final Pages pages;

    public AgreementController(Coding coding, Shelf shelf, Pages pages) {
        this.coding = coding;
        this.shelf = shelf;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param two whether two people have decided anything
     * @param alone what is left out because the reader codes it alone; empty when nothing is
     * @param more how many differences are not shown; empty when all are
     */
    record AgreementPage(
            boolean two,
            List<Choice> documents,
            List<Choice> firsts,
            List<Choice> seconds,
            String first,
            String second,
            String summary,
            @Nullable ThemeLine overall,
            List<ThemeLine> themes,
            List<DifferenceLine> differences,
            String more,
            String alone,
            int enough) {}

    /** A theme with its figures in words. */
    record ThemeLine(
            String label, String passages, String both, String first, String second, String same, String kappa) {}

    /** A theme of a passage on which the two differ. */
    record DifferenceLine(
            String theme, String document, String place, String address, String text, String first, String second) {}

    /** Shows the comparison that was asked for; without, that of the two who decided most. */
    public void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        Set<String> alone = coding.alone().of(Coder.of(ctx));
        List<CodedDecision> all = coding.decisions().all().stream()
                .filter(each -> !alone.contains(each.documentId()))
                .toList();
        Map<String, ShelvedDocument> open = open(reader, all);
        String document = chosen(ctx.queryParam("doc"), List.copyOf(open.keySet()), "");
        List<CodedDecision> decisions = all.stream()
                .filter(each -> document.isEmpty()
                        ? open.containsKey(each.documentId())
                        : each.documentId().equals(document))
                .toList();
        List<String> coders = coders(
                all.stream().filter(each -> open.containsKey(each.documentId())).toList());
        String first = chosen(ctx.queryParam("one"), coders, coders.isEmpty() ? "" : coders.getFirst());
        List<String> others =
                coders.stream().filter(each -> !each.equals(first)).toList();
        String second = chosen(ctx.queryParam("two"), others, others.isEmpty() ? "" : others.getFirst());
        Agreement agreement = Agreement.of(by(first, decisions), by(second, decisions));
        pages.show(
                ctx,
                PageHead.of("Where two people agree", Section.REVIEW),
                "agreement",
                new AgreementPage(
                        coders.size() > 1,
                        documents(open, document),
                        choices(coders, first),
                        choices(coders, second),
                        first,
                        second,
                        Words.count(agreement.passages(), "passage") + " in which both decided something",
                        agreement.themes().isEmpty()
                                ? null
                                : line("All themes together", agreement.overall(), agreement.passages()),
                        themes(agreement),
                        differences(reader, agreement, open),
                        more(agreement.differences().size()),
                        alone.isEmpty()
                                ? ""
                                : Words.count(alone.size(), "document") + " that you code alone "
                                        + (alone.size() == 1 ? "is" : "are") + " left out until you are done",
                        ENOUGH));
    }

    private static String more(int differences) {
        return differences <= DIFFERENCES ? "" : Words.number(differences - DIFFERENCES) + " more are not shown";
    }

    /** The documents with decisions that the reader may open; of no other anything is told. */
    private Map<String, ShelvedDocument> open(Reader reader, List<CodedDecision> decisions) {
        return decisions.stream()
                .map(CodedDecision::documentId)
                .distinct()
                .flatMap(id -> shelf.find(reader, id).stream())
                .collect(Collectors.toMap(ShelvedDocument::id, Function.identity()));
    }

    private static String chosen(@Nullable String asked, List<String> known, String usual) {
        return asked != null && known.contains(asked) ? asked : usual;
    }

    /** Everybody who decided, the busiest first. */
    private static List<String> coders(List<CodedDecision> decisions) {
        Map<String, Long> counts =
                decisions.stream().collect(Collectors.groupingBy(CodedDecision::coder, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<CodedDecision> by(String coder, List<CodedDecision> decisions) {
        return decisions.stream().filter(each -> each.coder().equals(coder)).toList();
    }

    private static List<Choice> documents(Map<String, ShelvedDocument> open, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "All documents", chosen.isEmpty()));
        open.values().stream()
                .sorted(Comparator.comparing(each -> each.card().title()))
                .forEach(each -> choices.add(
                        new Choice(each.id(), each.card().title(), each.id().equals(chosen))));
        return choices;
    }

    private static List<Choice> choices(List<String> coders, String chosen) {
        return coders.stream()
                .map(each -> new Choice(each, each, each.equals(chosen)))
                .toList();
    }

    private List<ThemeLine> themes(Agreement agreement) {
        return agreement.themes().entrySet().stream()
                .map(each -> line(coding.scheme().label(each.getKey()), each.getValue(), agreement.passages()))
                .sorted(Comparator.comparing(ThemeLine::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static ThemeLine line(String label, Kappa table, int passages) {
        return new ThemeLine(
                label,
                Words.number(table.passages()),
                Words.number(table.both()),
                Words.number(table.first()),
                Words.number(table.second()),
                percent(table.observed()),
                passages < ENOUGH ? "not enough to say" : kappa(table));
    }

    private static String percent(OptionalDouble share) {
        return share.isEmpty() ? "" : Math.round(100 * share.getAsDouble()) + "%";
    }

    private static String kappa(Kappa table) {
        OptionalDouble value = table.value();
        return value.isEmpty()
                ? "cannot be worked out: both say the same everywhere"
                : String.format(Locale.UK, "%.2f", value.getAsDouble());
    }

    private List<DifferenceLine> differences(
            Reader reader, Agreement agreement, Map<String, ShelvedDocument> documents) {
        Map<String, Map<String, Passage>> texts = new HashMap<>();
        List<DifferenceLine> lines = new ArrayList<>();
        for (Difference each : agreement.differences()) {
            ShelvedDocument document = documents.get(each.documentId());
            if (document != null && lines.size() < DIFFERENCES) {
                Map<String, Passage> text = texts.computeIfAbsent(each.documentId(), id -> passages(reader, document));
                lines.add(line(each, document, Optional.ofNullable(text.get(each.passageId()))));
            }
        }
        return lines;
    }

    private Map<String, Passage> passages(Reader reader, ShelvedDocument document) {
        return shelf.text(reader, document.id(), document.current().hash()).stream()
                .flatMap(text -> text.passages().stream())
                .collect(Collectors.toMap(Passage::id, Function.identity(), (one, same) -> one));
    }

    private DifferenceLine line(Difference difference, ShelvedDocument document, Optional<Passage> passage) {
        String place = passage.map(
                        each -> Place.of(document.card().format(), each.page(), each.pageLabel(), each.paragraph()))
                .filter(text -> !text.isEmpty())
                .orElse(passage.isPresent() ? "Read it in place" : "Not in the text any more");
        String text = passage.map(Passage::text).orElse("").replace('\n', ' ');
        return new DifferenceLine(
                coding.scheme().label(difference.concept()),
                document.card().title(),
                place,
                Address.of("doc", document.id())
                        .with("at", difference.passageId())
                        .with("tag", difference.concept())
                        .at(difference.passageId())
                        .toString(),
                text.length() <= SHOWN_TEXT ? text : text.substring(0, SHOWN_TEXT) + "…",
                said(difference.first()),
                said(difference.second()));
    }

    private static String said(@Nullable Decision decision) {
        if (decision == null) {
            return "Left alone";
        }
        return decision.verdict() == Verdict.REJECTED
                ? "Rejected"
                : decision.verdict().label() + ", " + TagWords.how(decision.status());
    }
}
