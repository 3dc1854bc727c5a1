package org.practicelearning.web.site;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SuggestionQueue;
import org.practicelearning.indexer.search.UncoveredPhrases;
import org.practicelearning.web.account.AccountRoutes;
import org.practicelearning.web.account.SignInController;
import org.practicelearning.web.adding.ProgressController;
import org.practicelearning.web.adding.UploadController;
import org.practicelearning.web.adding.Uploads;
import org.practicelearning.web.api.ApiController;
import org.practicelearning.web.api.HealthController;
import org.practicelearning.web.api.IngestController;
import org.practicelearning.web.audit.AuditAction;
import org.practicelearning.web.audit.AuditController;
import org.practicelearning.web.audit.AuditEvent;
import org.practicelearning.web.audit.AuditLog;
import org.practicelearning.web.audit.AuditTrail;
import org.practicelearning.web.cases.CaseRoutes;
import org.practicelearning.web.cases.CasesController;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.drafting.CaseTeams;
import org.practicelearning.web.drafting.DraftQuotations;
import org.practicelearning.web.drafting.DraftRoutes;
import org.practicelearning.web.drafting.Drafts;
import org.practicelearning.web.drafting.Publishing;
import org.practicelearning.web.editing.DetailsController;
import org.practicelearning.web.editing.KeepingController;
import org.practicelearning.web.editing.LicencesController;
import org.practicelearning.web.evidence.CollectedQuotations;
import org.practicelearning.web.evidence.Collections;
import org.practicelearning.web.evidence.EvidenceRoutes;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.following.Following;
import org.practicelearning.web.following.FollowingRoutes;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.gate.Gate;
import org.practicelearning.web.gate.Pace;
import org.practicelearning.web.gate.ProxyUser;
import org.practicelearning.web.gate.SignInRecord;
import org.practicelearning.web.house.House;
import org.practicelearning.web.house.HouseRoutes;
import org.practicelearning.web.ingest.IngestService;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.page.Assets;
import org.practicelearning.web.page.AssetsController;
import org.practicelearning.web.page.ErrorPages;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.OwnNames;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.SafeHeaders;
import org.practicelearning.web.page.ServerErrors;
import org.practicelearning.web.page.Site;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.reach.TrustedProxies;
import org.practicelearning.web.reading.CitationController;
import org.practicelearning.web.reading.Citations;
import org.practicelearning.web.reading.OriginalsController;
import org.practicelearning.web.reading.ReadingController;
import org.practicelearning.web.register.AlikeController;
import org.practicelearning.web.register.ConceptsController;
import org.practicelearning.web.register.RegisterController;
import org.practicelearning.web.register.SaidBeforeController;
import org.practicelearning.web.retention.Retention;
import org.practicelearning.web.retention.RetentionRoutes;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.search.FacetController;
import org.practicelearning.web.search.FeedController;
import org.practicelearning.web.search.SearchController;
import org.practicelearning.web.search.SuggestController;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.signon.OpenIdConnect;
import org.practicelearning.web.tagging.AgreementController;
import org.practicelearning.web.tagging.AloneController;
import org.practicelearning.web.tagging.DecisionController;
import org.practicelearning.web.tagging.DocumentTags;
import org.practicelearning.web.tagging.ReviewController;
import org.practicelearning.web.tagging.ThemeChoiceController;
import org.practicelearning.web.themes.ThemeRoutes;
import org.practicelearning.web.vocabulary.VocabularyRoutes;

/** The site: every address with its handler, and what stands before and behind all of them. */
public final class WebSite {
    /** A query of 10,000 letters of any script, percent-encoded, and its headers fit; it is then answered in words. */
    private static final int HEADER_BYTES = 128 * 1024;

    private WebSite() {}

    /**
     * What the site stands on.
     *
     * @param desk what changes the library
     * @param queue the suggestions that wait for a person
     * @param phrases the frequent phrases that no concept covers
     * @param obstacle why searches cannot be answered now, empty when they can
     * @param temporary folder for uploads on their way in
     * @param largestUpload bytes of one file
     * @param smallNumber smallest count that leaves the library as a figure when unpublished documents are in it
     * @param rights what may be taken out of documents
     * @param people who may use it
     * @param following what people keep an eye on
     * @param retention how long documents are kept
     * @param audit who did what
     * @param outside what of the outside is believed
     */
    public record Rooms(
            LibrarySearch library,
            Shelf shelf,
            Desk desk,
            SuggestionQueue queue,
            UncoveredPhrases phrases,
            Site site,
            InstantSource clock,
            Supplier<String> obstacle,
            Path temporary,
            long largestUpload,
            int smallNumber,
            Rights rights,
            People people,
            Following following,
            Retention retention,
            Audit audit,
            Outside outside) {
        /** The site as an administrator introduces it, on every page and in everything that is taken out. */
        Site introduced() {
            return site.introducedAs(people.partnership().introduction());
        }
    }

    /**
     * What of the outside is believed.
     *
     * @param proxies whose word on who asks is taken, and over what
     * @param userHeader in which such a proxy names who has signed in to it; empty when none does
     * @param provider of single sign-on; empty without one
     */
    public record Outside(TrustedProxies proxies, String userHeader, Optional<OpenIdConnect> provider) {
        /** This machine alone. */
        public static final Outside NOBODY = new Outside(TrustedProxies.THIS_MACHINE, "", Optional.empty());
    }

