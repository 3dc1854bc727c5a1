package org.practicelearning.web.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import org.practicelearning.web.page.Ending;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;

/**
 * {@code GET /account/session}: until when the session lasts, for the script that warns before it ends. Asking is a use of
 * the session, so that asking is staying; the answer holds the token for the forms of a page that outlived its session.
 */
public final class SessionController {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pages pages;

    public SessionController(Pages pages) {
        this.pages = pages;
    }

    /** Answers. */
    public void show(Context ctx) {
        Ending ending = pages.ending(ReaderOf.asker(ctx));
        ObjectNode answer = JSON.createObjectNode()
                .put("person", AccountController.person(ctx).id())
                .put("token", FormToken.of(ctx));
        if (ending != null) {
            answer.put("seconds", ending.seconds()).put("last", ending.last());
        }
        ctx.contentType("application/json").result(answer.toString());
    }
}
