package org.practicelearning.web.adding;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.ingest.IngestItem;
import org.practicelearning.web.ingest.IngestService;
import org.practicelearning.web.ingest.ItemState;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.page.Address;
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
            int retriable,
            String run,
            String show,
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
        Shown show = Shown.ofKey(ctx.queryParam("show"));
        String run = run(ctx);
        boolean live = "1".equals(ctx.queryParam("live"));
        List<IngestItem> items = items(ReaderOf.of(ctx), run);
        List<IngestItem> shown =
                items.stream().filter(item -> show.has(item.state())).toList();
        int pageCount = Math.max(1, (shown.size() + SIZE - 1) / SIZE);
        int page = Math.min(page(ctx.queryParam("page")), pageCount);
        int ended = (int) items.stream().filter(item -> item.state().isEnd()).count();
        boolean open = ended < items.size();
        ProgressPage content = new ProgressPage(
                summary(items),
                ended,
                items.size(),
                open,
                open ? address(run, show).with("live", live ? null : "1").toString() : null,
                live,
                filters(items, run, show),
                shown.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(ProgressController::line)
                        .toList(),
                Pager.of(
                        page,
                        pageCount,
                        number -> address(run, show)
                                .with("page", number == 1 ? null : number)
                                .toString()),
                Address.of("ingest.csv")
                        .with("run", run)
                        .with("show", show == Shown.ALL ? null : show.key())
                        .toString(),
                (int) items.stream().filter(ProgressController::retriable).count(),
                run,
                show.key(),
                run.isEmpty() ? null : Address.of("ingest").toString());
        PageHead head = PageHead.of(
                        open ? "Progress: " + ended + " of " + items.size() + " files" : "Progress", Section.PROGRESS)
                .withScript("progress.js");
        pages.show(ctx, open && live ? head.refreshedAfter(REFRESH_SECONDS) : head, "progress", content);
    }

    private List<IngestItem> items(Reader reader, String run) {
        return run.isEmpty() ? ledger.list(reader) : ledger.ofRun(reader, run);
    }

    private static String run(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("run")).orElse("");
    }

    private static Address address(String run, Shown show) {
        return Address.of("ingest").with("run", run).with("show", show == Shown.ALL ? null : show.key());
    }

    private static String summary(List<IngestItem> items) {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        items.forEach(item -> counts.merge(item.state(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((state, count) -> parts.add(Words.number(count) + " " + said(state)));
        return Words.count(items.size(), "file") + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    private static String said(ItemState state) {
        return state == ItemState.HELD ? "already held" : state.label().toLowerCase(Locale.UK);
    }

    private static List<Filter> filters(List<IngestItem> items, String run, Shown chosen) {
        return Arrays.stream(Shown.values())
                .map(show -> new Filter(
                        show.label(),
                        Words.number(items.stream()
                                .filter(item -> show.has(item.state()))
                                .count()),
                        address(run, show).toString(),
                        show == chosen))
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
                retriable(item));
    }

    private static boolean retriable(IngestItem item) {
        return item.state().needsAttention();
    }

    private static String moment(Instant time) {
        return MOMENT.format(time.atZone(ZONE));
    }

    /** Answers with the list as CSV: {@code GET /ingest.csv}. */
    public void csv(Context ctx) {
        Shown show = Shown.ofKey(ctx.queryParam("show"));
        List<IngestItem> shown = items(ReaderOf.of(ctx), run(ctx)).stream()
                .filter(item -> show.has(item.state()))
                .toList();
        ctx.header("Content-Disposition", "attachment; filename=\"ingest.csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(IngestCsv.of(shown));
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
            items(reader, run).stream()
                    .filter(ProgressController::retriable)
                    .forEach(each -> ingest.retry(reader, each.id()));
        }
        ctx.redirect(Address.of("ingest").toString(), HttpStatus.SEE_OTHER);
    }

    private static int page(@Nullable String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
