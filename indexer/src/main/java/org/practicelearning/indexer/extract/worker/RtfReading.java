package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.Parser;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.UnreadableReason;

/**
 * Rich text files, with their headings, tables, list numbers, notes and shapes, which Tika's parser runs together. What is
 * embedded in them is left to Tika.
 */
final class RtfReading {
    /** Larger ones are read by Tika, which does not hold them in memory. */
    private static final long MOST = 64L * 1024 * 1024;

    private final TikaReading tika;

    RtfReading(TikaReading tika) {
        this.tika = tika;
    }

    static boolean isFor(MediaType type) {
        return type.getSubtype().equals("rtf");
    }

    ExtractionOutcome read(
            Parser parser, Path file, MediaType type, TikaInputStream stream, Metadata metadata, ContentCollector to)
            throws IOException {
        if (Files.size(file) > MOST) {
            return tika.read(parser, type, stream, metadata, to);
        }
        to.paging(Paging.NONE);
        RtfWalk walk = new RtfWalk(Files.readAllBytes(file), to);
        try {
            walk.walk();
            if (!walk.isBalanced()) {
                to.missing("The file is damaged: some of it may be missing, or out of its place.");
                rescue(parser, type, stream, metadata, to);
            } else if (walk.hasObjects()) {
                tika.readInsides(parser, stream, metadata, to);
            }
        } catch (ContentCollector.TooMuchText e) {
            return to.outcome(UnreadableReason.TOO_LARGE, "more text than the limit");
        }
        return to.outcome(walk.isBalanced() ? UnreadableReason.NO_TEXT : UnreadableReason.DAMAGED, "no text in it");
    }

    /** What Tika makes of a damaged file beyond what has been read. */
    private void rescue(Parser parser, MediaType type, TikaInputStream stream, Metadata metadata, ContentCollector to) {
        ContentCollector other = to.another();
        tika.read(parser, type, stream, metadata, other);
        to.mostlyUnseen(other).forEach(text -> to.add(BlockKind.NOTE, 0, text));
    }
}
