package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionLimits;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Office documents, web pages and mail, read by Tika's parsers. */
final class TikaReading {
    private static final MediaType MAIL = MediaType.parse("message/rfc822");

    /** How sheets store headers and footers: codes for place, font, size, page, date, name. */
    private static final Pattern SHEET_MARGIN = Pattern.compile("(&[LCR])?&([\"\\[]|[0-9]|[A-Z]\\b|[LCR]&)");

    private static final HtmlMapper PAGE_ELEMENTS = new WebPageElements();

    private final ParserSet parsers;
    private final ExtractionLimits limits;
    private final InsideReading inside;

    /**
     * @param inside reads files inside others
     */
    TikaReading(ParserSet parsers, ExtractionLimits limits, InsideReading inside) {
        this.inside = inside;
        this.parsers = parsers;
        this.limits = limits;
    }

    ExtractionOutcome read(
            Parser parser, MediaType type, TikaInputStream stream, Metadata metadata, ContentCollector to) {
        boolean slides = isSlides(type);
        to.paging(slides ? Paging.SLIDES : Paging.NONE);
        boolean isPage = parsers.isA(type, MediaType.TEXT_HTML);
        WebPageHandler page = new WebPageHandler(to);
        BlockHandler blocks = isPage ? page : new BlockHandler(to, slides);
        blocks.keepLineEnds(!isPage);
        ParseContext context = context(blocks, to);
        SecureContentHandler secure = new SecureContentHandler(blocks, stream);
        Failure failure = null;
        try {
            parser.parse(stream, secure, metadata, context);
        } catch (ContentCollector.TooMuchText e) {
            failure = new Failure(UnreadableReason.TOO_LARGE, "more text than the limit");
        } catch (SAXException e) {
            failure = saxFailure(secure, e);
        } catch (TikaException | IOException | RuntimeException e) {
            failure = failure(e);
        }
        finish(blocks);
        page.settle();
        if (type.getSubtype().equals("msword")) {
            to.retell(TikaReading::noteOfOldWord);
        }
        if (isSheet(type)) {
            to.takeOut(TikaReading::isSheetMargin);
        }
        properties(metadata, to);
        if (parsers.isA(type, MAIL)) {
            MailHeader.of(metadata).reversed().forEach(to::addFirst);
            to.property("date", Texts.day(metadata.get(TikaCoreProperties.CREATED)));
        } else if (type.getSubtype().equals("vnd.ms-outlook")) {
            to.addAfterTitle(MailHeader.date(metadata));
            to.property("date", Texts.day(metadata.get(TikaCoreProperties.CREATED)));
        }
        return outcome(to, failure);
    }

    /** Adds a file attached to another, under its name. */
    void readAttachment(InputStream content, String name, ContentCollector to) throws IOException {
        BlockHandler blocks = new BlockHandler(to, false).withinBody();
        ParseContext context = context(blocks, to);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (InputStream in = content) {
            context.get(EmbeddedDocumentExtractor.class).parseEmbedded(in, blocks, metadata, true);
            blocks.flush();
        } catch (SAXException e) {
            to.missing("An attachment could not be completely read.");
        }
    }

    /** Adds what is embedded in a file whose own text has been read otherwise. */
    void readInsides(Parser parser, InputStream stream, Metadata metadata, ContentCollector to) {
        BlockHandler blocks = new BlockHandler(to, false).withinBody();
        ParseContext context = context(blocks, to);
        EmbeddedDocumentExtractor reading = context.get(EmbeddedDocumentExtractor.class);
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata inside) {
                return reading.shouldParseEmbedded(inside);
            }

