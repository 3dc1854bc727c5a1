package org.practicelearning.web.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.catalogue.JdbiCatalogue.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed process leaves in the folders: copies without a name, and files of documents that never entered, have moved
 * or were removed. Nothing of a document may stay where the catalogue does not say it is.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final DataFolder data;
    private final Texts texts;
    private final Map<String, Set<String>> hashes = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> documents = new HashMap<>();
    private final List<String> withoutText = new ArrayList<>();
    private int removed;

    Leftovers(DataFolder data, Texts texts, JdbiCatalogue catalogue) {
        this.data = data;
        this.texts = texts;
        catalogue.kept().forEach(this::expect);
    }

    private void expect(Kept kept) {
        String key = kept.compartment().key();
        hashes.computeIfAbsent(key, each -> new HashSet<>()).add(kept.sha256());
        documents
                .computeIfAbsent(key, each -> new HashMap<>())
                .computeIfAbsent(kept.documentId(), each -> new HashSet<>())
                .add(kept.sha256() + ".json");
        if (kept.isCurrent() && !texts.isWhole(kept.compartment(), kept.documentId(), kept.sha256())) {
            withoutText.add(kept.documentId());
        }
    }

    /** Documents whose text was not written to its end, to be read again. */
    List<String> withoutText() {
        return List.copyOf(withoutText);
    }

    /** Removes what nobody has. To be called before anything is taken in. */
    void remove() {
        try {
            for (Path folder : children(data.compartments())) {
                String key = String.valueOf(folder.getFileName());
                if (Compartment.isKey(key)) {
                    originals(folder.resolve("originals"), hashes.getOrDefault(key, Set.of()));
                    texts(folder.resolve("text"), documents.getOrDefault(key, Map.of()));
                }
            }
            for (Path each : children(data.staging())) {
                // Uploads and parts of archives lie in folders of their own; a file is a copy for a backup, cut short.
                drop(each, Files.isRegularFile(each));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot tidy the data folder " + data.root(), problem);
        }
        LOG.info("event=leftovers-removed files={} documents-without-text={}", removed, withoutText.size());
    }

    private void originals(Path folder, Set<String> kept) throws IOException {
        for (Path each : children(folder)) {
            if (Files.isDirectory(each)) {
                for (Path original : children(each)) {
                    drop(original, !kept.contains(String.valueOf(original.getFileName())));
                }
            } else {
                drop(each, true);
            }
        }
    }

    private void texts(Path folder, Map<String, Set<String>> kept) throws IOException {
        for (Path document : children(folder)) {
            Set<String> files = kept.getOrDefault(String.valueOf(document.getFileName()), Set.of());
            for (Path text : children(document)) {
                drop(text, !files.contains(String.valueOf(text.getFileName())));
            }
            drop(document, files.isEmpty());
        }
    }

    private void drop(Path file, boolean unwanted) throws IOException {
        if (unwanted && Files.deleteIfExists(file)) {
            removed++;
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<Path> children = new ArrayList<>();
            entries.forEach(children::add);
            return children;
        }
    }
}
