package org.practicelearning.web.vocabulary;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.shelf.Shelf;

/** The addresses of this room. */
public final class VocabularyRoutes {
    private VocabularyRoutes() {}

    /**
     * What the room stands on.
     *
     * @param changes the one door through which the vocabulary changes
     */
    public record Rooms(
            LibrarySearch library,
            Shelf shelf,
            Coding coding,
            LibraryChanges changes,
            Pages pages,
            InstantSource clock) {}

    /** Adds them. */
    public static void add(RoutesConfig routes, Rooms rooms) {
        Coding coding = rooms.coding();
        Pages pages = rooms.pages();
        VocabularyEditing editing = new VocabularyEditing(coding, rooms.changes(), rooms.clock());
        routes.get("/vocabulary", new TreeController(coding, pages)::show);
        ConceptController concepts = new ConceptController(coding, rooms.library(), pages);
        routes.get("/vocabulary/concept/{id}", concepts::show);
        SplitController splitting = new SplitController(coding, rooms.shelf(), pages);
        routes.get("/vocabulary/concept/{id}/split", splitting::show);
        AddController adding = new AddController(coding, pages);
        routes.get("/vocabulary/add", adding::show);
        ChangeController changing =
                new ChangeController(coding, editing, rooms.library(), pages, concepts, adding, splitting);
        routes.post("/vocabulary/preview", changing::preview);
        routes.post("/vocabulary/change", changing::change);
        ChangesController log = new ChangesController(coding, pages);
        routes.get("/vocabulary/changes", log::show);
        routes.get("/vocabulary/changes/{number}", log::one);
    }
}
