package org.practicelearning.web.evidence;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.people.Duty;
import org.practicelearning.web.reading.Citations;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.shelf.Shelf;

/** The addresses of this room, and what it puts on the pages of others. */
public final class EvidenceRoutes {
    private EvidenceRoutes() {}

    /**
     * What the room stands on.
     *
     * @param names what people are called, by their ids
     * @param partnership whose library it is
     * @param rights what may leave the library
     */
    public record Rooms(
            Collections collections,
            Shelf shelf,
            Coding coding,
            Function<String, String> names,
            Supplier<String> partnership,
            Rights rights,
            Pages pages,
            InstantSource clock) {}

    /** What a page of any room needs to offer its passages for a collection. */
    public static Collecting collecting(Context ctx, Collections collections) {
        return new Collecting(ctx, collections, ReaderOf.of(ctx), gathers(ctx));
    }

    /** Whether the person may gather quotations. */
    static boolean gathers(Context ctx) {
        return ReaderOf.asker(ctx).may(Duty.COLLECT);
    }

    /** Adds them. */
    public static void add(RoutesConfig routes, Rooms rooms) {
        Collections collections = rooms.collections();
        CollectionsController all = new CollectionsController(collections, rooms.names(), rooms.pages());
        routes.get("/collections", all::show, Door.SHARED);
        routes.post("/collections", all::make, Door.COLLECT);
        TakingController taking = new TakingController(
                collections, new Freezing(rooms.shelf(), new Citations(rooms.clock(), rooms.rights())), rooms.pages());
        routes.post("/collections/add", taking::add, Door.COLLECT);
        routes.get("/collections/take", taking::show, Door.COLLECT);
        routes.post("/collections/take", taking::take, Door.COLLECT);
        CollectionController one =
                new CollectionController(collections, rooms.shelf(), rooms.names(), rooms.rights(), rooms.pages());
        ItemController items = new ItemController(collections, one);
        routes.post("/collections/note", items::note, Door.COLLECT);
        routes.post("/collections/remove", items::remove, Door.COLLECT);
        routes.post("/collections/restore", items::restore, Door.COLLECT);
        routes.post("/collections/order", items::order, Door.COLLECT);
        routes.get("/collections/{id}", one::show, Door.SHARED);
        routes.post("/collections/{id}/current", one::choose, Door.COLLECT);
        routes.post("/collections/{id}/name", one::rename, Door.COLLECT);
        routes.post("/collections/{id}/sharing", one::share, Door.COLLECT);
        routes.get("/collections/{id}/delete", one::askToDelete, Door.COLLECT);
        routes.post("/collections/{id}/delete", one::delete, Door.COLLECT);
        SelectionController selection =
                new SelectionController(collections, rooms.shelf(), rooms.names(), rooms.rights(), rooms.pages(), one);
        routes.post("/collections/{id}/selected", selection::selected, Door.COLLECT);
        routes.get("/collections/{id}/compare", selection::compare, Door.SHARED);
        ExportController export = new ExportController(
                collections,
                rooms.shelf(),
                rooms.coding(),
                rooms.names(),
                rooms.partnership(),
                rooms.rights(),
                rooms.clock());
        StandingController standing =
                new StandingController(collections.standings(), rooms.shelf(), rooms.pages(), rooms.clock());
        routes.get("/doc/{id}/standing", standing::show, Door.KEEP);
        routes.post("/doc/{id}/standing", standing::save, Door.KEEP);
        routes.get("/collections/{id}/export.{format}", export::export, Door.SHARED);
    }
}
