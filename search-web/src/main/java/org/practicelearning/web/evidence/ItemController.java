package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.OptionalInt;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.evidence.CollectionPage.Slip;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** Changes quotations in collections. Every answer leads back to where the form was. */
final class ItemController {
    private final Collections collections;
    private final CollectionController one;

    /** @param one shows the collection again when a place was no number */
    ItemController(Collections collections, CollectionController one) {
        this.collections = collections;
        this.one = one;
    }

    /** A quotation with its collection, and the form that names it. */
    private record Chosen(Reader reader, Pointed pointed, CollectedItem item, CollectionRecord collection) {}

    /** {@code POST /collections/note}: {@code item}, {@code note}. */
    void note(Context ctx) {
        Chosen chosen = mine(ctx);
        String note = ctx.formParam("note");
        collections.note(chosen.item(), note == null ? "" : note.strip());
        back(ctx, chosen, Done.Kind.NOTED);
    }

    /** {@code POST /collections/remove}: {@code item}. */
    void remove(Context ctx) {
        Chosen chosen = mine(ctx);
        collections.remove(chosen.item());
        back(ctx, chosen, Done.Kind.OUT);
    }

    /** {@code POST /collections/restore}: {@code item}, which was taken out. */
    void restore(Context ctx) {
        Chosen chosen = mine(ctx);
        collections.restore(chosen.item());
        back(ctx, chosen, Done.Kind.BACK);
    }

    /** {@code POST /collections/order}: {@code item} {@code to} "up", "down" or the place in {@code place}. */
    void order(Context ctx) {
        Chosen chosen = chosen(ctx);
        if (!chosen.collection().takesFrom(chosen.reader())) {
            throw new Refusal.Forbidden("Only people who may add to this collection can put it in order.");
        }
        List<CollectedItem> items = collections.items(chosen.reader(), chosen.collection());
        int now = 1;
        while (now <= items.size()
                && !items.get(now - 1).id().equals(chosen.item().id())) {
            now++;
        }
        OptionalInt wanted = wanted(ctx, now);
        if (wanted.isEmpty()) {
            String field = "place-" + chosen.item().id();
            one.slipped(
                    ctx, chosen.collection(), new Slip(field, "Enter the place as a number, for example 3", List.of()));
            return;
        }
        collections.place(chosen.reader(), chosen.collection(), chosen.item(), wanted.getAsInt());
        back(ctx, chosen, Done.Kind.ORDERED);
    }

    private static OptionalInt wanted(Context ctx, int now) {
        String place = String.valueOf(ctx.formParam("place")).strip();
        return switch (String.valueOf(ctx.formParam("to"))) {
            case "up" -> OptionalInt.of(now - 1);
            case "down" -> OptionalInt.of(now + 1);
            default -> place.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(place)) : OptionalInt.empty();
        };
    }

    private Chosen mine(Context ctx) {
        Chosen chosen = chosen(ctx);
        if (!collections.mayChange(chosen.reader(), chosen.collection(), chosen.item())) {
            throw new Refusal.Forbidden(
                    "Only the person who took this quotation, or whose collection it is, can do that.");
        }
        return chosen;
    }

    private Chosen chosen(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        Pointed pointed = Pointed.read(ctx.formParam("item"));
        return collections
                .item(reader, pointed.id())
                .flatMap(item -> collections
                        .find(reader, item.collection())
                        .map(collection -> new Chosen(reader, pointed, item, collection)))
                .orElseThrow(() -> new Refusal.NotFound("That quotation is not here any more."));
    }

    private static void back(Context ctx, Chosen chosen, Done.Kind done) {
        Cookies.say(ctx, done, chosen.item().id());
        ctx.redirect(chosen.pointed().on(WayBack.read(ctx)), HttpStatus.SEE_OTHER);
    }
}
