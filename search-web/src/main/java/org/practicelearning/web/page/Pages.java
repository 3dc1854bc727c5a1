package org.practicelearning.web.page;

import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.people.Asker;

/** Turns page records into HTML by templates. Thread-safe. */
public final class Pages {
    private final PebbleEngine engine;
    private final Assets assets;
    private final Supplier<Site> site;
    private final InstantSource clock;
    private Function<Context, @Nullable Object> collecting = ctx -> null;

    public Pages(Site site, Assets assets, InstantSource clock) {
        this(() -> site, assets, clock);
    }

    /** @param site asked at each page: an administrator may rename the partnership */
    public Pages(Supplier<Site> site, Assets assets, InstantSource clock) {
        this.site = site;
        this.clock = clock;
        this.assets = assets;
        ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
        loader.setPrefix("templates");
        loader.setSuffix(".peb");
        loader.setCharset(StandardCharsets.UTF_8.name());
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .defaultLocale(Locale.UK)
                .build();
    }

    /** What every page needs to offer its passages for a collection. Said once, before the first page. */
    public void offering(Function<Context, @Nullable Object> offered) {
        this.collecting = offered;
    }

    /**
     * Answers with a page.
     *
     * @param template its name below {@code templates}, without ending
     * @param page what the template calls {@code page}
     */
    public void show(Context ctx, PageHead head, String template, Object page) {
        Map<String, Object> model = new HashMap<>();
        model.put("head", head);
        model.put("page", page);
        model.put("token", FormToken.of(ctx));
        model.put("collecting", collecting.apply(ctx));
        // Whatever its status: a page that was made for it says more than the error page does.
        ErrorPages.leaveAsIs(ctx);
        ctx.contentType("text/html; charset=utf-8").result(html(template, model, ReaderOf.asker(ctx)));
    }

    /** Answers with a document of another type (Atom, OpenSearch) made by a template; escaping is the same. */
    public void showAs(Context ctx, String mediaType, String template, Object page) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        ctx.contentType(mediaType + "; charset=utf-8").result(html(template, model, ReaderOf.asker(ctx)));
    }

    /** When the session of somebody ends; null without one. */
    public @Nullable Ending ending(Asker asker) {
        return asker.ends().map(ends -> Ending.at(clock.instant(), ends)).orElse(null);
    }

    /** The HTML of an error page for somebody; the server's own errors have no request, and know of nobody. */
    String errorHtml(PageHead head, Object page, Asker asker, String token) {
        Map<String, Object> model = new HashMap<>();
        model.put("head", head);
        model.put("page", page);
        model.put("token", token);
        model.put("collecting", null);
        return html("error", model, asker);
    }

    private String html(String template, Map<String, Object> model, Asker asker) {
        model.put("site", site.get());
        model.put("who", asker);
        model.put("today", Words.date(LocalDate.ofInstant(clock.instant(), Words.ZONE)));
        model.put("assets", assets);
        model.put("navigation", Navigation.of(asker));
        model.put("ending", ending(asker));
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(out, model, Locale.UK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
