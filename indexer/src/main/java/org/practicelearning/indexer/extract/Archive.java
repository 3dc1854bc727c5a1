package org.practicelearning.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks zip archives of documents. Number, size and ratio of the entries are checked from the directory before
 * anything is unpacked, and again while unpacking, because a directory may lie. Names in the archive never become names
 * on disk. Archives in archives are unpacked too, within the same limits.
 */
public final class Archive {
    /** Below this an entry may be packed as tightly as it likes: a page of blanks is no bomb. */
    private static final long SMALL = 1 << 20;

    private static final Set<String> DROPPINGS = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private final ExtractionLimits limits;
    private final Path folder;
    private final List<ArchiveOutcome.Entry> documents = new ArrayList<>();
    private final List<ArchiveOutcome.RefusedEntry> refused = new ArrayList<>();
    private final List<String> droppings = new ArrayList<>();
    private int entriesLeft;
    private long bytesLeft;
    private int written;

    private Archive(Path folder, ExtractionLimits limits) {
        this.folder = folder;
        this.limits = limits;
        this.entriesLeft = limits.archiveEntries();
        this.bytesLeft = limits.unpackedBytes();
    }

    /** Whether a file is to be unpacked rather than read: named as an archive, and not an office document inside. */
    public static boolean isArchive(Path file, String fileName) {
        if (AcceptedFormats.ofName(fileName)
                .filter(AcceptedFormats.ARCHIVE::equals)
                .isEmpty()) {
            return false;
        }
        try (ZipFile zip = open(file)) {
            boolean isOpenDocument = zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null;
            return zip.getEntry("[Content_Types].xml") == null && !isOpenDocument;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Unpacks an archive.
     *
     * @param folder empty folder that takes the entries
     */
    public static ArchiveOutcome unpack(Path file, Path folder, ExtractionLimits limits) {
        Archive archive = new Archive(folder, limits);
        try {
            Files.createDirectories(folder);
            archive.unpack(file, "", 1);
            return new ArchiveOutcome.Unpacked(archive.documents, archive.refused, archive.droppings);
        } catch (Bomb e) {
            return new ArchiveOutcome.Refused(UnreadableReason.ARCHIVE_LIMIT, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new ArchiveOutcome.Refused(reasonOf(e), e.getClass().getSimpleName());
        }
    }

    private static UnreadableReason reasonOf(IOException e) {
        boolean isEncrypted =
                e instanceof ZipException && String.valueOf(e.getMessage()).contains("encrypted");
        return isEncrypted ? UnreadableReason.PASSWORD : UnreadableReason.DAMAGED;
    }

    /** Names of old archives are not in UTF-8; the code page of old PCs takes every byte. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            if (!String.valueOf(e.getMessage()).contains("bad entry name")) {
                throw e;
            }
            Charset old = Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
            return new ZipFile(file.toFile(), old);
        }
    }

    private void unpack(Path file, String within, int depth) throws IOException {
        try (ZipFile zip = open(file)) {
            List<? extends ZipEntry> entries = zip.stream()
                    .limit(entriesLeft + 1L)
                    .filter(entry -> !entry.isDirectory())
                    .toList();
            check(zip, entries, Files.size(file));
            entriesLeft -= entries.size();
            for (ZipEntry entry : entries) {
                unpack(zip, entry, within, depth);
            }
        }
    }

    private void check(ZipFile zip, List<? extends ZipEntry> entries, long length) throws Bomb {
        if (zip.size() > entriesLeft) {
            throw new Bomb("more than " + limits.archiveEntries() + " entries");
        }
        long packed = 0;
        long unpacked = 0;
        for (ZipEntry entry : entries) {
            long size = Math.max(0, entry.getSize());
            long from = Math.max(0, entry.getCompressedSize());
            if (size > SMALL && size > Math.max(1, from) * limits.ratio()) {
                throw new Bomb("an entry unpacks to more than " + limits.ratio() + " times its size");
            }
            packed += from;
            unpacked += size;
        }
        if (unpacked > bytesLeft) {
            throw new Bomb("unpacks to more than " + limits.unpackedBytes() + " bytes");
        }
        if (packed > length) {
            throw new Bomb("entries overlap");
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry, String within, int depth) throws IOException {
        String name = within + cleaned(entry.getName());
        if (isDropping(name)) {
            droppings.add(name);
            return;
        }
        AcceptedFormats format = AcceptedFormats.ofName(name).orElse(null);
        if (format == null) {
            refused.add(new ArchiveOutcome.RefusedEntry(name, UnreadableReason.UNSUPPORTED));
            return;
        }
        if (format == AcceptedFormats.ARCHIVE && depth >= limits.depth()) {
            refused.add(new ArchiveOutcome.RefusedEntry(name, UnreadableReason.ARCHIVE_LIMIT));
            return;
        }
        Path target = folder.resolve("entry-" + ++written + "." + AcceptedFormats.ending(name));
        try {
            write(zip, entry, target);
        } catch (Bomb e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(target);
            refused.add(new ArchiveOutcome.RefusedEntry(name, reasonOf(e)));
            return;
        }
        take(name, target, depth);
    }

    private void take(String name, Path target, int depth) throws IOException {
        if (!isArchive(target, name)) {
            documents.add(new ArchiveOutcome.Entry(name, target));
            return;
        }
        try {
            unpack(target, name + "/", depth + 1);
        } catch (Bomb e) {
            if (bytesLeft < 0) {
                throw e;
            }
            refused.add(new ArchiveOutcome.RefusedEntry(name, UnreadableReason.ARCHIVE_LIMIT));
        } catch (IOException e) {
            refused.add(new ArchiveOutcome.RefusedEntry(name, reasonOf(e)));
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            int count = in.read(buffer);
            while (count >= 0) {
                bytesLeft -= count;
                if (bytesLeft < 0) {
                    throw new Bomb("unpacks to more than " + limits.unpackedBytes() + " bytes");
                }
                out.write(buffer, 0, count);
                count = in.read(buffer);
            }
        }
    }

    private static boolean isDropping(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf('/') + 1);
        return lower.startsWith("__macosx/")
                || lower.contains("/__macosx/")
                || DROPPINGS.contains(last)
                || last.startsWith("._");
    }

    /** A name that stays where it is put: without parents, drives, control characters and empty parts. */
    static String cleaned(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.replace('\\', '/').split("/")) {
            String kept = part.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
            if (!kept.isEmpty() && !kept.equals(".") && !kept.equals("..")) {
                parts.add(kept);
            }
        }
        String joined = String.join("/", parts);
        return joined.isEmpty() ? "unnamed" : joined;
    }

    /** More than the limits allow: the whole archive is refused. */
    private static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;

        Bomb(String message) {
            super(message);
        }
    }
}
