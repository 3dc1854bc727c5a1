package org.practicelearning.web.vocabulary;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.InstantSource;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.UncoveredPhrases;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.gate.Door;
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
     * @param phrases finds the frequent phrases that no concept covers
     * @param staging folder for files on their way in
     */
    public record Rooms(
            LibrarySearch library,
            Shelf shelf,
            Coding coding,
            LibraryChanges changes,
            UncoveredPhrases phrases,
            Pages pages,
            Path staging,
            InstantSource clock) {}

    /** Adds them. */
    public static void add(RoutesConfig routes, Rooms rooms) {
        Coding coding = rooms.coding();
        Pages pages = rooms.pages();
        VocabularyEditing editing = new VocabularyEditing(coding, rooms.changes(), rooms.clock());
        routes.get("/vocabulary", new TreeController(coding, pages)::show, Door.CODE);
        ConceptController concepts = new ConceptController(coding, rooms.library(), pages);
        routes.get("/vocabulary/concept/{id}", concepts::show, Door.CODE);
        SplitController splitting = new SplitController(coding, rooms.shelf(), pages);
        routes.get("/vocabulary/concept/{id}/split", splitting::show, Door.KEEP);
        AddController adding = new AddController(coding, pages);
        routes.get("/vocabulary/add", adding::show, Door.KEEP);
        Confirmation confirmation = new Confirmation(editing, rooms.library(), pages);
        ChangeController changing =
                new ChangeController(coding, editing, confirmation, pages, concepts, adding, splitting);
        routes.post("/vocabulary/preview", changing::preview, Door.KEEP);
        routes.post("/vocabulary/change", changing::change, Door.KEEP);
        ChangesController log = new ChangesController(coding, pages);
        routes.get("/vocabulary/changes", log::show, Door.CODE);
        routes.get("/vocabulary/changes/{number}", log::one, Door.CODE);
        ImportController files =
                new ImportController(coding, editing, confirmation, new StagedVocabularies(rooms.staging()), pages);
        UncoveredController uncovered =
                new UncoveredController(coding, editing, new PhraseShelf(rooms.phrases()), pages, rooms.clock());
        routes.get("/vocabulary/uncovered", uncovered::show, Door.CODE);
        routes.post("/vocabulary/uncovered/add", uncovered::add, Door.KEEP);
        routes.post("/vocabulary/uncovered/dismiss", uncovered::dismiss, Door.KEEP);
        routes.post("/vocabulary/uncovered/restore", uncovered::restore, Door.KEEP);
        routes.get("/vocabulary/codebook", new CodebookController(coding, pages)::show, Door.CODE);
        routes.get("/vocabulary/export.{format}", files::export, Door.CODE);
        routes.get("/vocabulary/import", files::show, Door.KEEP);
        routes.post("/vocabulary/import", files::upload, Door.KEEP);
        routes.get("/vocabulary/import/{digest}", files::dryRun, Door.KEEP);
        routes.post("/vocabulary/import/{digest}", files::confirm, Door.KEEP);
    }
}
