package org.practicelearning.web.app;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.SuggestionQueue;
import org.practicelearning.indexer.search.UncoveredPhrases;
import org.practicelearning.web.backup.BackupException;
import org.practicelearning.web.backup.BackupFile;
import org.practicelearning.web.control.Asked;
import org.practicelearning.web.control.ControlPoint;
import org.practicelearning.web.control.ControlRoutes;
import org.practicelearning.web.control.Work.RunReport;
import org.practicelearning.web.drafting.Drafts;
import org.practicelearning.web.evidence.Collections;
import org.practicelearning.web.following.Following;
import org.practicelearning.web.house.House;
import org.practicelearning.web.ingest.Inbox;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.page.Site;
import org.practicelearning.web.people.People;
import org.practicelearning.web.retention.Retention;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.settings.Settings;
import org.practicelearning.web.signon.OpenIdConnect;
import org.practicelearning.web.site.StartingSite;
import org.practicelearning.web.site.WebSite;

/**
 * The running site. Holds the data folder open until it is stopped; a restore asked for by a command closes the library,
 * puts the backup in its place and opens it again.
 */
final class Server {
    private static final int ANSWER_MILLIS = 500;

    /** An ordinary start is over before. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Settings settings;
    private final InstantSource clock;
    private final BlockingQueue<Next> next = new LinkedBlockingQueue<>();

    /** Whether there were accounts at any time since the start: a restored backup without any opens nothing. */
    private boolean everClosed;

    /** As asked for at first; the one that was got when the site comes back after a restore. */
    private int port;

    /** What the server is to do next. */
    private sealed interface Next {
        record Stop() implements Next {}

        record Restore(Path backup) implements Next {}
    }

    /** Told when the site is ready. */
    @FunctionalInterface
    interface Listening {
        void at(int port, People people);
    }

    Server(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.port = settings.port();
    }

    /**
     * Serves until {@link #stop}.
     *
     * @param listening told each time the site is ready
     */
    void run(Listening listening) throws InterruptedException {
        DataFolder data = new DataFolder(settings.data());
        Asked.Job restored = new Asked.Job("restore", true, true, "Nothing was restored.");
        while (true) {
            Next after = serve(data, restored, listening);
            if (!(after instanceof Next.Restore(Path backup))) {
                return;
            }
            restored = restored(backup, data);
        }
    }

    /** Whatever comes of it, the site goes on: with the backup's library or with the one it had. */
    private Asked.Job restored(Path backup, DataFolder data) {
        try {
            return new Asked.Job(
                    "restore", true, false, RestoreCommand.said(new BackupFile(backup).restoreTo(data, clock)));
        } catch (BackupException refused) {
            return new Asked.Job("restore", true, true, refused.said());
        }
    }

    /** Ends {@link #run} soon. */
    void stop() {
        next.add(new Next.Stop());
    }

    private Next serve(DataFolder data, Asked.Job restored, Listening listening) throws InterruptedException {
        try (OpenLibrary open = opened();
                Inbox inbox = new Inbox(data.inbox(), open.ingest(), open.ledger(), Reader.localOperator());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            open.ingest().start();
            ControlPoint point = ControlPoint.at(port);
            People people = open.people(everClosed);
            Javalin site = site(
                    open,
                    people,
                    new ControlRoutes(
                            new LocalWork(open, clock, this::restoreSoon), ingesting(open), point, restored, threads));
            try {
                site.start(port);
                port = site.port();
                point.onPort(port).publish(data);
                if (settings.inbox()) {
                    inbox.start();
                }
                try (OuterDoors.Closing outer =
                        OuterDoors.openWhereWanted(site.jettyServer().server(), settings, people)) {
                    listening.at(port, people);
                    return next.take();
                }
            } catch (JavalinBindException taken) {
                throw Ports.taken(port);
            } finally {
                everClosed |= people.mustSignIn();
                site.stop();
                ControlPoint.withdraw(data);
            }
        }
    }

    private OpenLibrary opened() {
        try (StartingSite starting = StartingSite.after(PATIENCE, name(), port, clock)) {
            return OpenLibrary.of(settings, clock);
        }
    }

    private Site name() {
        return new Site(settings.partnership().isEmpty() ? Site.NAME : settings.partnership(), Version.current(), "");
    }

    private Javalin site(OpenLibrary open, People people, ControlRoutes control) {
        return WebSite.of(
                new WebSite.Rooms(
                        open.search(),
                        open.shelf(),
                        new WebSite.Desk(
                                open.ingest(),
                                open.ledger(),
                                open.library().catalogue(),
                                open.library().changes(),
                                open.library().coding(),
                                new Collections(
                                        open.library().database(),
                                        open.library().catalogue(),
                                        clock),
                                House.in(open.library().database(), clock),
                                new Drafts(open.library().database(), clock)),
                        new SuggestionQueue(open.library().indexes()),
                        new UncoveredPhrases(open.library().indexes()),
                        name(),
                        clock,
                        open.library()::obstacle,
                        open.library().data().staging(),
                        settings.workers().limits().fileBytes(),
                        settings.smallNumber(),
                        new Rights(settings.quotationWords()),
                        people,
                        new Following(open.library().database(), people::readerOf, clock),
                        new Retention(
                                open.library().database(),
                                open.library().catalogue(),
                                open.library().changes(),
                                open.ledger()::forget,
                                clock),
                        new WebSite.Audit(open.audit(), settings.auditWords()),
                        new WebSite.Outside(
                                settings.reach().proxies(),
                                settings.reach().userHeader(),
                                settings.signOn().map(each -> new OpenIdConnect(each, clock)))),
                control::addTo);
    }

    /** Soon, not at once: the command that asked must have its answer before the site stops. */
    private String restoreSoon(String source) {
        CompletableFuture.delayedExecutor(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> next.add(new Next.Restore(Path.of(source))));
        return "The backup is whole. Restoring.";
    }

    private ControlRoutes.Ingesting ingesting(OpenLibrary open) {
        LocalWork work = new LocalWork(open, clock, this::restoreSoon);
        return new ControlRoutes.Ingesting() {
            @Override
            public RunReport begin(List<Path> paths, Optional<AccessClass> access) {
                return work.report(work.begin(paths, access).id());
            }

            @Override
            public RunReport report(String runId) {
                return work.report(runId);
            }
        };
    }
}
