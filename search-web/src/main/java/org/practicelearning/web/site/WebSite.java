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
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SuggestionQueue;
import org.practicelearning.indexer.search.UncoveredPhrases;
import org.practicelearning.web.account.AccountRoutes;
import org.practicelearning.web.account.SignInController;
import org.practicelearning.web.audit.AuditAction;
import org.practicelearning.web.audit.AuditController;
import org.practicelearning.web.audit.AuditEvent;
import org.practicelearning.web.audit.AuditLog;
import org.practicelearning.web.audit.AuditTrail;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.drafting.Drafts;
import org.practicelearning.web.evidence.Collections;
import org.practicelearning.web.following.Following;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.gate.Gate;
import org.practicelearning.web.gate.Pace;
import org.practicelearning.web.gate.ProxyUser;
import org.practicelearning.web.gate.SignInRecord;
import org.practicelearning.web.house.House;
import org.practicelearning.web.ingest.IngestService;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.page.Assets;
import org.practicelearning.web.page.ErrorPages;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.OwnNames;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.SafeHeaders;
import org.practicelearning.web.page.ServerErrors;
import org.practicelearning.web.page.Site;
import org.practicelearning.web.people.People;
import org.practicelearning.web.reach.TrustedProxies;
import org.practicelearning.web.retention.Retention;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.signon.OpenIdConnect;

/** The site: what it stands on, and what stands before and behind every address. */
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
            return site.introducedAs(people.partnership().introduction())
                    .signingOnWith(outside.provider().map(OpenIdConnect::name).orElse(""));
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
            SiteRoutes.add(config.routes, rooms, pages);
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
}
