package org.practicelearning.web.site;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.web.following.Following;
import org.practicelearning.web.page.Site;
import org.practicelearning.web.people.People;
import org.practicelearning.web.retention.Retention;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.shelf.Shelf;

/** The real site over {@link InventedLibrary}, on a free port. */
final class TestSite implements AutoCloseable {
    private final Javalin app;
    private final RealLibrary real;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** Invented documents, for what is read and searched. */
    TestSite(InventedLibrary invented, Path folder) {
        this(invented, invented, new RealLibrary(folder.resolve("data")), folder);
    }

    private TestSite(LibrarySearch search, Shelf shelf, RealLibrary real, Path temporary) {
        this(search, shelf, real, temporary, WebSite.Outside.NOBODY);
    }

    /** The real library, empty, which believes something of the outside. */
    static TestSite believing(WebSite.Outside outside, Path folder) {
        RealLibrary real = new RealLibrary(folder.resolve("data"));
        return new TestSite(real.search(), real.shelf(), real, folder, outside);
    }

    private TestSite(LibrarySearch search, Shelf shelf, RealLibrary real, Path temporary, WebSite.Outside outside) {
        this.real = real;
        this.app = WebSite.of(new WebSite.Rooms(
                        search,
                        shelf,
                        real.desk(),
                        real.queue(),
                        real.phrases(),
                        new Site("Northborough Safeguarding Children Partnership", "0.1.0", ""),
                        search == real.search()
                                ? InstantSource.system()
                                : InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z")),
                        real::obstacle,
                        temporary,
                        1_000_000,
                        5,
                        new Rights(Rights.USUAL_WORDS),
                        real.people(),
                        new Following(real.library().database(), real.people()::readerOf, InstantSource.system()),
                        new Retention(
                                real.library().database(),
                                real.library().catalogue(),
                                real.library().changes(),
                                real.ledger()::forget,
                                InstantSource.system()),
                        new WebSite.Audit(real.audit(), false),
                        outside))
                .start(0);
    }

    /** The real library, empty, for what is added and changed. */
    static TestSite real(Path folder) {
        RealLibrary real = new RealLibrary(folder.resolve("data"));
        return new TestSite(real.search(), real.shelf(), real, folder);
    }

    /** The real library, with restricted documents open to people who have no second factor. */
    static TestSite realWithoutSecondStep(Path folder) {
        RealLibrary real = new RealLibrary(folder.resolve("data"), false);
        return new TestSite(real.search(), real.shelf(), real, folder);
    }

    /** Another index, with the real vocabulary. */
    static TestSite over(LibrarySearch search, Path folder) {
        return new TestSite(search, standardLibrary(folder), new RealLibrary(folder.resolve("data")), folder);
    }

    RealLibrary library() {
        return real;
    }

    static TestSite standard(Path folder) {
        return new TestSite(standardLibrary(folder), folder);
    }

