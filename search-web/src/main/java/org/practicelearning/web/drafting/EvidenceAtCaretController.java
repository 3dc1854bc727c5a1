package org.practicelearning.web.drafting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.ReaderOf;

/** Takes a quotation into a draft for the script that puts it where the caret is; it is answered in JSON. */
final class EvidenceAtCaretController {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rooms rooms;

    EvidenceAtCaretController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** {@code POST /drafts/{id}/evidence/take}. */
    void take(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        TakenEvidence taking = new TakenEvidence(rooms);
        ObjectNode answer = JSON.createObjectNode();
        taking.take(ReaderOf.of(ctx), draft, taking.asked(ctx), TakenEvidence.NOTHING_MORE)
                .evidence()
                .ifPresentOrElse(each -> say(answer, each), () -> ctx.status(HttpStatus.CONFLICT));
        ctx.contentType("application/json").result(answer.toString());
    }

    private static void say(ObjectNode answer, Evidence evidence) {
        answer.put("mark", "[@" + evidence.id() + "]").put("quoted", EvidencePlaces.quoted(evidence));
    }
}
