package org.practicelearning.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.templates.citation.CitationFormat;
import org.practicelearning.web.figures.Audience;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.reading.Citations;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.search.SearchParameters;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.Shelf.PassagePlace;
import org.practicelearning.web.shelf.ShelvedDocument;
import org.practicelearning.web.shelf.ShelvedDocument.Version;

/** Search, documents and passages for programs. */
public final class ApiController {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PASSAGES_EACH = 3;

    private final LibrarySearch library;
    private final Shelf shelf;
    private final Citations citations;
    private final Rights rights;
    private final SmallNumbers rule;

    /** @param rule what may be told elsewhere */
    public ApiController(LibrarySearch library, Shelf shelf, Citations citations, Rights rights, SmallNumbers rule) {
        this.rights = rights;
        this.library = library;
        this.shelf = shelf;
        this.citations = citations;
        this.rule = rule;
    }

    /** {@code GET /api/v1/search}: what cannot be read is refused, not guessed. */
    public void search(Context ctx) {
        answer(ctx, search(library, ReaderOf.of(ctx), ctx.queryParamMap(), rule, Audience.of(ctx)));
    }

    /** What a search answers on the command line, to the person at it; refuses what cannot be read. */
    public static ObjectNode search(LibrarySearch library, Reader reader, Map<String, List<String>> parameters) {
        return search(library, reader, parameters, new SmallNumbers(0), Audience.PERSON);
    }

    private static ObjectNode search(
            LibrarySearch library,
            Reader reader,
            Map<String, List<String>> parameters,
            SmallNumbers rule,
            Audience audience) {
        SearchParameters.Reading asked = SearchParameters.read(parameters, Set.of());
        if (!asked.all().isEmpty()) {
            throw new Refusal.BadRequest(asked.all());
        }
        SearchResult result = library.search(reader, asked.search().request(PASSAGES_EACH));
        return SearchJson.of(result, asked.search().size(), rule, audience);
    }

    /** {@code GET /api/v1/documents/{id}}. */
    public void document(Context ctx) {
        refuseParameters(ctx);
        Reader reader = ReaderOf.of(ctx);
        ShelvedDocument document = shelf.find(reader, ctx.pathParam("id")).orElseThrow(ApiController::notFound);
        ObjectNode node = SearchJson.card(document.card());
        node.put("source", document.source());
        node.put("version", document.current().hash());
        ArrayNode versions = node.putArray("versions");
        document.versions().forEach(version -> versions.add(version(version)));
        ArrayNode related = node.putArray("related");
        document.related()
                .forEach(each -> related.addObject()
                        .put("kind", each.kind())
                        .put("id", each.documentId())
                        .put("title", each.title()));
        node.put("address", Address.of("doc", document.id()).toString());
        List<Passage> all = shelf.text(reader, document.id(), document.current().hash())
                .map(SplitDocument::passages)
                .orElse(List.of());
        node.set("rights", SearchJson.rights(rights, document.card()));
        node.put("passageCount", all.size());
        ArrayNode passages = node.putArray("passages");
        Rights.Allowance allowance = rights.allowance();
        all.stream()
                .takeWhile(each -> allowance.isOpen(document.card()))
                .forEach(each -> passages.add(SearchJson.passage(
                        each, allowance.quotable(document.card(), each.text()).text())));
        answer(ctx, node);
    }

    private static ObjectNode version(Version version) {
        ObjectNode node = JSON.createObjectNode()
                .put("hash", version.hash())
                .put("fileName", version.name())
                .put("mediaType", version.mediaType())
                .put("bytes", version.size())
                .put("added", version.added().toString())
                .put("pages", version.pages())
                .put("words", version.words())
                .put("ocrPages", version.ocrPages())
                .put("ocrConfidence", version.ocrConfidence());
        ArrayNode warnings = node.putArray("missing");
        version.warnings().forEach(warnings::add);
        return node;
    }

    /** {@code GET /api/v1/passages/{id}}. */
    public void passage(Context ctx) {
        refuseParameters(ctx);
        Reader reader = ReaderOf.of(ctx);
        String id = ctx.pathParam("id");
        PassagePlace place = shelf.passage(reader, id).orElseThrow(ApiController::notFound);
        ShelvedDocument document = shelf.find(reader, place.documentId()).orElseThrow(ApiController::notFound);
        Passage passage = shelf.text(reader, place.documentId(), place.versionHash()).stream()
                .flatMap(text -> text.passages().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(ApiController::notFound);
        ObjectNode node = SearchJson.passage(
                passage, rights.quotable(document.card(), passage.text()).text());
        node.set("rights", SearchJson.rights(rights, document.card()));
        node.put("version", place.versionHash());
        node.put(
                "citation",
                CitationFormat.TEXT.of(
                        citations.of(document, place.versionHash(), passage, ctx.scheme() + "://" + ctx.host())));
        node.put("address", Address.of("passage", id).toString());
        node.set("document", SearchJson.card(document.card()));
        answer(ctx, node);
    }

    /** {@code GET /api/v1/openapi.json}. */
    public void description(Context ctx) {
        try (InputStream in = ApiController.class.getResourceAsStream("/openapi.json")) {
            ctx.contentType("application/json; charset=utf-8")
                    .result(Objects.requireNonNull(in, "openapi.json is missing from the class path")
                            .readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseParameters(Context ctx) {
        if (!ctx.queryParamMap().isEmpty()) {
            throw new Refusal.BadRequest(
                    SearchParameters.unknown(ctx.queryParamMap().keySet()));
        }
    }

    private static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is nothing of this id, or you may not open it.");
    }

    private static void answer(Context ctx, ObjectNode node) {
        ctx.contentType("application/json; charset=utf-8").result(node.toString());
    }
}
