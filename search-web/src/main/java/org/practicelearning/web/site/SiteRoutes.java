package org.practicelearning.web.site;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.adding.ProgressController;
import org.practicelearning.web.adding.UploadController;
import org.practicelearning.web.adding.Uploads;
import org.practicelearning.web.api.ApiController;
import org.practicelearning.web.api.HealthController;
import org.practicelearning.web.api.IngestController;
import org.practicelearning.web.cases.CaseOwnerController;
import org.practicelearning.web.cases.CaseRoutes;
import org.practicelearning.web.cases.CasesController;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.drafting.CaseTeams;
import org.practicelearning.web.drafting.DraftQuotations;
import org.practicelearning.web.drafting.DraftRoutes;
import org.practicelearning.web.drafting.PublishedSources;
import org.practicelearning.web.drafting.Publishing;
import org.practicelearning.web.editing.DetailsController;
import org.practicelearning.web.editing.KeepingController;
import org.practicelearning.web.editing.LicencesController;
import org.practicelearning.web.evidence.CollectedQuotations;
import org.practicelearning.web.evidence.Collections;
import org.practicelearning.web.evidence.EvidenceRoutes;
import org.practicelearning.web.evidence.SourceState;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.following.FollowingRoutes;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.house.HouseRoutes;
import org.practicelearning.web.page.Assets;
import org.practicelearning.web.page.AssetsController;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.SafeHeaders;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.reading.CitationController;
import org.practicelearning.web.reading.Citations;
import org.practicelearning.web.reading.OriginalsController;
import org.practicelearning.web.reading.ReadingController;
import org.practicelearning.web.reading.SinceThen;
import org.practicelearning.web.register.AlikeController;
import org.practicelearning.web.register.ConceptsController;
import org.practicelearning.web.register.RegisterController;
import org.practicelearning.web.register.SaidBeforeController;
import org.practicelearning.web.retention.RetentionRoutes;
import org.practicelearning.web.search.FacetController;
import org.practicelearning.web.search.FeedController;
import org.practicelearning.web.search.SearchController;
import org.practicelearning.web.search.SuggestController;
import org.practicelearning.web.site.WebSite.Desk;
import org.practicelearning.web.site.WebSite.Rooms;
import org.practicelearning.web.tagging.AgreementController;
import org.practicelearning.web.tagging.AloneController;
import org.practicelearning.web.tagging.DecisionController;
import org.practicelearning.web.tagging.DocumentTags;
import org.practicelearning.web.tagging.ReviewController;
import org.practicelearning.web.tagging.ThemeChoiceController;
import org.practicelearning.web.themes.ThemeRoutes;
import org.practicelearning.web.vocabulary.VocabularyRoutes;

/** Every address of the library with its handler and its door. */
final class SiteRoutes {
    private SiteRoutes() {}

    static void add(RoutesConfig routes, Rooms rooms, Pages pages) {
        routes.post("/csp-report", SafeHeaders::reported, Door.OPEN);
        routes.get("/assets/{name}", new AssetsController(Assets.load())::show, Door.OPEN);
        routes.get(
                "/",
                new HomeController(rooms.library(), rooms.shelf(), rooms.desk().coding(), pages)::show,
                Door.READ);
        routes.get("/documents", new BrowseController(rooms.shelf(), pages)::show, Door.READ);
        TextPages texts = new TextPages(pages);
        routes.get("/help", texts::help, Door.OPEN);
        routes.get("/accessibility", texts::accessibility, Door.OPEN);
        routeSearch(routes, rooms, pages);
        ThemeRoutes.add(
                routes,
                rooms.library(),
                rooms.desk().coding(),
                pages,
                new SmallNumbers(rooms.smallNumber()),
                () -> rooms.introduced().partnership() + "\n" + rooms.site().partnership());
        VocabularyRoutes.add(
                routes,
                new VocabularyRoutes.Rooms(
                        rooms.library(),
                        rooms.shelf(),
                        rooms.desk().coding(),
                        rooms.desk().changes(),
                        rooms.phrases(),
                        pages,
                        rooms.temporary(),
                        rooms.clock()));
        routeReading(routes, rooms, pages);
        routeEvidence(routes, rooms, pages);
        routeTagging(routes, rooms, pages);
        routeDesk(routes, rooms, pages);
        routeRegister(routes, rooms, pages);
        DraftRoutes.add(
                routes,
                new DraftRoutes.Rooms(
                        rooms.desk().drafts(),
                        rooms.desk().collections(),
                        rooms.library(),
                        rooms.shelf(),
                        rooms.desk().coding(),
                        rooms.desk().house(),
                        () -> rooms.introduced().partnership(),
                        new CaseTeams(rooms.people()),
                        rooms.rights(),
                        new Publishing(
                                rooms.desk().drafts(),
                                new Publishing.Library(
                                        rooms.desk().ingest(),
                                        rooms.desk().ledger(),
                                        rooms.desk().catalogue(),
                                        rooms.desk().changes(),
                                        rooms.retention()),
                                new Publishing.Press(
                                        rooms.desk().house(),
                                        rooms.desk().coding(),
                                        () -> rooms.introduced().partnership()),
                                rooms.clock()),
                        pages,
                        rooms.clock()));
        HouseRoutes.add(
                routes,
                new HouseRoutes.Rooms(
                        rooms.desk().house(),
                        () -> rooms.introduced().partnership(),
                        id -> rooms.people().find(id).map(Person::shown).orElse("At this machine"),
                        pages,
                        rooms.clock()));
        CaseRoutes.add(
                routes,
                new CasesController(
                        rooms.people(),
                        rooms.desk().catalogue(),
                        (asker, id) -> rooms.desk().drafts().ofCase(asker, id).stream()
                                .map(each -> new CasesController.Document(each.address(), each.title(), each.state()))
                                .toList(),
                        pages),
                new CaseOwnerController(rooms.people(), pages));
        FollowingRoutes.add(
                routes,
                new FollowingRoutes.Rooms(
                        rooms.library(),
                        rooms.shelf(),
                        rooms.following(),
                        rooms.desk().coding(),
                        rooms.people().cases(),
                        id -> nameOf(rooms.people(), id),
                        pages,
                        rooms.clock()));
        routeApi(routes, rooms);
    }

