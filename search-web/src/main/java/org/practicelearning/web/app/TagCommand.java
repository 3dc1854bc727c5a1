package org.practicelearning.web.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.tag.DocumentTagger;
import org.practicelearning.indexer.tag.PlainText;
import org.practicelearning.indexer.tag.Suggestion;
import org.practicelearning.indexer.tag.TaggedPassage;
import org.practicelearning.indexer.tag.Tagger;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code learn tag}: the themes of a plain text, without a library. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = "Say which themes a plain text speaks of, with the words that say so.")
final class TagCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    @Mixin
    private final VocabularyOption vocabulary = new VocabularyOption();

    @Parameters(paramLabel = "FILE", description = "A plain text in UTF-8; - reads standard input")
    private String file = "-";

    @Option(names = "--json", description = "Print suggestions with their offsets, in UTF-16 units, as JSON")
    private boolean json;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "What kind of document it is, for example lcspr or procedure")
    private @Nullable String type;

    @Spec
    private @Nullable CommandSpec spec;

    /** A suggestion at its place in the whole text. */
    private record Placed(Suggestion suggestion, int offset) {
        int start() {
            return offset + suggestion.start();
        }

        int end() {
            return offset + suggestion.end();
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        ConceptScheme scheme = vocabulary.scheme(Console.line(spec));
        List<Placed> found = new ArrayList<>();
        for (TaggedPassage each : new DocumentTagger(Tagger.of(scheme))
                .tag(type(), "", PlainText.passages(text()))
                .passages()) {
            each.suggestions()
                    .forEach(suggestion ->
                            found.add(new Placed(suggestion, each.passage().start())));
        }
        if (json) {
            Console.of(spec)
                    .say(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(found, scheme)));
        } else {
            found.forEach(each -> Console.of(spec).say(line(each, scheme)));
        }
        return ExitCode.GOOD;
    }

    private DocumentType type() {
        return type == null
                ? DocumentType.OTHER
                : DocumentType.ofKey(type)
                        .orElseThrow(() -> new ParameterException(
                                Console.line(spec), "There is no document type “" + type + "”."));
    }

    private String text() {
        try {
            byte[] bytes;
            if (file.equals("-")) {
                bytes = System.in.readNBytes((int) MOST_BYTES + 1);
            } else {
                Path path = Path.of(file);
                if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                    throw new FailedException("There is no file " + file + " that can be read.");
                }
                bytes = Files.size(path) > MOST_BYTES ? new byte[(int) MOST_BYTES + 1] : Files.readAllBytes(path);
            }
            if (bytes.length > MOST_BYTES) {
                throw new FailedException("The text has more than 20 MB. Give it in parts.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new FailedException(file
                    + " is not a plain text in UTF-8. Save it as one, or add it to the library with “learn ingest”.");
        } catch (IOException unreadable) {
            throw new FailedException(file + " cannot be read.");
        }
    }

    private static ObjectNode json(List<Placed> found, ConceptScheme scheme) {
        ObjectNode answer = new ObjectMapper().createObjectNode().put("vocabulary", scheme.version());
        ArrayNode suggestions = answer.putArray("suggestions");
        for (Placed each : found) {
            suggestions
                    .addObject()
                    .put("concept", each.suggestion().concept())
                    .put("label", scheme.label(each.suggestion().concept()))
                    .put(
                            "facet",
                            scheme.concept(each.suggestion().concept())
                                    .map(concept -> concept.facet().key())
                                    .orElse(null))
                    .put("status", each.suggestion().status().key())
                    .put("words", each.suggestion().words())
                    .put("start", each.start())
                    .put("end", each.end());
        }
        return answer;
    }

    private static String line(Placed each, ConceptScheme scheme) {
        return scheme.label(each.suggestion().concept()) + " ("
                + each.suggestion().status().label() + "): “"
                + Console.shown(each.suggestion().words()) + "”";
    }
}