            @Override
            public void parseEmbedded(InputStream in, ContentHandler outer, Metadata inside, boolean outputHtml)
                    throws SAXException, IOException {
                reading.parseEmbedded(in, blocks, inside, true);
                blocks.flush();
            }
        });
        try {
            parser.parse(stream, new DefaultHandler(), metadata, context);
        } catch (ContentCollector.TooMuchText e) {
            throw e;
        } catch (SAXException | TikaException | IOException | RuntimeException e) {
            to.missing("An object embedded in the file is damaged and was not read.");
        }
        properties(metadata, to);
    }

    private ParseContext context(BlockHandler blocks, ContentCollector to) {
        ParseContext context = new ParseContext();
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXPptxExtractor(true);
        context.set(OfficeParserConfig.class, office);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pdf);
        context.set(HtmlMapper.class, PAGE_ELEMENTS);
        context.set(
                EmbeddedDocumentExtractor.class, new AttachmentReading(parsers, limits, blocks, to, context, inside));
        return context;
    }

    private static void finish(BlockHandler blocks) {
        try {
            blocks.flush();
        } catch (ContentCollector.TooMuchText e) {
            // Already said where it happened.
            return;
        }
    }

    private static Failure saxFailure(SecureContentHandler secure, SAXException e) {
        try {
            secure.throwIfCauseOf(e);
        } catch (TikaException bomb) {
            return new Failure(UnreadableReason.ARCHIVE_LIMIT, "unpacks or nests beyond reason");
        }
        return failure(e);
    }

    private static Failure failure(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return new Failure(UnreadableReason.PASSWORD, "encrypted");
            }
            if (cause instanceof UnsupportedFormatException) {
                return new Failure(
                        UnreadableReason.UNSUPPORTED, cause.getClass().getSimpleName());
            }
            if (cause instanceof ZeroByteFileException) {
                return new Failure(UnreadableReason.EMPTY, "");
            }
        }
        return new Failure(UnreadableReason.DAMAGED, rootName(e));
    }

    /** The kind of an exception without its message, which may quote the document. */
    static String rootName(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static ExtractionOutcome outcome(ContentCollector to, @Nullable Failure failure) {
        if (failure == null) {
            return to.outcome(UnreadableReason.NO_TEXT, "no text in it");
        }
        if (failure.reason() == UnreadableReason.PASSWORD) {
            return new ExtractionOutcome.Unreadable(failure.reason(), failure.detail());
        }
        if (to.hasText() && failure.reason() != UnreadableReason.TOO_LARGE) {
            to.missing("The file is damaged: what follows the last paragraph shown here could not be read.");
        }
        return to.outcome(failure.reason(), failure.detail());
    }

    private static boolean isSlides(MediaType type) {
        String name = type.getSubtype();
        return name.contains("presentation") || name.contains("powerpoint");
    }

    /** Footnotes and comments of old Word files begin with a mark that is no letter. */
    private static Block noteOfOldWord(Block block) {
        boolean isNote = block.kind() == BlockKind.PARAGRAPH && block.text().startsWith("\ufffd");
        return isNote ? Block.of(BlockKind.NOTE, 0, block.text().substring(1).strip()) : block;
    }

    private static boolean isSheetMargin(Block block) {
        return block.kind() == BlockKind.PARAGRAPH
                && SHEET_MARGIN.matcher(block.text()).lookingAt();
    }

    private static boolean isSheet(MediaType type) {
        String name = type.getSubtype();
        return name.contains("spreadsheet") || name.contains("excel");
    }

    private static void properties(Metadata metadata, ContentCollector to) {
        to.property("title", metadata.get(TikaCoreProperties.TITLE));
        to.property("author", String.join("; ", List.of(metadata.getValues(TikaCoreProperties.CREATOR))));
        to.property("created", Texts.day(metadata.get(TikaCoreProperties.CREATED)));
        to.property("language", metadata.get(TikaCoreProperties.LANGUAGE));
        to.property("subject", metadata.get(TikaCoreProperties.SUBJECT));
        to.property("from", metadata.get(Message.MESSAGE_FROM));
    }

    private record Failure(UnreadableReason reason, String detail) {}
}
