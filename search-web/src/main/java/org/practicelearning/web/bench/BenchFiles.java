package org.practicelearning.web.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.practicelearning.indexer.extract.AcceptedFormats;

/**
 * The files to measure with: those of accepted formats below some folders, no file twice.
 *
 * @param files in the order of their paths
 * @param bytes their sizes together
 */
public record BenchFiles(List<Path> files, long bytes) {
    public BenchFiles {
        files = List.copyOf(files);
    }

    /** Finds them. Archives are left out: bare Tika and the library mean different things by reading one. */
    public static BenchFiles below(List<Path> folders) {
        List<Path> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long bytes = 0;
        for (Path folder : folders) {
            for (Path file : regularFiles(folder)) {
                boolean accepted = AcceptedFormats.ofName(String.valueOf(file.getFileName()))
                        .filter(format -> format != AcceptedFormats.ARCHIVE)
                        .isPresent();
                if (accepted && seen.add(hash(file))) {
                    found.add(file);
                    bytes += size(file);
                }
            }
        }
        return new BenchFiles(found, bytes);
    }

    /** The same without those that do not pass. */
    BenchFiles only(Set<Path> wanted) {
        List<Path> kept = files.stream().filter(wanted::contains).toList();
        return new BenchFiles(kept, kept.stream().mapToLong(BenchFiles::size).sum());
    }

    private static List<Path> regularFiles(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .map(each -> each.toAbsolutePath().normalize())
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot look through " + folder, problem);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + file, problem);
        }
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + file, problem);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
