package org.practicelearning.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder on a disk of its own that can be filled: a file system in memory. Only root may make one. */
public final class SmallDisk implements AutoCloseable {
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Makes one of so many megabytes where a folder is, or skips the test that wants it. */
    public static SmallDisk on(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
                "a small disk can be made by root on Linux only");
        return new SmallDisk(folder);
    }

    private static boolean ran(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream said = process.getInputStream()) {
                said.transferTo(OutputStream.nullOutputStream());
            }
            return process.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Fills it but for some bytes. */
    public void fillBut(long bytes) {
        byte[] block = new byte[MEGABYTE];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            long left = folder.toFile().getUsableSpace() - bytes;
            while (left > 0) {
                int some = (int) Math.min(left, MEGABYTE);
                ballast.write(block, 0, some);
                left -= some;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Makes room again. */
    public void empty() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        ran("umount", "-l", folder.toString());
    }
}
