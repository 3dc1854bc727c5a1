package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeDifference.Line;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.coding.VocabularyChange;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pager;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;

/** The log: {@code GET /vocabulary/changes}, and what one change said: {@code GET /vocabulary/changes/{number}}. */
final class ChangesController {
    private static final int SIZE = 25;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.UK);

    private final Coding coding;
    private final Pages pages;

    ChangesController(Coding coding, Pages pages) {
        this.coding = coding;
        this.pages = pages;
    }

    /** What the list shows. */
    record ChangesPage(String summary, List<Entry> entries, Pager pager, ApplyingView applying, String done) {}

    /** A change; {@code undone} says when and by whom it was undone, null while it stands. */
    record Entry(
            long number,
            String what,
            String who,
            String when,
            String reason,
            String address,
            @Nullable String undone) {}

    /** What the page of one change shows. */
    record ChangePage(Entry entry, List<LineWords.Told> lines, String more) {}

    static String address(long number) {
        return Address.of("vocabulary", "changes", Long.toString(number)).toString();
    }

    void show(Context ctx) {
        int all = coding.vocabulary().count();
        int last = Math.max(1, (all + SIZE - 1) / SIZE);
        String asked = ctx.queryParam("page");
        int page = asked != null && asked.matches("[1-9][0-9]{0,6}") ? Math.min(last, Integer.parseInt(asked)) : 1;
        ApplyingView applying = ApplyingView.of(coding);
        pages.show(
                ctx,
                applying.on(PageHead.of("Changes of the vocabulary", Section.THEMES)),
                "vocabulary-changes",
                new ChangesPage(
                        all == 0 ? "Nobody has changed the vocabulary yet" : Words.count(all, "change"),
                        coding.vocabulary().changes((page - 1) * SIZE, SIZE).stream()
                                .map(this::entry)
                                .toList(),
                        Pager.of(
                                page,
                                last,
                                number -> Address.of("vocabulary", "changes")
                                        .with("page", number == 1 ? null : number)
                                        .toString()),
                        applying,
                        Done.of(ctx, coding)));
    }

    void one(Context ctx) {
        String number = ctx.pathParam("number");
        VocabularyChange change = number.matches("[0-9]{1,12}")
                ? coding.vocabulary().change(Long.parseLong(number)).orElseThrow(ChangesController::notFound)
                : notThere();
        List<Line> lines = coding.vocabulary().lines(change.number());
        ConceptScheme now = coding.edited();
        pages.show(
                ctx,
                PageHead.of(change.what(), Section.THEMES),
                "vocabulary-change",
                new ChangePage(
                        entry(change),
                        LineWords.of(lines, now, now),
                        lines.size() > LineWords.MOST
                                ? "And " + Words.number(lines.size() - LineWords.MOST) + " more."
                                : ""));
    }

    private static VocabularyChange notThere() {
        throw notFound();
    }

    private static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is no such change.");
    }

    private Entry entry(VocabularyChange change) {
        Long by = change.undoneBy();
        return new Entry(
                change.number(),
                change.what(),
                change.by(),
                TIME.format(ZonedDateTime.ofInstant(change.at(), Words.ZONE)),
                change.reason(),
                address(change.number()),
                by == null
                        ? null
                        : coding.vocabulary()
                                .change(by)
                                .map(ConceptController::who)
                                .orElse(""));
    }
}
