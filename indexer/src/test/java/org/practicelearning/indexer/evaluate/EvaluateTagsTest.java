package org.practicelearning.indexer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.corpus.CorpusFolder;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeFolder;

class EvaluateTagsTest {
    private static final ConceptScheme SCHEME =
            SchemeFolder.read(CorpusFolder.find().resolve("taxonomy")).orThrow();

    @TempDir
    private Path set;

    @Test
    void comparesDerivedThemesWithLabels() throws IOException {
        Files.writeString(set.resolve("documents.jsonl"), """
                {"_id":"a","title":"A review","type":"lcspr","text":"Domestic abuse went on for years. The father was convicted of physical abuse."}
                {"_id":"b","title":"A review","type":"lcspr","text":"There was no evidence of domestic abuse."}
                """);
        Files.writeString(set.resolve("labels.tsv"), "document\tconcept\na\tharm.da\na\tharm.physical\nb\tharm.cse\n");

        JsonNode json = measured();

        assertThat(json.at("/concepts/harm.da/f1").asDouble()).isEqualTo(1);
        assertThat(json.at("/concepts/harm.da/n").asInt()).isEqualTo(1);
        assertThat(json.at("/concepts/harm.cse/r").asDouble()).isZero();
        assertThat(json.at("/facets/harm/micro/r").asDouble()).isBetween(0.66, 0.67);
        assertThat(json.at("/micro/p").asDouble()).isEqualTo(1);
        assertThat(json.at("/macro/f1").isNumber()).isTrue();
    }

    @Test
    void countsANarrowerThemeForItsBroaderLabel() throws IOException {
        Files.writeString(
                set.resolve("documents.jsonl"),
                "{\"_id\":\"a\",\"title\":\"\",\"type\":\"lcspr\",\"text\":\"She suffered medical neglect for years.\"}\n");
        Files.writeString(set.resolve("labels.tsv"), "a\tharm.neglect\n");

        assertThat(measured().at("/concepts/harm.neglect/f1").asDouble()).isEqualTo(1);
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(this::measured)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("documents.jsonl");
    }

    private JsonNode measured() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EvaluateTags.run(set, SCHEME, true, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
