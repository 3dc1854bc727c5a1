package org.practicelearning.web.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeFolder;
import org.practicelearning.indexer.taxonomy.SchemeReading;

/** Vocabularies that were uploaded and wait to be confirmed, each under the hash of what it says. Thread-safe. */
final class StagedVocabularies {
    /** Somebody may look at a few before one is taken. */
    private static final int KEPT = 5;

    private final Path folder;

    StagedVocabularies(Path staging) {
        this.folder = staging.resolve("vocabulary");
    }

    /** Puts one aside and returns its hash; the oldest of many are let go. */
    synchronized String keep(ConceptScheme scheme) {
        byte[] bytes = SchemeFolder.csv(scheme).getBytes(StandardCharsets.UTF_8);
        String digest = digest(bytes);
        try {
            Files.createDirectories(folder);
            Files.write(file(digest), bytes);
            List<Path> newestFirst;
            try (Stream<Path> files = Files.list(folder)) {
                newestFirst = files.sorted(Comparator.comparing(StagedVocabularies::written)
                                .reversed())
                        .toList();
            }
            for (Path each : newestFirst.stream().skip(KEPT).toList()) {
                Files.deleteIfExists(each);
            }
            return digest;
        } catch (IOException problem) {
            throw new UncheckedIOException("a vocabulary could not be put aside", problem);
        }
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** One that was put aside; empty when it is not there any more. */
    synchronized Optional<ConceptScheme> find(String digest) {
        if (!digest.matches("[0-9a-f]{64}") || !Files.isRegularFile(file(digest))) {
            return Optional.empty();
        }
        try {
            return SchemeFolder.readCsv(Files.readString(file(digest))) instanceof SchemeReading.Accepted accepted
                    ? Optional.of(accepted.scheme())
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** It was taken. */
    synchronized void drop(String digest) {
        try {
            Files.deleteIfExists(file(digest));
        } catch (IOException problem) {
            throw new UncheckedIOException("a vocabulary that was put aside could not be removed", problem);
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest + ".csv");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
