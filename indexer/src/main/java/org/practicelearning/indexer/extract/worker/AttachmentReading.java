package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.ExtractionLimits;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads what stands inside a file: attachments, embedded documents, parts of a mail. Their text follows under a heading
 * with their name. How many and how deep is bounded, and what is left out is said.
 */
final class AttachmentReading implements EmbeddedDocumentExtractor {
    private static final MediaType HTML = MediaType.TEXT_HTML;

    /** Kinds that hold no text to be read; parsing them only costs time. */
    private static final Set<String> SILENT = Set.of("image", "audio", "video", "font", "model");

    private static final Set<String> WITH_TEXT =
            Set.of("image/emf", "image/wmf", "image/x-emf", "image/x-wmf", "audio/mpeg");

    /** People forward forwards, but not this often; the number of attachments bounds the cost. */
    private static final int DEEPEST = 12;

    /** Depth of the heading that names a file inside the file. */
    private static final int NAME_LEVEL = 2;

    private static final int DEEPEST_HEADING = 6;

    private final ParserSet parsers;
    private final ExtractionLimits limits;
    private final BlockHandler blocks;
    private final ContentCollector to;
    private final ParseContext context;
    private final InsideReading own;
    private int depth;

    AttachmentReading(
            ParserSet parsers,
            ExtractionLimits limits,
            BlockHandler blocks,
            ContentCollector to,
            ParseContext context,
            InsideReading own) {
        this.own = own;
        this.parsers = parsers;
        this.limits = limits;
        this.blocks = blocks;
        this.to = to;
        this.context = context;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        String declared = metadata.get(Metadata.CONTENT_TYPE);
        if (declared == null || !isSilent(MediaType.parse(declared))) {
            return true;
        }
        to.picture(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
        return false;
    }

    private static boolean isSilent(MediaType type) {
        return type != null
                && SILENT.contains(type.getType())
                && !WITH_TEXT.contains(type.getBaseType().toString());
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        try (TikaInputStream inside = TikaInputStream.get(CloseShieldInputStream.wrap(stream))) {
            if (stream instanceof TikaInputStream outer && outer.getOpenContainer() != null) {
                inside.setOpenContainer(outer.getOpenContainer());
            }
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            MediaType type = parsers.detect(inside, metadata);
            if (isSilent(type)) {
                to.picture(name);
                return;
            }
            Parser parser = parsers.forAttachment(type);
            if (parser == null) {
                announce(name, outputHtml);
                return;
            }
            if (depth >= DEEPEST || to.nextInside() > limits.attachments()) {
                to.missing("Some attachments were not read: they are nested too deep or there are too many.");
                return;
            }
            metadata.set(Metadata.CONTENT_TYPE, type.toString());
            boolean isAttached = outputHtml || isAttached(metadata);
            ContentCollector inner = to.another();
            ExtractionOutcome outcome =
                    inside.getOpenContainer() == null ? own.read(inside, type, metadata, inner) : null;
            if (outcome != null) {
                announce(name, isAttached);
                take(outcome);
                return;
            }
            parse(parser, inside, handler, metadata, type, name, isAttached);
        }
    }

    /** Parts of a mail have names, too, when they are files. */
    private static boolean isAttached(Metadata metadata) {
        return TikaCoreProperties.EmbeddedResourceType.ATTACHMENT
                .toString()
                .equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
    }

    private void take(ExtractionOutcome outcome) {
        switch (outcome) {
            case ExtractionOutcome.Extracted all -> take(all.content());
            case ExtractionOutcome.PartlyExtracted some -> {
                take(some.content());
                to.missing("An attachment was not completely read.");
            }
            case ExtractionOutcome.Unreadable none -> {
                if (none.reason() != UnreadableReason.NO_TEXT && none.reason() != UnreadableReason.EMPTY) {
                    to.missing("An attachment " + none.reason().problem() + " and was not read.");
                }
            }
        }
    }

    /** Its pages in turn, its headings below its name, its tables and lists numbered on. */
    private void take(DocumentContent content) {
        blocks.flush();
        Map<Integer, Integer> groups = new HashMap<>();
        for (PageContent page : content.pages()) {
            for (Block block : page.blocks()) {
                boolean isHeading = block.kind() == BlockKind.HEADING;
                int level = isHeading ? Math.min(DEEPEST_HEADING, block.level() + NAME_LEVEL) : block.level();
                int group = block.group() == 0 ? 0 : groups.computeIfAbsent(block.group(), number -> to.nextGroup());
                to.add(new Block(block.kind(), level, block.text(), block.cells(), group, -1, -1));
            }
        }
    }

    private void parse(
            Parser parser,
            TikaInputStream inside,
            ContentHandler handler,
            Metadata metadata,
            MediaType type,
            @Nullable String name,
            boolean outputHtml)
            throws SAXException, IOException {
        announce(name, outputHtml);
        boolean keep = blocks.keepsLineEnds();
        blocks.keepLineEnds(!parsers.isA(type, HTML));
        depth++;
        try {
            parser.parse(inside, new EmbeddedContentHandler(new BodyContentHandler(handler)), metadata, context);
        } catch (EncryptedDocumentException e) {
            to.missing("An attachment is protected by a password and was not read.");
        } catch (TikaException e) {
            to.missing("An attachment is damaged and was not completely read.");
        } catch (ContentCollector.TooMuchText e) {
            throw e;
        } catch (RuntimeException e) {
            to.missing("An attachment could not be completely read.");
        } finally {
            depth--;
            blocks.keepLineEnds(keep);
        }
    }

    private void announce(@Nullable String name, boolean outputHtml) {
        if (outputHtml && name != null && !name.isBlank()) {
            blocks.insert(BlockKind.HEADING, NAME_LEVEL, Texts.oneLine(name));
        }
    }
}
