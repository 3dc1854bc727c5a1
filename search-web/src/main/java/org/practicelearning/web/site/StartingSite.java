package org.practicelearning.web.site;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.api.HealthController;
import org.practicelearning.web.page.Assets;
import org.practicelearning.web.page.ErrorPages;
import org.practicelearning.web.page.OwnNames;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.SafeHeaders;
import org.practicelearning.web.page.Site;
import org.practicelearning.web.reach.TrustedProxies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers while the library is opened, which takes long after an update that has its indexes built anew: that the program
 * runs, and that it is not ready. Comes up only once opening has taken a while, so that an ordinary start pays nothing.
 */
public final class StartingSite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StartingSite.class);

    private static final String REASON =
            "The library is being opened; after an update or a crash its indexes are built first.";

    private final Site site;
    private final int port;
    private final InstantSource time;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("starting").daemon(true).factory());
    private @Nullable Javalin shown;

    private StartingSite(Site site, int port, InstantSource time) {
        this.site = site;
        this.port = port;
        this.time = time;
    }

    /** Comes up after a while on a port, unless it is closed before. */
    public static StartingSite after(Duration patience, Site site, int port, InstantSource time) {
        StartingSite starting = new StartingSite(site, port, time);
        if (port > 0) {
            starting.clock.schedule(starting::show, patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        return starting;
    }

    private synchronized void show() {
        if (clock.isShutdown()) {
            return;
        }
        try {
            shown = made().start("127.0.0.1", port);
        } catch (JavalinBindException taken) {
            // The site itself will say so.
            LOG.debug("event=starting-site-port-taken");
        }
    }

    private Javalin made() {
        ErrorPages errors = new ErrorPages(new Pages(site, Assets.load(), time));
        HealthController health = new HealthController(() -> REASON);
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.routes.before(SafeHeaders::set);
            config.routes.before(new OwnNames("", TrustedProxies.THIS_MACHINE)::check);
            config.routes.before(ctx -> {
                if (!ctx.path().equals("/health/live")) {
                    throw new Refusal.Unavailable(REASON);
                }
            });
            config.routes.exception(Refusal.class, errors::refused);
            config.routes.get("/health/live", health::live);
        });
    }

    /** Makes way for the site itself. */
    @Override
    public void close() {
        clock.shutdownNow();
        synchronized (this) {
            if (shown != null) {
                shown.stop();
            }
        }
    }
}