    /**
     * Who did what.
     *
     * @param withWords whether the words of searches are kept
     */
    public record Audit(AuditLog log, boolean withWords) {}

    /**
     * What changes the library: the way in with its ledger, the catalogue, the one door for changes, the vocabulary; and what
     * people gather from it and write.
     */
    public record Desk(
            IngestService ingest,
            JdbiLedger ledger,
            JdbiCatalogue catalogue,
            LibraryChanges changes,
            Coding coding,
            Collections collections,
            House house,
            Drafts drafts) {}

    /** The site, ready to be started on a port of the loopback interface. */
    public static Javalin of(Rooms rooms) {
        return of(rooms, config -> {});
    }

    /** The site with further routes, for commands that hand their work over to it. */
    public static Javalin of(Rooms rooms, Consumer<JavalinConfig> further) {
        return Javalin.create(config -> {
            Pages pages = new Pages(rooms::introduced, Assets.load(), rooms.clock());
            ErrorPages errors = new ErrorPages(pages);
            SignInRecord record = record(rooms);
            SignInController signIn =
                    new SignInController(rooms.people(), pages, rooms.outside().provider(), record);
            AuditTrail trail = new AuditTrail(
                    rooms.audit().log(), rooms.clock(), rooms.audit().withWords());
            serve(config, rooms, errors);
            guard(
                    config.routes,
                    errors,
                    new Gate(
                            rooms.people(),
                            signIn::keepForm,
                            trail::followStranger,
                            new Pace(rooms.people().policy().searchesPerMinute(), rooms.clock()),
                            new ProxyUser(
                                    rooms.outside().userHeader(),
                                    rooms.outside().proxies(),
                                    record)),
                    new OwnNames(
                            rooms.people().policy().publicName(),
                            rooms.outside().proxies()),
                    (refusal, ctx) -> signIn.offerAgain(ctx, () -> errors.refused(refusal, ctx)));
            AccountRoutes.add(
                    config.routes, rooms.people(), signIn, pages, rooms.site().partnership());
            route(config.routes, rooms, pages);
            audit(config.routes, rooms, pages, trail);
            further.accept(config);
        });
    }

    private static void serve(JavalinConfig config, Rooms rooms, ErrorPages errors) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.host = "127.0.0.1";
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setSendServerVersion(false);
            http.setIdleTimeout(30_000);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new ServerErrors(errors)));
        config.jetty.multipartConfig.cacheDirectory(rooms.temporary().toString());
        config.jetty.multipartConfig.maxFileSize(rooms.largestUpload(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(4 * rooms.largestUpload(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    }

    private static void guard(
            RoutesConfig routes, ErrorPages errors, Gate gate, OwnNames names, ExceptionHandler<Refusal.Stale> stale) {
        routes.before(SafeHeaders::set);
        routes.before(WebSite::refuseOtherMethod);
        routes.before(names::check);
        routes.before(gate::recognise);
        routes.before(WebSite::refuseForeignForms);
        routes.beforeMatched(gate::admit);
        routes.exception(Refusal.Stale.class, stale);
        routes.exception(Refusal.class, errors::refused);
        routes.exception(HttpResponseException.class, errors::refusedByServer);
        routes.exception(Exception.class, errors::failed);
        for (int status : List.of(400, 401, 403, 404, 405, 413, 414, 429, 431, 500, 503)) {
            routes.error(status, errors::unanswered);
        }
    }

    private static void audit(RoutesConfig routes, Rooms rooms, Pages pages, AuditTrail trail) {
        Audit audit = rooms.audit();
        AuditController controller =
                new AuditController(audit.log(), rooms.people(), rooms.shelf(), pages, audit.withWords());
        routes.get("/audit", controller::show, Door.ADMINISTER);
        routes.get("/audit.csv", controller::csv, Door.ADMINISTER);
        routes.after(trail::follow);
    }

    private static SignInRecord record(Rooms rooms) {
        return (person, detail, status) -> rooms.audit()
                .log()
                .record(new AuditEvent(
                        rooms.clock().instant(),
                        person,
                        status < 400 ? AuditAction.SIGN_IN : AuditAction.REFUSED,
                        "",
                        detail,
                        status));
    }

    /** The framework would take the method from this header; then a form could come as something else than it is. */
    private static void refuseOtherMethod(Context ctx) {
        if (ctx.header(Header.X_HTTP_METHOD_OVERRIDE) != null) {
            throw new Refusal.BadRequest(List.of("The request names two methods."));
        }
    }

    private static void refuseForeignForms(Context ctx) {
        if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
            FormToken.refuseForeignOrigin(ctx);
        }
    }

    private static void route(RoutesConfig routes, Rooms rooms, Pages pages) {
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
        CaseRoutes.add(routes, new CasesController(rooms.people(), rooms.desk().catalogue(), pages));
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

    private static void routeReading(RoutesConfig routes, Rooms rooms, Pages pages) {
        ReadingController reading = new ReadingController(
                rooms.library(),
                rooms.shelf(),
                new DocumentTags(rooms.desk().coding(), rooms.desk().catalogue()),
                rooms.rights(),
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
