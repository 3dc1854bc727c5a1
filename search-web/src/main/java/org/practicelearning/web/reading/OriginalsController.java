package org.practicelearning.web.reading;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LibrarySearch.PassageMatch;
import org.practicelearning.indexer.search.LibrarySearch.Span;
import org.practicelearning.web.page.Attachment;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.SafeHeaders;
import org.practicelearning.web.shelf.OriginalFile;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;

/**
 * The original of a document: the file to take away, and pictures of its pages with the words of the search boxed. A file
 * is only ever handed out to be saved, never shown by the browser under our name.
 */
public final class OriginalsController {
    /** Boxed on one page at most; a page of a search for a common word is a page of boxes anyway. */
    private static final int WORDS = 60;

    private final DocumentReader documents;
    private final Shelf shelf;

    public OriginalsController(LibrarySearch library, Shelf shelf) {
        this.documents = new DocumentReader(library, shelf);
        this.shelf = shelf;
    }

    /** {@code GET /doc/{id}/original} and {@code GET /doc/{id}/version/{hash}/original}. */
    public void download(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        ShelvedDocument document = documents.find(ctx);
        String hash = DocumentReader.version(ctx, document).hash();
        OriginalFile file = shelf.original(reader, document.id(), hash).orElseThrow(DocumentReader::notFound);
        SafeHeaders.setSandbox(ctx);
        ctx.header("Content-Disposition", Attachment.named(file.name()));
        ctx.header("Content-Length", Long.toString(file.size()));
        ctx.disableCompression();
        ctx.contentType(file.mediaType());
        try {
            ctx.result(Files.newInputStream(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("the original of a version cannot be read", e);
        }
    }

    /** {@code GET /doc/{id}/page/{page}.png?q=}. */
    public void picture(Context ctx) {
        OpenDocument open = documents.open(ctx);
        Integer page = DocumentReader.number(ctx.pathParam("page"));
        if (page == null) {
            throw DocumentReader.notFound();
        }
        byte[] picture = shelf.pagePicture(
                        ReaderOf.of(ctx), open.document().id(), open.version().hash(), page, words(open, page))
                .orElseThrow(() -> new Refusal.NotFound("There is no picture of this page."));
        SafeHeaders.setSandbox(ctx);
        ctx.contentType("image/png").result(picture);
    }

    /** The words of the search in the passages of a page and the headings above them, as they stand there. */
    static List<String> words(OpenDocument open, int page) {
        Map<String, Passage> byId = open.passagesById();
        Set<String> words = new LinkedHashSet<>();
        for (PassageMatch match : open.marked()) {
            Passage passage = byId.get(match.passageId());
            if (passage != null && isOn(passage, page)) {
                add(passage.text(), match.spans(), words);
                for (int i = 0;
                        i < match.section().size() && i < passage.section().size();
                        i++) {
                    add(passage.section().get(i), match.section().get(i), words);
                }
            }
        }
        return words.stream().limit(WORDS).toList();
    }

    private static void add(String text, List<Span> spans, Set<String> words) {
        spans.forEach(span -> words.add(text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT)));
    }

    private static boolean isOn(Passage passage, int page) {
        if (passage.page() == null) {
            return false;
        }
        int last = passage.lastPage() == null ? passage.page() : passage.lastPage();
        return passage.page() <= page && page <= last;
    }
}
