package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.citation.CitationFormat;
import org.practicelearning.templates.evidence.EvidenceList;
import org.practicelearning.templates.evidence.EvidenceList.Entry;
import org.practicelearning.templates.export.EvidenceDocument;
import org.practicelearning.templates.export.EvidenceWorkbook;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Attachment;
import org.practicelearning.web.page.CsvFile;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.shelf.Shelf;

/** Lets a collection leave the library as a file, with its marking, the day, and what has become of each source. */
final class ExportController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String OTHERWISE = "collection";

    private final Collections collections;
    private final Shelf shelf;
    private final Coding coding;
    private final Function<String, String> names;
    private final Supplier<String> partnership;
    private final Rights rights;
    private final InstantSource clock;

    ExportController(
            Collections collections,
            Shelf shelf,
            Coding coding,
            Function<String, String> names,
            Supplier<String> partnership,
            Rights rights,
            InstantSource clock) {
        this.collections = collections;
        this.shelf = shelf;
        this.coding = coding;
        this.names = names;
        this.partnership = partnership;
        this.rights = rights;
        this.clock = clock;
    }

    /** Writes a list to a stream. */
    private interface Writing {
        void write(EvidenceList list, OutputStream out) throws IOException;
    }

    /** {@code GET /collections/{id}/export.{format}}: docx, xlsx, csv or ris. */
    void export(Context ctx) {
        CollectionRecord collection = CollectionController.found(collections, ctx);
        EvidenceList list = list(ctx, collection);
        switch (ctx.pathParam("format")) {
            case "docx" -> file(ctx, list, "docx", WORD, EvidenceDocument::write);
            case "xlsx" -> file(ctx, list, "xlsx", EXCEL, EvidenceWorkbook::write);
            case "csv" -> csv(ctx, list);
            case "ris" -> ris(ctx, list);
            default -> throw new Refusal.NotFound("A collection can be downloaded as docx, xlsx, csv or ris.");
        }
    }

    private EvidenceList list(Context ctx, CollectionRecord collection) {
        Reader reader = ReaderOf.of(ctx);
        LibrarySources sources = collections.sources(reader, shelf);
        List<CollectedItem> items = collections.items(reader, collection);
        PassageThemes themes = new PassageThemes(shelf, coding, reader);
        Rights.Allowance allowance = rights.allowance();
        String root = Transport.origin(ctx);
        String marking = ItemLines.marking(sources, items);
        return new EvidenceList(
                collection.name(),
                partnership.get(),
                marking.isEmpty() ? "" : "Handling: " + marking,
                LocalDate.ofInstant(clock.instant(), Words.ZONE),
                items.stream()
                        .map(each -> entry(each, sources, themes, allowance, root))
                        .toList());
    }

    private Entry entry(
            CollectedItem item, LibrarySources sources, PassageThemes themes, Rights.Allowance allowance, String root) {
        Rights.Quotation quotable = sources.quotable(item, allowance);
        List<String> remarks = new ArrayList<>(sources.state(item).sentences());
        if (quotable.cut()) {
            remarks.add("Cut short: the licence of the document lets at most " + rights.words()
                    + " words of it out in one export. The library holds the whole quotation.");
        }
        return new Entry(
                item.evidence().quoting(quotable.text()),
                sources.access(item).label(),
                names.apply(item.takenBy()),
                root + CollectionAddress.source(item),
                themes.of(item),
                remarks);
    }

    private static void file(Context ctx, EvidenceList list, String ending, String type, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.write(list, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
        ctx.contentType(type)
                .header("Content-Disposition", attachment(list, ending))
                .result(bytes.toByteArray());
    }

    private static void csv(Context ctx, EvidenceList list) {
        CsvFile.send(ctx, Attachment.base(list.title(), OTHERWISE), csv -> {
            csv.row(
                    "number",
                    "quotation",
                    "note",
                    "document",
                    "publisher",
                    "year",
                    "kind",
                    "page",
                    "paragraph",
                    "section",
                    "themes",
                    "source",
                    "access",
                    "taken by",
                    "taken on",
                    "link",
                    "version",
                    "handling",
                    "exported on");
            int number = 1;
            for (Entry each : list.entries()) {
                row(csv, list, each, number++);
            }
        });
    }

    private static void row(CsvFile csv, EvidenceList list, Entry entry, int number) {
        Citation cited = entry.evidence().citation();
        csv.row(
                String.valueOf(number),
                entry.evidence().quotation(),
                entry.evidence().note(),
                cited.title(),
                cited.publisher() == null ? "" : cited.publisher(),
                cited.year() == null ? "" : cited.year().toString(),
                cited.kind(),
                cited.page() == null ? "" : cited.page(),
                cited.paragraph() == null ? "" : cited.paragraph(),
                cited.section(),
                String.join("; ", entry.themes()),
                entry.state(),
                entry.access(),
                entry.takenBy(),
                entry.evidence().taken().toString(),
                entry.link(),
                cited.version(),
                list.marking(),
                list.day().toString());
    }

    /** RIS has no place for a marking but a note: every record says who may see it, and how its source stands. */
    private static void ris(Context ctx, EvidenceList list) {
        String records = list.entries().stream()
                .map(each -> CitationFormat.RIS
                        .of(each.evidence().citation())
                        .replace(
                                "ER  - ",
                                keywords(each) + note(each) + "N1  - " + each.access() + ". " + each.state()
                                        + " Exported on " + Words.date(list.day()) + ".\r\nER  - "))
                .collect(Collectors.joining("\r\n"));
        ctx.contentType(CitationFormat.RIS.mediaType() + "; charset=utf-8")
                .header("Content-Disposition", attachment(list, "ris"))
                .result(records);
    }

    private static String note(Entry entry) {
        String note = entry.evidence()
                .note()
                .replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        return note.isEmpty() ? "" : "N1  - Note: " + note + "\r\n";
    }

    private static String keywords(Entry entry) {
        return entry.themes().stream()
                .map(each -> "KW  - " + each.replaceAll("\\s+", " ") + "\r\n")
                .collect(Collectors.joining());
    }

    private static String attachment(EvidenceList list, String ending) {
        return Attachment.titled(list.title(), OTHERWISE, ending);
    }
}
