package org.practicelearning.web.library;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.extract.SeenWord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words that were read from the picture of a page, with their places: reading them takes seconds, and somebody who
 * goes from match to match wants each picture at once. A product of the version: they lie beside its text and go with it,
 * are not backed up, and are read again when they are missing.
 */
public final class PageWords {
    private static final Logger LOG = LoggerFactory.getLogger(PageWords.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader READER = JSON.readerFor(new TypeReference<List<SeenWord>>() {});

    private final Texts texts;

    public PageWords(Texts texts) {
        this.texts = texts;
    }

    /** The words of a page; empty when they were not read yet. */
    public Optional<List<SeenWord>> find(Compartment compartment, String documentId, String sha256, int page) {
        Path place = place(compartment, documentId, sha256, page);
        if (Files.notExists(place)) {
            return Optional.empty();
        }
        try {
            return Optional.of(READER.readValue(Files.readAllBytes(place)));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Keeps the words of a page, unless the document has gone meanwhile. */
    public void keep(Compartment compartment, String documentId, String sha256, int page, List<SeenWord> words) {
        Path text = texts.place(compartment, documentId, sha256);
        Path place = place(compartment, documentId, sha256, page);
        try {
            if (Files.exists(text)) {
                DurableFiles.write(place, JSON.writeValueAsBytes(words));
                if (Files.notExists(text)) {
                    Files.deleteIfExists(place);
                }
            }
        } catch (IOException problem) {
            // A full disk, or a document removed this moment: the page is drawn all the same, and read again next time.
            LOG.warn(
                    "event=page-words-not-kept document={} problem={}",
                    documentId,
                    problem.getClass().getSimpleName());
        }
    }

    private Path place(Compartment compartment, String documentId, String sha256, int page) {
        return texts.place(compartment, documentId, sha256).resolveSibling(sha256 + ".page-" + page + ".json");
    }
}