    private static void routeSearch(RoutesConfig routes, Rooms rooms, Pages pages) {
        routes.get("/search", new SearchController(rooms.library(), rooms.shelf(), pages)::show, Door.READ);
        routes.get("/search/facet/{facet}", new FacetController(rooms.library(), pages)::show, Door.READ);
        routes.get("/suggest", new SuggestController(rooms.library())::show, Door.READ);
        FeedController feeds = new FeedController(rooms.library(), rooms.shelf(), pages, rooms.clock());
        routes.get("/search.atom", feeds::feed, Door.READ);
        routes.get("/opensearch.xml", feeds::description, Door.OPEN);
    }

    /** What the page of a document says of it, and of what a report of our own quotes. */
    private static SinceThen sinceThen(Rooms rooms) {
        PublishedSources published =
                new PublishedSources(rooms.desk().drafts(), rooms.desk().collections(), rooms.shelf());
        return (reader, document) -> {
            Optional<SourceState.Remark> own =
                    rooms.desk().collections().sources(reader, rooms.shelf()).about(document);
            return new SinceThen.News(
                    own.map(SourceState.Remark::sentence).orElse(null),
                    own.map(SourceState.Remark::address).orElse(""),
                    published.since(reader, document.id()));
        };
    }

    private static void routeReading(RoutesConfig routes, Rooms rooms, Pages pages) {
        ReadingController reading = new ReadingController(
                rooms.library(),
                rooms.shelf(),
                new DocumentTags(rooms.desk().coding(), rooms.desk().catalogue()),
                rooms.rights(),
                sinceThen(rooms),
                pages);
        RetentionRoutes retention = new RetentionRoutes(
                routes,
                rooms.retention(),
                rooms.desk().catalogue(),
                List.of(
                        new CollectedQuotations(rooms.desk().collections()),
                        new DraftQuotations(rooms.desk().drafts())),
                pages);
        routes.get("/doc/{id}", retention.orTombstone(reading::show), Door.READ);
        routes.get("/doc/{id}/version/{hash}", retention.orTombstone(reading::show), Door.READ);
        routes.get("/doc/{id}/matches", reading::matches, Door.READ);
        routes.get("/passage/{id}", reading::passage, Door.READ);
        OriginalsController originals = new OriginalsController(rooms.library(), rooms.shelf());
        routes.get("/doc/{id}/original", originals::download, Door.READ);
        routes.get("/doc/{id}/version/{hash}/original", originals::download, Door.READ);
        routes.get("/doc/{id}/page/{page}.png", originals::picture, Door.READ);
        CitationController citations = new CitationController(
                rooms.library(), rooms.shelf(), pages, new Citations(rooms.clock(), rooms.rights()), rooms.rights());
        routes.get("/doc/{id}/cite", citations::show, Door.READ);
        routes.get("/doc/{id}/cite.{format}", citations::file, Door.READ);
    }

    private static void routeEvidence(RoutesConfig routes, Rooms rooms, Pages pages) {
        Collections collections = rooms.desk().collections();
        pages.offering(ctx -> EvidenceRoutes.collecting(ctx, collections));
        EvidenceRoutes.add(
                routes,
                new EvidenceRoutes.Rooms(
                        collections,
                        rooms.shelf(),
                        rooms.desk().coding(),
                        id -> nameOf(rooms.people(), id),
                        () -> rooms.introduced().partnership(),
                        rooms.rights(),
                        pages,
                        rooms.clock()));
    }

    /** What colleagues call somebody; the operator worked here before there were accounts. */
    private static String nameOf(People people, String id) {
        return people.find(id)
                .map(Person::shown)
                .orElse(
                        id.equals(Reader.localOperator().id())
                                ? "the person at this machine"
                                : "somebody who has left");
    }

