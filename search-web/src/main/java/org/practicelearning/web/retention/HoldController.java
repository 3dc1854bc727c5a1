package org.practicelearning.web.retention;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;

/** Putting and lifting a hold: {@code /doc/{id}/hold}. */
final class HoldController {
    private final Retention retention;
    private final JdbiCatalogue catalogue;
    private final Pages pages;

    HoldController(Retention retention, JdbiCatalogue catalogue, Pages pages) {
        this.retention = retention;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /** What the page shows. */
    record HoldPage(
            String title,
            String back,
            String action,
            List<Line> standing,
            List<Line> lifted,
            @Nullable String fault) {}

    /** A hold in words. */
    record Line(String id, String reason, String when, String lift) {}

    /** {@code GET /doc/{id}/hold}. */
    void show(Context ctx) {
        show(ctx, null);
    }

    private void show(Context ctx, @Nullable String fault) {
        Reader reader = ReaderOf.of(ctx);
        DocumentRecord document = catalogue.find(reader, ctx.pathParam("id")).orElseThrow(HoldController::notFound);
        List<LegalHold> holds = retention.holds(reader, document.id());
        String title = document.description().title();
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Hold: " + title, Section.NONE)
                        .handledAs(document.compartment().accessClass().label()),
                "hold",
                new HoldPage(
                        title,
                        Address.of("doc", document.id()).toString(),
                        Address.of("doc", document.id(), "hold").toString(),
                        holds.stream()
                                .filter(LegalHold::stands)
                                .map(HoldController::line)
                                .toList(),
                        holds.stream()
                                .filter(each -> !each.stands())
                                .map(HoldController::line)
                                .toList(),
                        fault));
    }

    private static Line line(LegalHold hold) {
        Instant lifted = hold.lifted();
        return new Line(
                hold.id(),
                hold.reason(),
                "Put on " + day(hold.put()) + (lifted == null ? "" : ", lifted on " + day(lifted)),
                Objects.requireNonNullElse(hold.liftReason(), ""));
    }

    private static String day(Instant moment) {
        return Words.date(moment.atZone(Words.ZONE).toLocalDate());
    }

    /** {@code POST /doc/{id}/hold}: with {@code lift}, the id of a hold, that one is lifted. */
    void save(Context ctx) {
        FormToken.check(ctx);
        String reason = RemovalController.reason(ctx);
        String fault = RemovalController.faultOf(reason);
        if (fault != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, fault);
            return;
        }
        String id = ctx.pathParam("id");
        String lift = Objects.requireNonNullElse(ctx.formParam("lift"), "");
        boolean done = lift.isEmpty()
                ? retention.hold(ReaderOf.of(ctx), id, reason)
                : retention.lift(ReaderOf.of(ctx), id, lift, reason);
        if (!done) {
            throw notFound();
        }
        ctx.redirect(Address.of("doc", id, "hold").toString(), HttpStatus.SEE_OTHER);
    }

    private static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is no such document here. It may have been removed.");
    }
}
