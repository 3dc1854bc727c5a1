package org.practicelearning.web.account;

import io.javalin.http.Context;

/** What was typed into a form. */
final class Typed {
    private Typed() {}

    /** The text of a field; empty when it was not sent. */
    static String text(Context ctx, String field) {
        String value = ctx.formParam(field);
        return value == null ? "" : value;
    }
}
