package org.practicelearning.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {
    private static final String TEXT =
            "\uD83D\uDE00 There was no evidence of domestic abuse. Baby K was aged 17 weeks.\n\n"
                    + "All staff should attend training on neglect.";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void placesEachSuggestionInTheWholeText() throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), TEXT);

        assertThat(run("tag", "--json", file.toString())).isZero();

        JsonNode suggestions = new ObjectMapper().readTree(out.toString()).path("suggestions");
        assertThat(suggestions).isNotEmpty();
        for (JsonNode each : suggestions) {
            assertThat(TEXT.substring(
                            each.path("start").asInt(), each.path("end").asInt()))
                    .isEqualTo(each.path("words").asText());
        }
        assertThat(concepts(suggestions))
                .contains("child.age.under1", "harm.neglect")
                .doesNotContain("harm.da", "child.age.16to17");
        assertThat(status(suggestions, "harm.neglect")).isEqualTo("general");
        assertThat(status(suggestions, "child.age.under1")).isEqualTo("happened");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path picture = Files.write(folder.resolve("scan.txt"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

        assertThat(run("tag", picture.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("not a plain text in UTF-8");
        assertThat(run("tag", folder.resolve("none.txt").toString())).isEqualTo(ExitCode.FAILED);
        assertThat(run("tag", "--type", "poem", picture.toString())).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void usesAnotherVocabularyOrSaysWhyNot() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "A heron stood there.", StandardCharsets.UTF_8);
        Path good = Files.writeString(
                folder.resolve("good.csv"),
                "concept,property,value\nharm.bird,prefLabel,Birds\nharm.bird,altLabel,heron\n");
        Path bad = Files.writeString(
                folder.resolve("bad.csv"), "concept,property,value\nharm.bird,prefLabel,Birds\nharm.bird,altLabel,!\n");

        assertThat(run("tag", "--vocabulary", good.toString(), text.toString())).isZero();
        assertThat(out.toString()).contains("Birds").contains("heron");
        assertThat(run("tag", "--vocabulary", bad.toString(), text.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("row 3").contains("letters or digits");
    }

    private static List<String> concepts(JsonNode suggestions) {
        return StreamSupport.stream(suggestions.spliterator(), false)
                .map(each -> each.path("concept").asText())
                .toList();
    }

    private static String status(JsonNode suggestions, String concept) {
        return StreamSupport.stream(suggestions.spliterator(), false)
                .filter(each -> each.path("concept").asText().equals(concept))
                .map(each -> each.path("status").asText())
                .findFirst()
                .orElse("");
    }

    private int run(String... arguments) {
        return Main.run(InstantSource.system(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