    private static void routeTagging(RoutesConfig routes, Rooms rooms, Pages pages) {
        Desk desk = rooms.desk();
        Coding coding = desk.coding();
        routes.get(
                "/tags/review", new ReviewController(coding, rooms.queue(), desk.catalogue(), pages)::show, Door.CODE);
        routes.get("/tags/agreement", new AgreementController(coding, rooms.shelf(), pages)::show, Door.CODE);
        routes.get(
                "/tags/choose",
                new ThemeChoiceController(coding, rooms.library(), rooms.shelf(), pages)::show,
                Door.CODE);
        routes.post(
                "/tags/alone", new AloneController(coding.alone(), rooms.shelf(), rooms.clock())::change, Door.CODE);
        DecisionController decisions =
                new DecisionController(coding, desk.changes(), rooms.shelf(), pages, rooms.clock());
        routes.post("/tags/decide", decisions::decide, Door.CODE);
        routes.post("/tags/add", decisions::add, Door.CODE);
        routes.post("/tags/undo", decisions::undo, Door.CODE);
        routes.post("/tags/coder", decisions::choose, Door.CODE);
        routes.post("/tags/show", decisions::show, Door.READ);
    }

    private static void routeDesk(RoutesConfig routes, Rooms rooms, Pages pages) {
        Desk desk = rooms.desk();
        UploadController uploads =
                new UploadController(new Uploads(desk.ingest()), rooms.people().cases(), pages, rooms.largestUpload());
        routes.get("/add", uploads::show, Door.ADD);
        routes.post("/add", uploads::add, Door.ADD);
        ProgressController progress = new ProgressController(desk.ingest(), desk.ledger(), pages);
        routes.get("/ingest", progress::show, Door.ADD);
        routes.get("/ingest.csv", progress::csv, Door.ADD);
        routes.post("/ingest/retry", progress::retry, Door.ADD);
        DetailsController details = new DetailsController(
                desk.catalogue(), desk.changes(), rooms.people().cases(), pages);
        routes.get("/doc/{id}/edit", details::show, Door.KEEP);
        routes.post("/doc/{id}/edit", details::save, Door.KEEP);
        LicencesController licences = new LicencesController(desk.catalogue(), desk.changes(), pages);
        routes.get("/documents/licences", licences::show, Door.KEEP);
        routes.post("/documents/licences/check", licences::check, Door.KEEP);
        routes.post("/documents/licences", licences::change, Door.KEEP);
        routes.post("/documents/licences/undo", licences::undo, Door.KEEP);
        KeepingController keeping = new KeepingController(desk.catalogue(), desk.changes(), desk.ingest(), pages);
        routes.get("/doc/{id}/replace", keeping::showReplace, Door.KEEP);
        routes.post("/doc/{id}/replace", keeping::replace, Door.KEEP);
        routes.post("/doc/{id}/reread", keeping::reread, Door.KEEP);
    }

    private static void routeRegister(RoutesConfig routes, Rooms rooms, Pages pages) {
        RegisterController register = new RegisterController(
                rooms.library(), rooms.desk().coding(), rooms.rights(), pages, new SmallNumbers(rooms.smallNumber()));
        routes.get("/recommendations", register::show, Door.READ);
        routes.get("/recommendations.csv", register::csv, Door.READ);
        routes.get("/api/v1/recommendations", register::api, Door.REGISTER_BY_PROGRAM);
        routes.get("/api/v1/concepts", new ConceptsController(rooms.desk().coding())::show, Door.VOCABULARY_BY_PROGRAM);
        SaidBeforeController said = new SaidBeforeController(
                rooms.library(),
                rooms.shelf(),
                rooms.desk().coding(),
                rooms::introduced,
                rooms.site().partnership(),
                pages);
        routes.get("/doc/{id}/like", new AlikeController(rooms.library(), rooms.shelf(), pages)::show, Door.READ);
        routes.get("/said-before", said::show, Door.READ);
        routes.post("/said-before", said::ask, Door.READ);
    }

    private static void routeApi(RoutesConfig routes, Rooms rooms) {
        SmallNumbers rule = new SmallNumbers(rooms.smallNumber());
        ApiController api = new ApiController(
                rooms.library(), rooms.shelf(), new Citations(rooms.clock(), rooms.rights()), rooms.rights(), rule);
        routes.get("/api/v1/search", api::search, Door.SEARCH_BY_PROGRAM);
        routes.get("/api/v1/documents/{id}", api::document, Door.DOCUMENTS_BY_PROGRAM);
        routes.get("/api/v1/passages/{id}", api::passage, Door.DOCUMENTS_BY_PROGRAM);
        routes.get("/api/v1/ingest", new IngestController(rooms.desk().ledger(), rule)::show, Door.PROGRESS_BY_PROGRAM);
        routes.get("/api/v1/openapi.json", api::description, Door.OPEN);
        HealthController health = new HealthController(rooms.obstacle());
        routes.get("/health/live", health::live, Door.OPEN);
        routes.get("/health/ready", health::ready, Door.OPEN);
    }
}
