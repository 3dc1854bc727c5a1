package org.practicelearning.web.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.IndexState;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.control.Work.Finding;
import org.practicelearning.web.library.IndexKeeper.Mended;
import org.practicelearning.web.library.Library;

/** Examines an opened library: every original against its hash, every text, every index file against its checksum. */
final class Examination {
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Library library;

    Examination(Library library) {
        this.library = library;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                true,
                "The catalogue opens and holds " + library.catalogue().count(Reader.localOperator()) + " documents."));
        findings.add(originals());
        findings.add(texts());
        for (Compartment each : library.indexes().compartments()) {
            findings.add(index(each));
        }
        library.mended().forEach((key, done) -> mended(key, done).ifPresent(findings::add));
        findings.add(room());
        return findings;
    }

    private Finding originals() {
        int checked = 0;
        int bad = 0;
        for (DocumentRecord document : library.catalogue().list(Reader.localOperator())) {
            for (DocumentVersion version : library.catalogue().versions(document.id())) {
                checked++;
                Path original = library.originals().place(document.compartment(), version.sha256());
                bad += hash(original).equals(version.sha256()) ? 0 : 1;
            }
        }
        return bad == 0
                ? new Finding(true, checked + " originals are as they came.")
                : new Finding(
                        false,
                        bad + " of " + checked + " originals are missing or changed. Restore them from a backup.");
    }

    private Finding texts() {
        long missing = library.catalogue().list(Reader.localOperator()).stream()
                .filter(each -> library.texts()
                        .find(each.compartment(), each.id(), each.currentVersion())
                        .isEmpty())
                .count();
        return missing == 0
                ? new Finding(true, "The text of every document is there.")
                : new Finding(
                        false,
                        "The text of " + missing + " documents is missing or damaged. Run “learn reindex --reread”.");
    }

    private Finding index(Compartment compartment) {
        IndexState state = library.indexes().check(compartment);
        return state.needsRebuild()
                ? new Finding(false, "The index of " + compartment.key() + " is damaged. Run “learn reindex”.")
                : new Finding(true, "The index of " + compartment.key() + " is whole.");
    }

    /** Opening the library mends its indexes; that one was damaged must not pass unsaid. */
    private static Optional<Finding> mended(String key, Mended done) {
        return switch (done) {
            case NOTHING, CAUGHT_UP, REBUILT -> Optional.empty();
            case REPAIRED ->
                Optional.of(new Finding(
                        false,
                        "The index of " + key + " was damaged and has been built again just now. If this happens again,"
                                + " have the disk examined."));
            case BEHIND ->
                Optional.of(new Finding(
                        false,
                        "The index of " + key + " could not be written, so searches do not find the last changes. Make"
                                + " room on the disk, then run “learn reindex”."));
        };
    }

    private Finding room() {
        long free = library.data().root().toFile().getUsableSpace();
        return free >= LEAST_FREE_BYTES
                ? new Finding(true, (free >> 30) + " GB free for the data folder.")
                : new Finding(false, "Less than 1 GB is free for the data folder. Make room before adding documents.");
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            return "";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
