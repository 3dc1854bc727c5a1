package org.practicelearning.web.drafting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.people.Asker;

/**
 * Keeps what is being typed, while it is typed, and tells who else writes. Only the script of the page asks here; it is
 * answered in JSON.
 */
final class WritingController {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Rooms rooms;

    WritingController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The window a form was sent from, a new one where it names none. */
    static String window(Context ctx) {
        String sent = ctx.formParamMap().getOrDefault("window", List.of("")).getFirst();
        return ID.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    }

    /** What the page of a part says of the writing. */
    WritingView view(Context ctx, StoredDraft draft, Section section, KeyTable keys, String using) {
        Reader reader = ReaderOf.of(ctx);
        boolean reading = ctx.formParamMap().isEmpty();
        String window = using.isEmpty() ? window(ctx) : using;
        Presence presence = rooms.drafts().presence();
        presence.opened(draft, section.key(), reader, name(ctx), window);
        List<SafetyCopy> copies = copies(ctx, draft, section);
        return new WritingView(
                rooms.teams().writes(ReaderOf.asker(ctx), draft)
                                && !draft.shut().contains(section.key())
                        ? DraftRoutes.address(draft, "part", section.key(), "writing")
                        : "",
                window,
                others(draft, section, reader, window),
                copies.stream()
                        .filter(each -> each.id().equals(using))
                        .map(each -> Moments.said(each.made()))
                        .findFirst()
                        .orElse(""),
                !reading || !using.isEmpty()
                        ? List.of()
                        : copies.stream()
                                .map(each -> WritingView.offer(draft, section, keys, each))
                                .toList());
    }

    /** What the reader typed into a part and did not save. */
    List<SafetyCopy> copies(Context ctx, StoredDraft draft, Section section) {
        return rooms.unsaved(ReaderOf.of(ctx), draft).stream()
                .filter(each -> each.section().equals(section.key()))
                .toList();
    }

    private List<String> others(StoredDraft draft, Section section, Reader reader, String window) {
        return rooms.drafts().presence().others(draft, section.key(), reader, window).stream()
                .map(WritingView::sentence)
                .toList();
    }

    private static String name(Context ctx) {
        Asker asker = ReaderOf.asker(ctx);
        return asker.person() == null ? "Somebody" : asker.person().name();
    }

    /** {@code GET /drafts/{id}/part/{section}/writing}: what a page needs that was left open for long. */
    void renew(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        Section section = PartController.section(ctx, draft);
        String window = UUID.randomUUID().toString();
        ObjectNode answer = JSON.createObjectNode()
                .put(FormToken.FIELD, FormToken.of(ctx))
                .put("window", window)
                .put("revision", draft.draft().section(section.key()).revision());
        answer(ctx, answer, others(draft, section, ReaderOf.of(ctx), window));
    }

    private static void answer(Context ctx, ObjectNode answer, List<String> others) {
        ArrayNode sentences = answer.putArray("others");
        others.forEach(sentences::add);
        ctx.contentType("application/json").result(answer.toString());
    }

    /** {@code POST /drafts/{id}/part/{section}/writing}: the whole form as it stands, with a {@code number} that rises. */
    void keep(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Section section = PartController.section(ctx, draft);
        draft.refuseShut(section.key());
        String window = window(ctx);
        ObjectNode answer = JSON.createObjectNode();
        String number = Objects.requireNonNullElse(ctx.formParam("number"), "");
        if (number.matches("\\d{1,15}")) {
            Instant kept = rooms.drafts()
                    .copies()
                    .keep(reader, draft, section, window, Long.parseLong(number), PartForm.read(ctx, section));
            if (kept == null) {
                ctx.status(HttpStatus.CONFLICT);
            } else {
                answer.put("kept", WritingView.clock(kept));
                rooms.drafts().presence().typed(draft, section.key(), reader, name(ctx), window);
            }
        }
        if ("yes".equals(ctx.formParam("left"))) {
            rooms.drafts().presence().left(draft, section.key(), reader, window);
        }
        answer(ctx, answer, others(draft, section, reader, window));
    }

    /** {@code POST /drafts/{id}/part/{section}/discard}: throws unsaved text away. */
    void discard(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Section section = PartController.section(ctx, draft);
        String copy = Objects.requireNonNullElse(ctx.formParam("copy"), "");
        if (!ID.matcher(copy).matches()) {
            throw new Refusal.NotFound("There is no such unsaved text.");
        }
        rooms.drafts().copies().settle(ReaderOf.of(ctx), draft, section, copy);
        ctx.redirect(DraftRoutes.address(draft, "part", section.key()), HttpStatus.SEE_OTHER);
    }
}
