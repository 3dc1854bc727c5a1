package org.practicelearning.web.page;

import io.javalin.http.Context;

/** What the audit log is to say of a request beyond its address: whom it was about. */
public final class Concerning {
    private static final String SUBJECT = "concerning-subject";

    private Concerning() {}

    /** A request is about the account of that id, which its address does not say. */
    public static void account(Context ctx, String id) {
        ctx.attribute(SUBJECT, id);
    }

    /** Whom or what a request is about; empty when nothing is known. */
    public static String subject(Context ctx) {
        String said = ctx.attribute(SUBJECT);
        return said == null ? ctx.pathParamMap().getOrDefault("id", "") : said;
    }
}
