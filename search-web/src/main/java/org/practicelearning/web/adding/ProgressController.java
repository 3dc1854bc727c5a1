package org.practicelearning.web.adding;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.ingest.IngestItem;
import org.practicelearning.web.ingest.IngestService;
import org.practicelearning.web.ingest.ItemState;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.ingest.LedgerCounts;
import org.practicelearning.web.ingest.LedgerFilter;
import org.practicelearning.web.ingest.LedgerPage;
import org.practicelearning.web.ingest.Shown;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.CsvFile;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pager;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;

/** What became of every file: {@code GET /ingest}, the same as CSV, and {@code POST /ingest/retry}. */
public final class ProgressController {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final int SIZE = 50;
    private static final int REFRESH_SECONDS = 5;

    private final IngestService ingest;
    private final JdbiLedger ledger;
    private final Pages pages;

    public ProgressController(IngestService ingest, JdbiLedger ledger, Pages pages) {
        this.ingest = ingest;
        this.ledger = ledger;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param attention how many files wait for a person
     * @param size files on a page
     * @param live address of this page made to ask again by itself, or back; null when all files have ended
     */
    record ProgressPage(
            String summary,
            int ended,
            int files,
            boolean open,
            @Nullable String live,
            boolean isLive,
            List<Filter> filters,
            List<Line> lines,
            Pager pager,
            String csv,
            int attention,
            String run,
            String show,
            int size,
            @Nullable String wholeList) {}

    /** A choice of files and how many it has. */
    record Filter(String label, String count, String address, boolean chosen) {}

    /** A file. */
    record Line(
            String id,
            String file,
            String folder,
            String state,
            String kind,
            String remark,
            @Nullable String document,
            String when,
            boolean retriable) {}

    /** Shows the list. */
    public void show(Context ctx) {
        LedgerFilter filter = filter(ctx);
        boolean live = "1".equals(ctx.queryParam("live"));
        LedgerPage found = ledger.page(ReaderOf.of(ctx), filter, page(ctx.queryParam("page")), SIZE);
        LedgerCounts counts = found.counts();
        int ended = counts.all() - counts.of(Shown.OPEN);
        boolean open = ended < counts.all();
        ProgressPage content = new ProgressPage(
                summary(counts),
                ended,
                counts.all(),
                open,
                open ? address(filter).with("live", live ? null : "1").toString() : null,
                live,
                filters(counts, filter),
                found.items().stream().map(ProgressController::line).toList(),
                Pager.of(
                        found.page(),
                        found.pages(),
                        number -> address(filter)
                                .with("page", number == 1 ? null : number)
                                .toString()),
                address("ingest.csv", filter).toString(),
                counts.of(Shown.ATTENTION),
                filter.run(),
                filter.shown().key(),
                SIZE,
                filter.run().isEmpty() ? null : Address.of("ingest").toString());
        PageHead head = PageHead.of(
                        open ? "Progress: " + ended + " of " + counts.all() + " files" : "Progress", Section.PROGRESS)
                .withScript("progress.js");
        pages.show(ctx, open && live ? head.refreshedAfter(REFRESH_SECONDS) : head, "progress", content);
    }

    private static LedgerFilter filter(Context ctx) {
        return new LedgerFilter(run(ctx), Shown.ofKey(ctx.queryParam("show")));
    }

    private static String run(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("run")).orElse("");
    }

    private static Address address(LedgerFilter filter) {
        return address("ingest", filter);
    }

    private static Address address(String page, LedgerFilter filter) {
        return Address.of(page)
                .with("run", filter.run())
                .with(
                        "show",
                        filter.shown() == Shown.ALL ? null : filter.shown().key());
    }

    private static String summary(LedgerCounts counts) {
        List<String> parts = new ArrayList<>();
        for (ItemState state : ItemState.values()) {
            if (counts.of(state) > 0) {
                parts.add(Words.number(counts.of(state)) + " " + said(state));
            }
        }
        return Words.count(counts.all(), "file") + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    private static String said(ItemState state) {
        return state == ItemState.HELD ? "already held" : state.label().toLowerCase(Locale.UK);
    }

    private static List<Filter> filters(LedgerCounts counts, LedgerFilter chosen) {
        return Arrays.stream(Shown.values())
                .map(show -> new Filter(
                        show.label(),
                        Words.number(counts.of(show)),
                        address(chosen.showing(show)).toString(),
                        show == chosen.shown()))
                .toList();
    }

    private static Line line(IngestItem item) {
        int cut = Math.max(item.place().lastIndexOf('/'), item.place().lastIndexOf('\\')) + 1;
        String document = item.documentId() == null
                ? null
                : Address.of("doc", item.documentId()).toString();
        return new Line(
                item.id(),
                item.place().substring(cut),
                item.place().substring(0, cut),
                item.state().label(),
                item.state().name().toLowerCase(Locale.ROOT),
                item.remark(),
                document,
                moment(item.finished() == null ? item.queued() : item.finished()),
                item.canBeRetried());
    }

    private static String moment(Instant time) {
        return MOMENT.format(time.atZone(ZONE));
    }

    /** Answers with the list as CSV, however long it is: {@code GET /ingest.csv}. */
    public void csv(Context ctx) {
        LedgerFilter filter = filter(ctx);
        Reader reader = ReaderOf.of(ctx);
        CsvFile.send(ctx, "ingest", csv -> IngestCsv.write(csv, row -> ledger.each(reader, filter, row)));
    }

    /** Tries files again: one, or all that need attention. */
    public void retry(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        String item = ctx.formParam("item");
        String run = Optional.ofNullable(ctx.formParam("run")).orElse("");
        if (item != null && !item.isEmpty()) {
            if (ingest.retry(reader, item).isEmpty()) {
                throw new Refusal.NotFound("This file is no longer waiting for another try.");
            }
        } else {
            ledger.each(reader, new LedgerFilter(run, Shown.ATTENTION), each -> ingest.retry(reader, each.id()));
        }
        ctx.redirect(Address.of("ingest").toString(), HttpStatus.SEE_OTHER);
    }

    private static int page(@Nullable String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
