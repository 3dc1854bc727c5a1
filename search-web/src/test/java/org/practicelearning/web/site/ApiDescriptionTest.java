package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicelearning.indexer.search.FacetField;

/** What the interface answers is what its description says: the OpenAPI document and {@code docs/api.md}. */
class ApiDescriptionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PAGE = Path.of("..", "docs", "api.md");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static JsonNode description;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.standard(folder);
        description = JSON.readTree(site.get("/api/v1/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search?q=missed, SearchAnswer",
        "/api/v1/search?q=neglekt, SearchAnswer",
        "/api/v1/search?q=(neglect, SearchAnswer",
        "/api/v1/documents/lh24, Document",
        "/api/v1/documents/audit, Document",
        "/api/v1/passages/lh24-5, PassageInFull",
        "/api/v1/ingest, Ingest",
        "/api/v1/recommendations, Register",
        "/api/v1/concepts, Vocabulary",
        "/api/v1/recommendations?size=0, Problem",
        "/api/v1/search?page=0, Problem",
        "/api/v1/documents/none, Problem",
        "/health/live, Health",
        "/health/ready, Health"
    })
    void answersAsDescribed(String path, String schema) throws Exception {
        List<String> faults = new ArrayList<>();

        check(JSON.readTree(site.get(path).body()), schema(schema), "answer", faults);

        assertThat(faults).isEmpty();
    }

    @Test
    void describesTheParametersOfASearchAndNoOthers() {
        Set<String> expected =
                new TreeSet<>(Set.of("q", "page", "size", "sort", "exact", "about", "part", "widen", "without"));
        for (FacetField field : FacetField.values()) {
            expected.add(field.key());
            expected.add("not." + field.key());
        }

        assertThat(parameters("/api/v1/search")).isEqualTo(expected);
        expected.forEach(name ->
                assertThat(detail("/api/v1/search?" + name + "=")).as(name).doesNotContain("no parameter"));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/search, size", "/api/v1/ingest, size"})
    void keepsTheLimitsItDescribes(String path, String name) {
        int most = Stream.of(description.path("paths").path(path).at("/get/parameters"))
                .flatMap(list -> stream(list).stream())
                .filter(each -> each.path("name").asText().equals(name))
                .mapToInt(each -> each.at("/schema/maximum").asInt())
                .findFirst()
                .orElseThrow();

        assertThat(site.get(path + "?" + name + "=" + most).statusCode()).isEqualTo(200);
        assertThat(site.get(path + "?" + name + "=" + (most + 1)).statusCode()).isEqualTo(400);
    }

    @Test
    void docsNameEveryAddressAndEveryFieldOfAHit() throws IOException {
        String page = Files.readString(PAGE);

        description
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(page).contains(path));
        for (String schema : List.of("SearchAnswer", "DocumentHit", "PassageHit", "FacetValue")) {
            schema(schema)
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(
                            name -> assertThat(page).as(schema).containsPattern("`[^`]*\\b" + name + "\\b[^`]*`"));
        }
        for (FacetField field : FacetField.values()) {
            assertThat(page).contains("`" + field.key() + "`");
        }
    }

    private static String detail(String path) {
        try {
            return JSON.readTree(site.get(path).body()).path("detail").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> parameters(String path) {
        Set<String> names = new TreeSet<>();
        description
                .path("paths")
                .path(path)
                .at("/get/parameters")
                .forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    private static JsonNode schema(String name) {
        JsonNode schema = description.at("/components/schemas/" + name);
        assertThat(schema.isMissingNode()).as(name).isFalse();
        return schema;
    }

    private static List<JsonNode> stream(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    /** The parts that a schema is made of, references followed. */
    private static List<JsonNode> parts(JsonNode schema) {
        if (schema.has("$ref")) {
            String ref = schema.path("$ref").asText();
            return parts(schema(ref.substring(ref.lastIndexOf('/') + 1)));
        }
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        schema.path("allOf").forEach(each -> parts.addAll(parts(each)));
        return parts;
    }

    private static void check(JsonNode value, JsonNode schema, String place, List<String> faults) {
        Set<String> known = new TreeSet<>();
        boolean open = false;
        for (JsonNode part : parts(schema)) {
            checkType(value, part.path("type"), place, faults);
            part.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    faults.add(place + " lacks " + name.asText());
                }
            });
            part.path("properties").fields().forEachRemaining(property -> {
                known.add(property.getKey());
                if (value.has(property.getKey())) {
                    check(value.path(property.getKey()), property.getValue(), place + "." + property.getKey(), faults);
                }
            });
            if (part.path("additionalProperties").isObject()) {
                open = true;
                value.forEach(each -> check(each, part.path("additionalProperties"), place + ".*", faults));
            }
            if (part.has("items")) {
                value.forEach(each -> check(each, part.path("items"), place + "[]", faults));
            }
        }
        if (value.isObject() && !open) {
            value.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    faults.add(place + " has " + name + ", which is not described");
                }
            });
        }
    }

    private static void checkType(JsonNode value, JsonNode type, String place, List<String> faults) {
        if (type.isMissingNode()) {
            return;
        }
        List<String> allowed = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(each -> allowed.add(each.asText()));
        } else {
            allowed.add(type.asText());
        }
        String real = switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
        if (!allowed.contains(real)) {
            faults.add(place + " is " + real + ", not " + allowed);
        }
    }
}
