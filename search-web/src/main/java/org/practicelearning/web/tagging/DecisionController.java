package org.practicelearning.web.tagging;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.tag.Decision;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.tag.Verdict;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.shelf.Shelf;

/** Writes what people decide about themes, and takes it back. Every answer leads back to the page it came from. */
public final class DecisionController {
    /** More than any page shows. */
    static final int MOST_ITEMS = 200;

    private final Coding coding;
    private final LibraryChanges changes;
    private final Shelf shelf;
    private final Pages pages;
    private final InstantSource clock;

    public DecisionController(Coding coding, LibraryChanges changes, Shelf shelf, Pages pages, InstantSource clock) {
        this.coding = coding;
        this.changes = changes;
        this.shelf = shelf;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The page that asks for a name before the first decision.
     *
     * @param fields what was decided, sent again with the name
     * @param fault what is wrong with the name; null when none was given
     */
    record WhoPage(
            String action,
            List<Field> fields,
            String typed,
            @Nullable String fault) {}

    /** A hidden field. */
    record Field(String name, String value) {}

    /** {@code POST /tags/decide}: {@code item} (several), {@code verdict}, {@code status} if it is to be another one. */
    public void decide(Context ctx) {
        FormToken.check(ctx);
        Verdict verdict = Verdict.ofKey(String.valueOf(ctx.formParam("verdict")))
                .orElseThrow(() -> new Refusal.BadRequest(List.of("The form does not say what was decided.")));
        Set<String> sent = new LinkedHashSet<>(ctx.formParams("item"));
        if (sent.isEmpty() || sent.size() > MOST_ITEMS) {
            throw new Refusal.BadRequest(List.of("Decide on 1 to " + MOST_ITEMS + " themes at a time."));
        }
        Optional<String> coder = coder(ctx);
        if (coder.isEmpty()) {
            askWho(ctx, "/tags/decide", List.of("item", "verdict", "status", WayBack.FIELD));
            return;
        }
        Optional<TagStatus> status = TagStatus.ofKey(String.valueOf(ctx.formParam("status")));
        List<TagItem> items = sent.stream()
                .flatMap(each -> TagItem.read(each).stream())
                .map(each -> status.map(each::as).orElse(each))
                .toList();
        write(ctx, verdict, there(ReaderOf.of(ctx), items), coder.get());
    }

    /** {@code POST /tags/add}: the theme {@code theme}, as it was typed, on the passage {@code at}. */
    public void add(Context ctx) {
        FormToken.check(ctx);
        Optional<String> coder = coder(ctx);
        if (coder.isEmpty()) {
            askWho(ctx, "/tags/add", List.of("doc", "at", "theme", "status", WayBack.FIELD));
            return;
        }
        String document = String.valueOf(ctx.formParam("doc"));
        String passage = String.valueOf(ctx.formParam("at"));
        String typed = ctx.formParam("theme") == null ? "" : String.valueOf(ctx.formParam("theme"));
        TagStatus status =
                TagStatus.ofKey(String.valueOf(ctx.formParam("status"))).orElse(TagStatus.HAPPENED);
        Optional<String> concept = new ThemeFinder(coding.scheme()).named(typed);
        if (concept.isEmpty()) {
            Coder.remember(ctx, coder.get());
            ctx.redirect(
                    ThemeChoiceController.address(
                            document, passage, typed, status, WayBack.read(ctx.formParam("back"))),
                    HttpStatus.SEE_OTHER);
            return;
        }
        TagItem item = new TagItem(document, passage, concept.get(), status);
        write(ctx, Verdict.ADDED, there(ReaderOf.of(ctx), List.of(item)), coder.get());
    }

    private void write(Context ctx, Verdict verdict, List<TagItem> items, String coder) {
        if (items.isEmpty()) {
            throw new Refusal.NotFound("That passage or theme is not here any more. Nothing was decided.");
        }
        String batch = UUID.randomUUID().toString();
        Instant now = clock.instant();
        List<CodedDecision> decisions = items.stream()
                .map(each -> new CodedDecision(
                        batch,
                        each.documentId(),
                        new Decision(each.passageId(), each.concept(), verdict, each.status()),
                        coder,
                        now))
                .toList();
        changes.decide(ReaderOf.of(ctx), decisions);
        Coder.remember(ctx, coder);
        ctx.redirect(WayBack.saying(WayBack.read(ctx.formParam(WayBack.FIELD)), batch), HttpStatus.SEE_OTHER);
    }

    /** Those of the items whose document may be opened and holds the passage, and whose theme exists. */
    private List<TagItem> there(Reader reader, List<TagItem> items) {
        Map<String, Set<String>> passages = new HashMap<>();
        Set<String> met = new HashSet<>();
        List<TagItem> there = new ArrayList<>();
        for (TagItem each : items) {
            Set<String> ids = passages.computeIfAbsent(each.documentId(), id -> passagesOf(reader, id));
            if (ids.contains(each.passageId())
                    && coding.scheme().concept(each.concept()).isPresent()
                    && met.add(each.passageId() + ' ' + each.concept())) {
                there.add(each);
            }
        }
        return there;
    }

    private Set<String> passagesOf(Reader reader, String documentId) {
        return shelf.find(reader, documentId)
                .flatMap(document ->
                        shelf.text(reader, documentId, document.current().hash()))
                .map(text -> text.passages().stream().map(Passage::id).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** {@code POST /tags/undo}: takes back a batch of one's own. */
    public void undo(Context ctx) {
        FormToken.check(ctx);
        String back = WayBack.read(ctx.formParam(WayBack.FIELD));
        String batch = String.valueOf(ctx.formParam("batch"));
        List<CodedDecision> made =
                batch.matches("[0-9a-f-]{36}") ? coding.decisions().batch(batch) : List.of();
        if (made.isEmpty()) {
            throw new Refusal.NotFound("There is nothing to take back. It may have been taken back already.");
        }
        String coder = Coder.of(ctx);
        if (!made.stream().allMatch(each -> each.coder().equals(coder))) {
            throw new Refusal.Forbidden("This was decided under another name. Only that person can take it back.");
        }
        if (changes.takeBack(ReaderOf.of(ctx), batch).isEmpty()) {
            throw new Refusal.NotFound("There is nothing to take back. It may have been taken back already.");
        }
        ctx.redirect(WayBack.saying(back, WayBack.UNDONE), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /tags/coder}: chooses the name one decides under. */
    public void choose(Context ctx) {
        FormToken.check(ctx);
        if (!ReaderOf.asker(ctx).isOperator()) {
            throw new Refusal.Forbidden("You decide under the name of your account.");
        }
        Optional<String> name = Coder.read(ctx.formParam(Coder.FIELD));
        if (name.isEmpty()) {
            askWho(ctx, "/tags/coder", List.of(WayBack.FIELD));
            return;
        }
        Coder.remember(ctx, name.get());
        ctx.redirect(WayBack.plain(WayBack.read(ctx.formParam(WayBack.FIELD))), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /tags/show}: shows or hides the themes in every document. */
    public void show(Context ctx) {
        FormToken.check(ctx);
        Shown.remember(ctx, !"off".equals(ctx.formParam("show")));
        ctx.redirect(WayBack.plain(WayBack.read(ctx.formParam(WayBack.FIELD))), HttpStatus.SEE_OTHER);
    }

    /** The name of the account; without accounts the one sent with the form, else the one the browser keeps. */
    private static Optional<String> coder(Context ctx) {
        return ctx.formParam(Coder.FIELD) == null || !ReaderOf.asker(ctx).isOperator()
                ? Optional.of(Coder.of(ctx)).filter(name -> !name.isEmpty())
                : Coder.read(ctx.formParam(Coder.FIELD));
    }

    private void askWho(Context ctx, String action, List<String> carried) {
        String typed = ctx.formParam(Coder.FIELD);
        List<Field> fields = new ArrayList<>();
        for (String name : carried) {
            ctx.formParams(name).forEach(value -> fields.add(new Field(name, value)));
        }
        if (typed != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String fault = typed == null
                ? null
                : typed.isBlank()
                        ? "Enter the name to decide under"
                        : "The name must be " + Coder.LONGEST + " characters or fewer";
        String shown = typed == null || typed.length() > 4 * Coder.LONGEST ? "" : typed;
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Who is deciding?", Section.REVIEW),
                "who",
                new WhoPage(action, fields, shown, fault));
    }
}
