package org.practicelearning.web.page;

import io.javalin.http.Context;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.people.Asker;

/** The one place that says who is asking. The gate finds it out once, before anything else looks at a request. */
public final class ReaderOf {
    private static final String ASKER = "asker";

    private ReaderOf() {}

    /** The reader behind a request; one who may open nothing where nobody found out who asks. */
    public static Reader of(Context ctx) {
        return asker(ctx).reader();
    }

    /** Who stands behind a request. */
    public static Asker asker(Context ctx) {
        Asker asker = ctx.attribute(ASKER);
        return asker == null ? Asker.stranger(false) : asker;
    }

    /** Says who asks. For the gate, and for a page that has just signed somebody in. */
    public static void is(Context ctx, Asker asker) {
        ctx.attribute(ASKER, asker);
    }
}
