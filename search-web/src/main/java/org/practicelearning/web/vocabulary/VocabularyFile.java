package org.practicelearning.web.vocabulary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeFolder;
import org.practicelearning.indexer.taxonomy.SchemeProblem;
import org.practicelearning.indexer.taxonomy.SchemeReading;
import org.practicelearning.indexer.taxonomy.SkosJsonLd;
import org.practicelearning.indexer.taxonomy.SkosTurtle;

/** The kinds of file a vocabulary is exported to and imported from. */
public enum VocabularyFile {
    CSV("csv", "text/csv", "CSV table", SchemeFolder::csv, SchemeFolder::readCsv),
    TURTLE("ttl", "text/turtle", "SKOS in Turtle", SkosTurtle::write, SkosTurtle::read),
    JSON_LD("jsonld", "application/ld+json", "SKOS in JSON-LD", SkosJsonLd::write, SkosJsonLd::read);

    /** As much as is read of a file; more than ten thousand themes need. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private final String ending;
    private final String mediaType;
    private final String label;
    private final Function<ConceptScheme, String> writing;
    private final Function<String, SchemeReading> reading;

    VocabularyFile(
            String ending,
            String mediaType,
            String label,
            Function<ConceptScheme, String> writing,
            Function<String, SchemeReading> reading) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.label = label;
        this.writing = writing;
        this.reading = reading;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String label() {
        return label;
    }

    /** The kind of a file by its name: {@code vocabulary.ttl}. */
    public static Optional<VocabularyFile> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json")
                ? Optional.of(JSON_LD)
                : Arrays.stream(values())
                        .filter(each -> lower.endsWith("." + each.ending))
                        .findFirst();
    }

    /** A vocabulary as such a file. */
    public String write(ConceptScheme scheme) {
        return writing.apply(scheme);
    }

    /**
     * Reads a vocabulary.
     *
     * @param name of the file, which says its kind
     */
    public static SchemeReading read(String name, byte[] bytes) {
        Optional<VocabularyFile> kind = ofName(name);
        if (kind.isEmpty()) {
            return refused(name, "the name of the file must end in .csv, .ttl, .jsonld or .json");
        }
        if (bytes.length > MOST_BYTES) {
            return refused(name, "a vocabulary has at most 8 MB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return kind.get().reading.apply(text);
        } catch (CharacterCodingException otherwise) {
            return refused(name, "the file is not written in UTF-8");
        }
    }

    private static SchemeReading refused(String name, String reason) {
        return new SchemeReading.Refused(List.of(new SchemeProblem(name, 0, reason)));
    }
}
