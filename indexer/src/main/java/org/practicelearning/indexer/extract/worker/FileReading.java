package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.AcceptedFormats;
import org.practicelearning.indexer.extract.ExtractionLimits;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.ExtractionOutcome.Unreadable;
import org.practicelearning.indexer.extract.UnreadableReason;

/** Finds out what a file is and gives it to the reading of its kind. */
final class FileReading {
    /** How deep files in files are read as by themselves; below that Tika reads on. */
    private static final int DEEPEST = 3;

    private final ExtractionLimits limits;
    private final Tesseract tesseract;
    private final ParserSet parsers;
    private final TikaReading tika;
    private final PdfReading pdf;
    private final WordReading word;
    private final SlidesReading slides;
    private final PictureReading pictures;
    private final RtfReading rtf;
    private final OpenDocumentReading openDocuments;
    private int inside;

    FileReading(ExtractionLimits limits, Tesseract tesseract, List<Parser> further) {
        this.limits = limits;
        this.tesseract = tesseract;
        this.parsers = new ParserSet(further);
        this.tika = new TikaReading(parsers, limits, this::readInside);
        this.rtf = new RtfReading(tika);
        this.openDocuments = new OpenDocumentReading(tika);
        this.pdf = new PdfReading(tesseract, tika);
        OfficeInsides insides = new OfficeInsides(tika);
        this.pictures = new PictureReading(tesseract);
        this.word = new WordReading(insides, pictures);
        this.slides = new SlidesReading(insides, pictures);
    }

    ExtractionOutcome read(Path file, String fileName) {
        tesseract.nextFile();
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            MediaType type = parsers.detect(stream, metadata);
            metadata.set(Metadata.CONTENT_TYPE, type.toString());
            ContentCollector to = new ContentCollector(limits.characters());
            to.mediaType(type.getBaseType().toString());
            AcceptedFormats promised = AcceptedFormats.ofName(fileName).orElse(AcceptedFormats.TEXT);
            remarkOnName(type, promised, fileName, to);
            return read(file, type, promised, stream, metadata, to);
        } catch (IOException e) {
            return new Unreadable(UnreadableReason.DAMAGED, TikaReading.rootName(e));
        }
    }

    private ExtractionOutcome read(
            Path file,
            MediaType type,
            AcceptedFormats promised,
            TikaInputStream stream,
            Metadata metadata,
            ContentCollector to)
            throws IOException {
        Parser parser = parsers.forFile(type);
        if (ContentKinds.isPdf(type)) {
            return pdf.read(file, to);
        }
        if (ContentKinds.isPicture(type)) {
            return pictures.read(file, to);
        }
        if (ContentKinds.isWordXml(type)) {
            return word.read(file, to);
        }
        if (ContentKinds.isSlidesXml(type)) {
            return slides.read(file, to);
        }
        if (parser != null && RtfReading.isFor(type)) {
            return rtf.read(parser, file, type, stream, metadata, to);
        }
        if (parser != null && OpenDocumentReading.isFor(type)) {
            return openDocuments.read(parser, file, type, stream, metadata, to);
        }
        if (parser != null) {
            return tika.read(parser, type, stream, metadata, to);
        }
        if (ContentKinds.isText(type) || promised == AcceptedFormats.TEXT && TextReading.looksLikeText(stream)) {
            return TextReading.read(stream, metadata, to);
        }
        return new Unreadable(
                ContentKinds.isArchive(type) && promised == AcceptedFormats.ARCHIVE
                        ? UnreadableReason.UNSUPPORTED
                        : UnreadableReason.WRONG_TYPE,
                type.getBaseType().toString());
    }

    /** Reads a file inside another as if it had been added by itself. */
    private @Nullable ExtractionOutcome readInside(
            TikaInputStream stream, MediaType type, Metadata metadata, ContentCollector to) throws IOException {
        boolean isOwn = ContentKinds.isPdf(type) || parsers.forFile(type) != null;
        if (!isOwn || inside >= DEEPEST) {
            return null;
        }
        inside++;
        try {
            return read(stream.getPath(), type, AcceptedFormats.TEXT, stream, metadata, to);
        } finally {
            inside--;
        }
    }

    private static void remarkOnName(MediaType type, AcceptedFormats promised, String fileName, ContentCollector to) {
        Optional<AcceptedFormats> found = ContentKinds.formatOf(type);
        if (found.isPresent() && !ContentKinds.goesFor(found.get(), promised)) {
            to.missing("Its name ends in ." + AcceptedFormats.ending(fileName) + ", but it is of the kind "
                    + found.get().title() + " and was read as that.");
        }
    }
}
