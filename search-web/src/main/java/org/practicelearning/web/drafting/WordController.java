package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.Problem;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.evidence.WordChange;
import org.practicelearning.templates.evidence.WordDifference;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.drafting.WordComparison.Difference;
import org.practicelearning.web.drafting.WordComparison.Outcome;
import org.practicelearning.web.house.WordTemplates;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;

/** A draft's way to Word and back: an edited file is compared, and each difference accepted or refused. */
final class WordController {
    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_UNPLACED = 40;

    private final Rooms rooms;

    WordController(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What the page shows.
     *
     * @param house the Word template the draft leaves in
     * @param passedOver Word templates in force that do not go with it
     * @param returned whether a file came back and waits
     * @param since the save it was exported from, in words
     */
    record WordPage(
            String draft,
            String title,
            String address,
            String house,
            List<String> passedOver,
            boolean writes,
            boolean returned,
            int version,
            String since,
            List<Line> differences,
            List<String> told,
            List<String> unplaced,
            int moreUnplaced,
            String fault) {}

    /**
     * An answer that is different in Word.
     *
     * @param changes from the exported text to that of the file
     * @param meanwhile from the exported text to that of the draft now; empty when nobody changed it
     */
    record Line(
            int number,
            String part,
            String partAddress,
            String question,
            String path,
            List<WordChange> changes,
            List<WordChange> meanwhile,
            boolean open,
            boolean emptied) {}

    /** {@code GET /drafts/{id}/word}. */
    void show(Context ctx) {
        page(ctx, rooms.draft(ctx), "");
    }

    private void page(Context ctx, StoredDraft draft, String fault) {
        Reader reader = ReaderOf.of(ctx);
        Optional<byte[]> returned = rooms.drafts().returns().find(reader, draft);
        Outcome outcome = returned.map(docx -> WordComparison.of(rooms, reader, draft, docx))
                .orElseGet(() -> new Outcome.Compared(0, List.of(), List.of(), List.of()));
        switch (outcome) {
            case Outcome.NotComparable(String reason) -> {
                // The draft moved on so far that the file says nothing about it any more.
                rooms.drafts().returns().drop(reader, draft);
                page(ctx, draft, new Outcome.Compared(0, List.of(), List.of(), List.of()), false, reason);
            }
            case Outcome.Compared compared -> page(ctx, draft, compared, returned.isPresent(), fault);
        }
    }

    private void page(Context ctx, StoredDraft draft, Outcome.Compared compared, boolean returned, String fault) {
        WordTemplates.Chosen chosen = rooms.house().wordTemplates().of(draft.form());
        List<String> unplaced = compared.unplaced();
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of((fault.isEmpty() ? "" : "Error: ") + "To Word and back", Section.DRAFTS),
                        "draft-word",
                        new WordPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "word"),
                                chosen.name(),
                                chosen.passedOver(),
                                rooms.teams().writes(ReaderOf.asker(ctx), draft),
                                returned,
                                draft.draft().version(),
                                compared.save() == 0 ? "" : "save " + compared.save(),
                                lines(draft, compared.differences()),
                                compared.told(),
                                unplaced.stream().limit(MOST_UNPLACED).toList(),
                                Math.max(0, unplaced.size() - MOST_UNPLACED),
                                fault));
    }

    private static List<Line> lines(StoredDraft draft, List<Difference> differences) {
        int[] number = {0};
        return differences.stream().map(each -> line(draft, each, ++number[0])).toList();
    }

    private static Line line(StoredDraft draft, Difference each, int number) {
        WrittenText place = each.edit().place();
        return new Line(
                number,
                place.section().title(),
                DraftRoutes.address(draft, "part", place.section().key()),
                place.field().label() + (place.row() < 0 ? "" : ", row " + (place.row() + 1)),
                each.path(),
                each.edit().changes(),
                each.moved() ? WordDifference.ofLines(place.text(), each.now()) : List.of(),
                each.open(),
                each.edit().text().isEmpty());
    }

    /** {@code POST /drafts/{id}/word}: an edited file. */
    void send(Context ctx) {
        byte[] docx = file(ctx);
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Reader reader = ReaderOf.of(ctx);
        String fault = docx.length == 0
                ? "Choose the Word file (.docx) that you edited."
                : docx.length > MOST_BYTES ? "The file has more than 20 MB." : "";
        if (fault.isEmpty()
                && WordComparison.of(rooms, reader, draft, docx) instanceof Outcome.NotComparable(var why)) {
            fault = why;
        }
        if (fault.isEmpty()) {
            rooms.drafts().returns().keep(reader, draft, docx);
            ctx.redirect(DraftRoutes.address(draft, "word"), HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, draft, fault);
        }
    }

    private static byte[] file(Context ctx) {
        @Nullable UploadedFile file = ctx.uploadedFile("file");
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.content()) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("a file did not arrive", e);
        }
    }

    /** {@code POST /drafts/{id}/word/take}: takes over what was accepted, as one save. */
    void take(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Reader reader = ReaderOf.of(ctx);
        Optional<byte[]> returned = rooms.drafts().returns().find(reader, draft);
        if (returned.isEmpty()) {
            ctx.redirect(DraftRoutes.address(draft, "word"), HttpStatus.SEE_OTHER);
            return;
        }
        if (!String.valueOf(draft.draft().version()).equals(ctx.formParam("version"))
                || !(WordComparison.of(rooms, reader, draft, returned.get()) instanceof Outcome.Compared compared)) {
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, draft, "The draft was changed after this page was made. Look again, and decide once more.");
            return;
        }
        Set<String> accepted = compared.differences().stream()
                .map(Difference::path)
                .filter(path -> "word".equals(ctx.formParam("take." + path)))
                .collect(Collectors.toSet());
        String wrong = accepted.isEmpty() ? "" : save(reader, draft, compared.differences(), accepted);
        if (wrong.isEmpty()) {
            rooms.drafts().returns().drop(reader, draft);
            ctx.redirect(DraftRoutes.address(draft), HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, draft, wrong);
        }
    }

    /** Saves; gives what keeps it from being saved. */
    private String save(Reader reader, StoredDraft draft, List<Difference> differences, Set<String> accepted) {
        int seen = draft.draft().version();
        DraftChange change = rooms.drafts()
                .change(
                        reader,
                        draft.id(),
                        "Taken over from Word: " + accepted.size() + (accepted.size() == 1 ? " answer" : " answers"),
                        now -> now.version() == seen
                                ? WordComparison.take(
                                        draft,
                                        now,
                                        differences,
                                        accepted,
                                        rooms.drafts().author(reader))
                                : new DraftChange.Closed(now.state()));
        return switch (change) {
            case DraftChange.Changed changed -> "";
            case DraftChange.Wrong(List<Problem> problems) ->
                problems.stream().map(Problem::message).collect(Collectors.joining(" "));
            default ->
                "Not taken over: the draft was changed meanwhile, or is in a state in which its text cannot be changed.";
        };
    }

    /** {@code POST /drafts/{id}/word/drop}: the draft stays as it is. */
    void drop(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        rooms.drafts().returns().drop(ReaderOf.of(ctx), draft);
        ctx.redirect(DraftRoutes.address(draft, "word"), HttpStatus.SEE_OTHER);
    }
}
