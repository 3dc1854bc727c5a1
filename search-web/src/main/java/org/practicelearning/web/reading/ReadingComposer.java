package org.practicelearning.web.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.LibrarySearch.PassageMatch;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.reading.ReadingPage.Links;
import org.practicelearning.web.reading.ReadingPage.Old;
import org.practicelearning.web.reading.ReadingPage.Part;
import org.practicelearning.web.reading.ReadingPage.Sheet;
import org.practicelearning.web.reading.Sheets.Leaf;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.shelf.ShelvedDocument.Version;
import org.practicelearning.web.tagging.TagsView;

/** Puts a document, its text and the matches of a search into the words of the reading page. */
final class ReadingComposer {
    private final OpenDocument open;
    private final TagsView tags;
    private final Rights rights;
    private final DocumentText text;

    ReadingComposer(OpenDocument open, TagsView tags, Rights rights) {
        this.rights = rights;
        this.open = open;
        this.tags = tags;
        this.text = new DocumentText(open.text());
    }

    ReadingPage compose(
            Reader reader, WayBack wayBack, SinceThen since, @Nullable String at, int askedPart, boolean saved) {
        int part = at != null ? text.partOf(at) : Math.clamp(askedPart, 1, text.parts());
        LitWords words = new LitWords(open);
        Sheets layout = new Sheets(leaf(part), open, words);
        List<Sheet> sheets = lay(layout, part);
        DocumentCard card = open.document().card();
        List<PassageMatch> matches = open.matches();
        return new ReadingPage(
                card.title(),
                card.typeLabel(),
                source(card),
                card.compartment().accessClass() == AccessClass.PUBLISHED
                        ? null
                        : card.compartment().accessClass().label(),
                open.path().toString(),
                open.search().query(),
                open.search().exact(),
                old(),
                since.of(reader, open.document()),
                wayBack.of(reader, open),
                words.counted(),
                matches.size(),
                Words.count(matches.size(), "matching passage"),
                matches.isEmpty() ? null : address(part, matches.getFirst().passageId()),
                open.search()
                        .on(Address.of("doc", card.id(), "matches"))
                        .with("pos", open.position())
                        .toString(),
                layout.contents(),
                parts(part),
                part,
                sheets,
                pictures(),
                saved,
                tags,
                FactLines.of(open, rights),
                links());
    }

    private List<Sheet> lay(Sheets layout, int part) {
        List<Passage> passages = text.part(part);
        boolean paged = open.version().paging() != Paging.NONE;
        if (!paged) {
            return layout.lay(passages, 1, 0);
        }
        int first = part == 1 ? 1 : pageOf(passages.getFirst(), 1);
        int last = part == text.parts()
                ? open.text().pages().size()
                : pageOf(text.part(part + 1).getFirst(), 1) - 1;
        return layout.lay(passages, first, last);
    }

    private static int pageOf(Passage passage, int otherwise) {
        return passage.page() == null ? otherwise : passage.page();
    }

    private Leaf leaf(int part) {
        IntFunction<String> picture = page -> open.searchOn(
                        Address.of("doc", open.document().id(), "page", page + ".png"))
                .with("version", open.isCurrent() ? null : open.version().hash())
                .toString();
        return new Leaf(
                open.document().card().title(),
                open.document().card().format(),
                id -> address(part, id),
                pictures() ? picture : null,
                id -> open.cite().with("at", id).toString(),
                id -> tags.passages().lit(id));
    }

    /** Where a passage is: on this page, or in another part. */
    private String address(int part, String passageId) {
        return text.partOf(passageId) == part
                ? "#" + passageId
                : open.here().with("at", passageId).at(passageId).toString();
    }

    /** PDF and images can be drawn; slides and flowing text are cited by heading and paragraph. */
    private boolean pictures() {
        Version version = open.version();
        return version.paging() == Paging.PAGES
                && (version.mediaType().startsWith("application/pdf")
                        || version.mediaType().startsWith("image/"));
    }

    private List<Part> parts(int current) {
        List<Part> parts = new ArrayList<>();
        for (int number = 1; text.parts() > 1 && number <= text.parts(); number++) {
            Passage first = text.part(number).getFirst();
            String label = first.page() == null ? "Part " + number : "Part " + number + ", from page " + first.page();
            parts.add(new Part(number, label, open.here().with("part", number).toString(), number == current));
        }
        return parts;
    }

    private @Nullable Old old() {
        if (open.isCurrent()) {
            return null;
        }
        return new Old(
                "You are reading an earlier version, added on "
                        + FactLines.day(open.version().added())
                        + ". Search finds the current one only.",
                Address.of("doc", open.document().id()).toString());
    }

    private Links links() {
        Version version = open.version();
        String id = open.document().id();
        return new Links(
                open.path().toString() + "/original",
                "Download the original (" + open.document().card().format() + ", " + Words.fileSize(version.size())
                        + ")",
                open.cite().toString(),
                Address.of("doc", id, "like").toString(),
                Address.of("doc", id, "edit").toString(),
                Address.of("doc", id, "standing").toString(),
                Address.of("doc", id, "replace").toString(),
                Address.of("doc", id, "remove").toString(),
                Address.of("doc", id, "hold").toString());
    }

    static String source(DocumentCard card) {
        String when = card.published() != null
                ? Words.date(card.published())
                : card.year() == null ? "no date" : card.year().toString();
        String from = card.publisher() != null ? card.publisher() : card.partnership();
        return from == null ? when : from + ", " + when;
    }
}
