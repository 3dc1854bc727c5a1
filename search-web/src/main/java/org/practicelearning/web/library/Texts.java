package org.practicelearning.web.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.passage.SplitDocument;

/**
 * The passages of each version, as read from its original, in the folder of its compartment. They can be read from there
 * again, and are when they are missing: a power cut may take the last ones written.
 */
public final class Texts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader READER = JSON.readerFor(SplitDocument.class);
    private static final ObjectWriter WRITER = JSON.writerFor(SplitDocument.class);

    private final DataFolder data;

    public Texts(DataFolder data) {
        this.data = data;
    }

    /** Keeps the text of a version. */
    public void keep(Compartment compartment, String documentId, String sha256, SplitDocument text) {
        try {
            DurableFiles.write(place(compartment, documentId, sha256), WRITER.writeValueAsBytes(text));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot keep the text of document " + documentId, problem);
        }
    }

    /** Reads the text of a version; empty when it is missing or damaged, so that the original must be read again. */
    public Optional<SplitDocument> find(Compartment compartment, String documentId, String sha256) {
        Path place = place(compartment, documentId, sha256);
        if (Files.notExists(place)) {
            return Optional.empty();
        }
        try {
            return Optional.of(READER.readValue(Files.readAllBytes(place)));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Whether the text of a version is there to its end. Cheap: for all of them after a crash. */
    boolean isWhole(Compartment compartment, String documentId, String sha256) {
        try (RandomAccessFile file =
                new RandomAccessFile(place(compartment, documentId, sha256).toFile(), "r")) {
            if (file.length() == 0) {
                return false;
            }
            file.seek(file.length() - 1);
            return file.read() == '}';
        } catch (IOException missing) {
            return false;
        }
    }

    /** Moves the text of a version to another compartment. */
    public void copy(String documentId, String sha256, Compartment from, Compartment to) throws IOException {
        Path source = place(from, documentId, sha256);
        if (Files.exists(source)) {
            DurableFiles.write(place(to, documentId, sha256), Files.readAllBytes(source));
        }
    }

    /** Removes all texts of a document. */
    public void remove(Compartment compartment, String documentId) throws IOException {
        Path folder = folder(compartment, documentId);
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path each : files) {
                    Files.deleteIfExists(each);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    private Path folder(Compartment compartment, String documentId) {
        return data.compartment(compartment).resolve("text").resolve(documentId);
    }

    /** Where the text of a version lies or would lie. */
    public Path place(Compartment compartment, String documentId, String sha256) {
        return folder(compartment, documentId).resolve(sha256 + ".json");
    }
}
