package org.practicelearning.web.reading;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LibrarySearch.DocumentMatches;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.search.SearchParameters;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;
import org.practicelearning.web.shelf.ShelvedDocument.Version;

/** Opens the document that a request names, as its reader may. */
final class DocumentReader {
    private static final Set<String> OWN_PARAMETERS = Set.of("pos", "at", "part", "version", "tag", "add", "done");

    private final LibrarySearch library;
    private final Shelf shelf;

    DocumentReader(LibrarySearch library, Shelf shelf) {
        this.library = library;
        this.shelf = shelf;
    }

    /** The document and version of a path {@code /doc/{id}} or {@code /doc/{id}/version/{hash}}. */
    OpenDocument open(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        ShelvedDocument document = find(ctx);
        Version version = version(ctx, document);
        SplitDocument text = shelf.text(reader, document.id(), version.hash()).orElseThrow(DocumentReader::notFound);
        SearchAddress search = SearchParameters.read(ctx.queryParamMap(), OWN_PARAMETERS)
                .search()
                .onPage(1);
        boolean current = version.hash().equals(document.current().hash());
        DocumentMatches matches = current && search.hasWords()
                ? library.matchesIn(reader, document.id(), search.query(), search.exact())
                        .orElse(DocumentMatches.NONE)
                : DocumentMatches.NONE;
        return new OpenDocument(document, version, text, search, number(ctx.queryParam("pos")), matches);
    }

    /** The document of a path. */
    ShelvedDocument find(Context ctx) {
        return shelf.find(ReaderOf.of(ctx), ctx.pathParam("id")).orElseThrow(DocumentReader::notFound);
    }

    /** The version a request names by path or parameter; the current one when it names none. */
    static Version version(Context ctx, ShelvedDocument document) {
        String inPath = ctx.pathParamMap().get("hash");
        String hash = inPath != null ? inPath : ctx.queryParam("version");
        if (hash == null || hash.isEmpty()) {
            return document.current();
        }
        return document.versions().stream()
                .filter(version -> version.hash().equals(hash))
                .findFirst()
                .orElseThrow(DocumentReader::notFound);
    }

    static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is no such document here. It may have been removed.");
    }

    /** A number from 1, null when there is none. */
    static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,6}") ? Integer.valueOf(text) : null;
    }
}
