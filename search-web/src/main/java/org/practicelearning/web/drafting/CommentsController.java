package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.Partner;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** What people say about a part of a draft, with answers, until it is dealt with. Never exported; goes with the draft. */
final class CommentsController {
    private static final int LONGEST = 6_000;

    private final Rooms rooms;

    CommentsController(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What the page shows.
     *
     * @param typed what was typed and could not be kept
     * @param fault what is wrong with it; null when nothing is
     */
    record CommentsPage(
            String draft,
            String title,
            String part,
            String partTitle,
            String address,
            List<Talk> open,
            List<Talk> resolved,
            List<Option> partners,
            String typed,
            @Nullable String fault) {}

    /** A conversation. */
    record Talk(String id, Said first, List<Said> answers, String resolved) {}

    /** Something said. */
    record Said(String who, String when, List<String> paragraphs) {}

    /** {@code GET /drafts/{id}/part/{section}/comments}. */
    void show(Context ctx) {
        StoredDraft draft = rooms.draftToRead(ctx);
        page(ctx, draft, PartController.section(ctx, draft), "", null);
    }

    private void page(Context ctx, StoredDraft draft, Section section, String typed, @Nullable String fault) {
        List<PartComment> all = rooms.comments(ReaderOf.of(ctx), draft).stream()
                .filter(each -> each.section().equals(section.key()))
                .toList();
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of(
                                        (fault == null ? "" : "Error: ") + "Comments: " + section.title(),
                                        PageHead.Section.DRAFTS)
                                .handledAs(Marking.of(draft).label()),
                        "draft-comments",
                        new CommentsPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "part", section.key()),
                                section.title(),
                                DraftRoutes.address(draft, "part", section.key(), "comments"),
                                talks(all, true, draft),
                                talks(all, false, draft),
                                partners(ctx.formParam("partner")),
                                typed,
                                fault));
    }

    private List<Talk> talks(List<PartComment> all, boolean open, StoredDraft draft) {
        return all.stream()
                .filter(each -> each.answers() == null && each.isOpen() == open)
                .map(first -> new Talk(
                        first.id(),
                        said(first, draft),
                        all.stream()
                                .filter(each -> first.id().equals(each.answers()))
                                .map(each -> said(each, draft))
                                .toList(),
                        resolved(first)))
                .toList();
    }

    private String resolved(PartComment first) {
        return first.resolvedBy() == null || first.resolved() == null
                ? ""
                : "Dealt with: " + rooms.teams().name(first.resolvedBy()) + ", " + Moments.said(first.resolved());
    }

    private Said said(PartComment each, StoredDraft draft) {
        Partner partner = each.partner();
        return new Said(
                rooms.teams().name(each.by()) + (partner == null ? "" : ", for the partner: " + partner.label()),
                Moments.said(each.said()) + ", about version " + each.version()
                        + (each.version() == draft.draft().version() ? "" : ", changed since"),
                each.words().lines().filter(line -> !line.isBlank()).toList());
    }

    private static List<Option> partners(@Nullable String chosen) {
        return Arrays.stream(Partner.values())
                .map(each -> new Option(each.key(), each.label(), "", each.key().equals(chosen)))
                .toList();
    }

    /** {@code POST /drafts/{id}/part/{section}/comments}: says something, or, with {@code answers}, answers it. */
    void say(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draftToRead(ctx);
        Section section = PartController.section(ctx, draft);
        String words = Objects.requireNonNullElse(ctx.formParam("comment"), "").strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, draft, section, words, "Write a comment of at most 6,000 characters");
            return;
        }
        String answered = Objects.requireNonNullElse(ctx.formParam("answers"), "");
        rooms.drafts()
                .comments()
                .insert(
                        draft,
                        new PartComment(
                                UUID.randomUUID().toString(),
                                section.key(),
                                answered.isEmpty()
                                        ? null
                                        : first(draft, answered).id(),
                                Arrays.stream(Partner.values())
                                        .filter(each -> each.key().equals(ctx.formParam("partner")))
                                        .findFirst()
                                        .orElse(null),
                                draft.draft().version(),
                                ReaderOf.of(ctx).id(),
                                rooms.clock().instant(),
                                words,
                                null,
                                null));
        back(ctx, draft, section.key());
    }

    /** The first comment of a conversation of this draft. */
    private PartComment first(StoredDraft draft, String id) {
        return rooms.drafts().comments().of(draft).stream()
                .filter(each -> each.id().equals(id) && each.answers() == null)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("There is no such comment here."));
    }

    /** {@code POST /drafts/{id}/comments/{comment}}: {@code how} is {@code resolve} or {@code reopen}. */
    void resolve(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draftToRead(ctx);
        PartComment first = first(draft, ctx.pathParam("comment"));
        boolean reopen = "reopen".equals(ctx.formParam("how"));
        rooms.drafts()
                .comments()
                .resolve(
                        draft,
                        first.id(),
                        reopen ? null : ReaderOf.of(ctx).id(),
                        rooms.clock().instant());
        back(ctx, draft, first.section());
    }

    private static void back(Context ctx, StoredDraft draft, String section) {
        ctx.redirect(DraftRoutes.address(draft, "part", section, "comments"), HttpStatus.SEE_OTHER);
    }
}
