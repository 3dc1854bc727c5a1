package org.practicelearning.web.editing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.rights.Licence;

/**
 * The licence of many documents at once: choose them, see what will change, change it, take it back. {@code
 * /documents/licences}.
 */
public final class LicencesController {
    private static final int SHOWN = 200;
    private static final int MOST = 1000;
    private static final String NONE = "Choose at least one document";
    private static final String NO_LICENCE = "Choose a licence";

    private final JdbiCatalogue catalogue;
    private final LibraryChanges changes;
    private final Pages pages;

    public LicencesController(JdbiCatalogue catalogue, LibraryChanges changes, Pages pages) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param total how many documents the question finds, in words
     */
    record ChoicePage(
            String find,
            List<Option> filters,
            String total,
            boolean cut,
            List<Line> lines,
            List<Option> licences,
            @Nullable String fault,
            String faultAt) {}

    /** A choice of a list. */
    record Option(String value, String label, String hint, boolean chosen) {}

    /** A document. */
    record Line(String id, String title, String address, String source, String licence, boolean chosen) {}

    /** What will change. */
    record PreviewPage(String heading, String licence, String key, List<Line> lines, List<String> already) {}

    /**
     * What was changed.
     *
     * @param before what each document had, as {@code id=licence}
     */
    record ChangedPage(String sentence, String set, List<String> before) {}

    /** {@code GET /documents/licences?with=unknown&find=words}. */
    public void show(Context ctx) {
        choice(ctx, List.of(), null, "");
    }

    private void choice(Context ctx, List<String> chosen, @Nullable String fault, String faultAt) {
        String with = asked(ctx, "with");
        String find = asked(ctx, "find").strip();
        List<DocumentRecord> found = catalogue.list(ReaderOf.of(ctx)).stream()
                .filter(each -> with.equals("all") || licence(each).key().equals(with.isEmpty() ? "unknown" : with))
                .filter(each -> contains(each, find))
                .toList();
        if (fault != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Licences of many documents", Section.BROWSE),
                "licences",
                new ChoicePage(
                        find,
                        filters(with),
                        Words.count(found.size(), "document"),
                        found.size() > SHOWN,
                        found.stream()
                                .limit(SHOWN)
                                .map(each -> line(each, chosen.contains(each.id())))
                                .toList(),
                        licences(asked(ctx, "licence")),
                        fault,
                        faultAt));
    }

    /** A field of the form, or of the address. */
    private static String asked(Context ctx, String name) {
        String typed = ctx.formParam(name);
        String value = typed == null ? ctx.queryParam(name) : typed;
        return value == null ? "" : value;
    }

    private static boolean contains(DocumentRecord document, String words) {
        String text =
                (document.description().title() + " " + document.description().publisher()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private static List<Option> filters(String with) {
        List<Option> options = new ArrayList<>();
        for (Licence each : Licence.values()) {
            boolean chosen = each.key().equals(with) || with.isEmpty() && each == Licence.UNKNOWN;
            options.add(new Option(each.key(), each.label(), "", chosen));
        }
        options.add(new Option("all", "Any licence", "", with.equals("all")));
        return options;
    }

    private static List<Option> licences(String chosen) {
        return Arrays.stream(Licence.values())
                .map(each -> new Option(
                        each.key(), each.label(), each.hint(), each.key().equals(chosen)))
                .toList();
    }

    private static Licence licence(DocumentRecord document) {
        return Licence.of(document.description().licence());
    }

    private static Line line(DocumentRecord document, boolean chosen) {
        String publisher = document.description().publisher();
        return new Line(
                document.id(),
                document.description().title(),
                Address.of("doc", document.id()).toString(),
                publisher == null ? "Publisher not known" : publisher,
                licence(document).label(),
                chosen);
    }

    /** {@code POST /documents/licences/check}: what will change; nothing changes yet. */
    public void check(Context ctx) {
        FormToken.check(ctx);
        List<String> chosen = ctx.formParams("document");
        Optional<Licence> licence = Licence.ofKey(asked(ctx, "licence"));
        List<DocumentRecord> documents = opened(ReaderOf.of(ctx), chosen);
        if (documents.isEmpty() || licence.isEmpty()) {
            choice(
                    ctx,
                    chosen,
                    documents.isEmpty() ? NONE : NO_LICENCE,
                    documents.isEmpty() ? "documents" : "licence-1");
            return;
        }
        List<DocumentRecord> changed = documents.stream()
                .filter(each -> licence(each) != licence.get())
                .toList();
        pages.show(
                ctx,
                PageHead.of("Check the licences", Section.BROWSE),
                "licences-check",
                new PreviewPage(
                        Words.count(changed.size(), "document") + " will change",
                        licence.get().label(),
                        licence.get().key(),
                        changed.stream().map(each -> line(each, true)).toList(),
                        documents.stream()
                                .filter(each -> licence(each) == licence.get())
                                .map(each -> each.description().title())
                                .toList()));
    }

    private List<DocumentRecord> opened(Reader reader, List<String> ids) {
        return ids.stream()
                .distinct()
                .limit(MOST)
                .flatMap(id -> catalogue.find(reader, id).stream())
                .toList();
    }

    /** {@code POST /documents/licences}: changes them. */
    public void change(Context ctx) {
        FormToken.check(ctx);
        Licence licence = Licence.ofKey(asked(ctx, "licence")).orElseThrow(DetailsController::notFound);
        Map<String, String> wanted = new LinkedHashMap<>();
        opened(ReaderOf.of(ctx), ctx.formParams("document")).forEach(each -> wanted.put(each.id(), licence.key()));
        List<DocumentRecord> before = changes.license(ReaderOf.of(ctx), wanted);
        changed(
                ctx,
                Words.count(before.size(), "document") + " now under the licence “" + licence.label() + "”",
                licence.key(),
                before.stream()
                        .map(each -> each.id() + "=" + each.description().licence())
                        .toList());
    }

    /** {@code POST /documents/licences/undo}: takes a change back where nobody has changed it since. */
    public void undo(Context ctx) {
        FormToken.check(ctx);
        String set = asked(ctx, "set");
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String pair : ctx.formParams("before")) {
            int equals = pair.lastIndexOf('=');
            String id = equals < 0 ? "" : pair.substring(0, equals);
            Optional<Licence> had = Licence.ofKey(pair.substring(equals + 1));
            boolean still = catalogue
                    .find(ReaderOf.of(ctx), id)
                    .filter(each -> licence(each).key().equals(set))
                    .isPresent();
            if (still && had.isPresent() && wanted.size() < MOST) {
                wanted.put(id, had.get().key());
            }
        }
        int back = changes.license(ReaderOf.of(ctx), wanted).size();
        changed(ctx, Words.count(back, "document") + " as before", set, List.of());
    }

    private void changed(Context ctx, String sentence, String set, List<String> before) {
        pages.show(
                ctx,
                PageHead.of("Licences changed", Section.BROWSE),
                "licences-changed",
                new ChangedPage(sentence, set, before));
    }
}
