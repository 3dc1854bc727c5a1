package org.practicelearning.web.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.search.SearchParameters;

/** The vocabulary for programs: {@code GET /api/v1/concepts}. */
public final class ConceptsController {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Coding coding;

    public ConceptsController(Coding coding) {
        this.coding = coding;
    }

    /** Answers with every concept, retired ones too. */
    public void show(Context ctx) {
        if (!ctx.queryParamMap().isEmpty()) {
            throw new Refusal.BadRequest(
                    SearchParameters.unknown(ctx.queryParamMap().keySet()));
        }
        ObjectNode answer =
                JSON.createObjectNode().put("version", coding.scheme().version());
        ArrayNode concepts = answer.putArray("concepts");
        coding.scheme().concepts().forEach(each -> concepts.add(json(each)));
        ctx.contentType("application/json; charset=utf-8").result(answer.toString());
    }

    private ObjectNode json(Concept concept) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", concept.id())
                .put("facet", concept.facet().key())
                .put("prefLabel", concept.prefLabel())
                .put("scopeNote", concept.scopeNote());
        concept.altLabels().forEach(node.putArray("altLabels")::add);
        concept.broader().forEach(node.putArray("broader")::add);
        coding.scheme().narrower(concept.id()).forEach(node.putArray("narrower")::add);
        concept.related().forEach(node.putArray("related")::add);
        return node.put("retired", concept.retired()).put("replacedBy", concept.replacedBy());
    }
}
