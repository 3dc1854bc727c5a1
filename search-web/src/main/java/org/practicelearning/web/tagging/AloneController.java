package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import org.practicelearning.web.coding.JdbiAlone;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.shelf.Shelf;

/**
 * Coding alone: {@code POST /tags/alone} with the document and whether to {@code begin} or {@code end}. Two people's codings
 * say something about the codebook only when the second has not seen the first.
 */
public final class AloneController {
    private final JdbiAlone alone;
    private final Shelf shelf;
    private final InstantSource clock;

    public AloneController(JdbiAlone alone, Shelf shelf, InstantSource clock) {
        this.alone = alone;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Begins or ends. */
    public void change(Context ctx) {
        FormToken.check(ctx);
        String document = String.valueOf(ctx.formParam("doc"));
        if (shelf.find(ReaderOf.of(ctx), document).isEmpty()) {
            throw new Refusal.NotFound("There is no such document here. It may have been removed.");
        }
        String coder = Coder.sent(ctx)
                .filter(each -> !each.isEmpty())
                .orElseThrow(() -> new Refusal.BadRequest(
                        List.of("Say under which name you decide first, in the list of themes of the document.")));
        if ("end".equals(ctx.formParam("do"))) {
            alone.end(document, coder, clock.instant());
        } else {
            alone.begin(document, coder, clock.instant());
        }
        ctx.redirect(WayBack.read(ctx.formParam(WayBack.FIELD)), HttpStatus.SEE_OTHER);
    }
}
