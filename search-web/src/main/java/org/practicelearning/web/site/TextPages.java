package org.practicelearning.web.site;

import io.javalin.http.Context;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;

/** Pages that say the same to everybody. */
final class TextPages {
    private final Pages pages;

    TextPages(Pages pages) {
        this.pages = pages;
    }

    /** {@code GET /help}. */
    void help(Context ctx) {
        pages.show(ctx, PageHead.of("Help", Section.HELP), "help", "");
    }

    /** {@code GET /accessibility}. */
    void accessibility(Context ctx) {
        pages.show(ctx, PageHead.of("Accessibility statement", Section.NONE), "accessibility", "");
    }
}
