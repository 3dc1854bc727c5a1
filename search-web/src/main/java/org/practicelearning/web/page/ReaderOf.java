package org.practicelearning.web.page;

import io.javalin.http.Context;
import org.practicelearning.indexer.access.Reader;

/** The one place that says who is asking. Accounts will change this class and no controller. */
public final class ReaderOf {
    private ReaderOf() {}

    /**
     * The reader behind a request. The site listens on loopback only, so it is the person at this machine.
     *
     * @param ctx the request; not looked at until there are sessions
     */
    @SuppressWarnings("UnusedVariable") // the request will carry the session
    public static Reader of(Context ctx) {
        return Reader.localOperator();
    }
}
