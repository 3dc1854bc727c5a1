package org.practicelearning.indexer.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.taxonomy.SkosTerms.Read;
import org.practicelearning.indexer.taxonomy.SkosTerms.Statement;

/**
 * Reads and writes a vocabulary as SKOS in JSON-LD. Written is one flat graph; read are flat graphs whose names are
 * written out in full or with the prefixes of their own context. A context that lies elsewhere is never fetched.
 */
public final class SkosJsonLd {
    private static final String PLACE = "JSON-LD";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> PREFIXES = Map.of("skos", SkosTerms.SKOS, "pl", SkosTerms.OWN);

    private SkosJsonLd() {}

    /** Writes a vocabulary. */
    public static String write(ConceptScheme scheme) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode context = root.putObject("@context");
        PREFIXES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> context.put(entry.getKey(), entry.getValue()));
        ArrayNode graph = root.putArray("@graph");
        Map<String, ObjectNode> nodes = new LinkedHashMap<>();
        for (Statement said : SkosTerms.statements(scheme)) {
            ObjectNode node = nodes.computeIfAbsent(
                    said.subject(), id -> graph.addObject().put("@id", id));
            if (said.predicate().equals(SkosTerms.TYPE)) {
                node.put("@type", compact(said.object()));
            } else if (said.isLink()) {
                node.withArray("/" + pointer(said)).addObject().put("@id", said.object());
            } else {
                node.withArray("/" + pointer(said)).add(said.object());
            }
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings can be written", e);
        }
    }

    private static String pointer(Statement said) {
        return compact(said.predicate()).replace("~", "~0").replace("/", "~1");
    }

    private static String compact(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .findFirst()
                .orElse(iri);
    }

    /** Reads a vocabulary. */
    public static SchemeReading read(String json) {
        if (json.length() > SchemeFolder.MOST_BYTES) {
            return refused(0, "a vocabulary has at most 8 MB");
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            return refused(line, "the JSON cannot be read here");
        }
        JsonNode graph = root.isArray() ? root : root.path("@graph");
        if (!graph.isArray()) {
            return refused(0, "there is no @graph with concepts");
        }
        Map<String, String> prefixes = prefixes(root.path("@context"));
        List<Read> statements = new ArrayList<>();
        int number = 0;
        for (JsonNode node : graph) {
            number++;
            addNode(node, number, prefixes, statements);
            if (statements.size() > SchemeFolder.MOST_ROWS) {
                return refused(number, "a vocabulary has at most " + SchemeFolder.MOST_ROWS + " statements");
            }
        }
        return SchemeBuilder.build(SkosTerms.rows(statements, PLACE));
    }

    private static Map<String, String> prefixes(JsonNode context) {
        Map<String, String> prefixes = new LinkedHashMap<>(PREFIXES);
        context.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                prefixes.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return prefixes;
    }

    private static void addNode(JsonNode node, int number, Map<String, String> prefixes, List<Read> statements) {
        String subject = full(node.path("@id").asText(""), prefixes);
        if (subject.isEmpty()) {
            return;
        }
        node.properties().forEach(entry -> {
            if (!entry.getKey().startsWith("@")) {
                String predicate = full(entry.getKey(), prefixes);
                JsonNode value = entry.getValue();
                Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
                values.forEach(each -> add(each, subject, predicate, number, prefixes, statements));
            }
        });
    }

    private static void add(
            JsonNode value,
            String subject,
            String predicate,
            int number,
            Map<String, String> prefixes,
            List<Read> statements) {
        boolean link = value.has("@id");
        String object = link
                ? full(value.path("@id").asText(), prefixes)
                : value.isObject() ? value.path("@value").asText("") : value.asText("");
        boolean english = value.path("@language").asText("en").startsWith("en");
        if (!object.isEmpty() && english) {
            statements.add(new Read(number, new Statement(subject, predicate, object, link)));
        }
    }

    private static String full(String name, Map<String, String> prefixes) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : prefixes.getOrDefault(name.substring(0, colon), "");
        return prefix.isEmpty() ? name : prefix + name.substring(colon + 1);
    }

    private static SchemeReading refused(int row, String reason) {
        return new SchemeReading.Refused(List.of(new SchemeProblem(PLACE, row, reason)));
    }
}