    static InventedLibrary standardLibrary(Path folder) {
        Path original = folder.resolve("original.pdf");
        try {
            Files.write(original, "%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        InventedLibrary library = new InventedLibrary(original);
        library.with(InventedDocument.titled("lh24", "Child LH24: local child safeguarding practice review")
                .section("1 Introduction")
                .says(
                        1,
                        "1.1",
                        "Northborough commissioned this review after LH24, aged seven months, was admitted to hospital.")
                .section("4 Findings", "Finding 1: missed appointments")
                .says(
                        2,
                        "4.11",
                        "The health visitor recorded missed appointments on four occasions but this was not shared with the GP.")
                .says(2, "4.12", "Staff wrote did not attend where was not brought would have kept the child in view.")
                .says(
                        PassageKind.LIST,
                        2,
                        null,
                        "missed appointments at the hospital\nmissed appointments with the health visitor")
                .row(3, List.of("Agency", "Contacts", "Missed appointments"), List.of("GP", "9", "4"))
                .section("5 Recommendations")
                .says(5, "5.1", "The partnership should agree one policy on missed appointments and report on its use.")
                .build());
        library.with(InventedDocument.titled("brief", "Safeguarding babies under one: seven-minute briefing")
                .type("briefing", "Seven-minute briefing")
                .year(2024)
                .says(
                        null,
                        "1",
                        "Reviews repeatedly found that missed appointments were treated as a choice made by the parent.")
                .build());
        library.with(InventedDocument.titled("audit", "Multi-agency audit of neglect")
                .type("audit", "Multi-agency audit")
                .publisher("Harrowmere Safeguarding Children Partnership")
                .year(null)
                .in(Compartment.PARTNERSHIP)
                .says(1, "2.3", "Neglect was named in nine of twelve files, late in seven of them.")
                .build());
        for (int i = 1; i <= 24; i++) {
            library.with(InventedDocument.titled("doc" + i, "Serious case review " + i)
                    .type("scr", "Serious case review")
                    .publisher("Partnership number " + (i % 13))
                    .year(2012 + i % 9)
                    .says(1, "1." + i, "In review " + i + " professional curiosity was not sustained over time.")
                    .build());
        }
        return library;
    }

    Javalin app() {
        return app;
    }

    People people() {
        return real.people();
    }

    int port() {
        return app.port();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every kind of page on themes, for a library that has some. */
    static List<String> themePages() {
        return List.of(
                "/themes",
                "/themes/harm.neglect",
                "/themes/harm.neglect?status=happened",
                "/themes/harm.neglect.home?status=considered",
                "/themes/agency.gp",
                "/themes/table",
                "/themes/table?show=share&type=guidance&type=audit",
                "/themes/table?rows=agency",
                "/themes/compare",
                "/themes/compare?by=period",
                "/themes/compare?by=edition",
                "/themes/compare?by=age",
                "/themes/compare?by=type&a=scr&b=audit");
    }

    /** Every kind of page, for what must hold on all of them. */
    static List<String> pages() {
        return new ArrayList<>(List.of(
                "/",
                "/search",
                "/search?q=missed%20appointments",
                "/search?q=curiosity&type=scr&year=2014&page=2",
                "/search?q=snapchat&type=scr",
                "/search?q=neglekt",
                "/search/facet/publisher?q=curiosity",
                "/search/facet/publisher?q=curiosity&find=zzz",
                "/themes",
                "/themes?find=neglect",
                "/themes/harm.neglect",
                "/themes/table",
                "/themes/compare?by=type",
                "/themes/quality",
                "/themes/quality?facet=all&sort=f1&order=down",
                "/documents",
                "/documents?order=newest&page=2",
                "/doc/lh24?q=missed%20appointments&pos=1",
                "/doc/brief",
                "/doc/lh24/version/" + "0".repeat(64),
                "/doc/lh24/matches?q=missed",
                "/doc/lh24/cite?at=lh24-2",
                "/doc/lh24/cite",
                "/doc/lh24/like",
                "/saved",
                "/saved/new?q=missed%20appointments&type=lcspr",
                "/digest",
                "/retention",
                "/help",
                "/first-run",
                "/add",
                "/ingest",
                "/removed",
                "/audit",
                "/audit?since=never&check=yes",
                "/recommendations",
                "/recommendations?q=nothing&theme=harm.fgm",
                "/said-before",
                "/said-before?passage=lh24-2",
                "/tags/review",
                "/collections",
                "/collections/take?at=lh24-2",
                "/doc/lh24/standing",
                "/drafts",
                "/drafts/new",
                "/tags/agreement",
                "/vocabulary",
                "/vocabulary?find=hunger",
                "/vocabulary/concept/harm.neglect.home",
                "/vocabulary/concept/harm.fgm/split",
                "/vocabulary/add",
                "/vocabulary/changes",
                "/vocabulary/import",
                "/vocabulary/codebook?facet=child",
                "/vocabulary/uncovered",
                "/accessibility",
                "/no-such-page"));
    }

    @Override
    public void close() {
        app.stop();
        real.close();
    }
}
