package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.Parser;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.UnreadableReason;

/**
 * OpenDocument texts, sheets and presentations, read as a stream of XML with what Tika's parser drops: slides, the names of
 * sheets, where notes belong, and which text was deleted. Properties and what is embedded are left to Tika, and so are files
 * whose zip is damaged or whose text is encrypted.
 */
final class OpenDocumentReading {
    private final TikaReading tika;

    OpenDocumentReading(TikaReading tika) {
        this.tika = tika;
    }

    static boolean isFor(MediaType type) {
        String name = type.getSubtype();
        return name.startsWith("vnd.oasis.opendocument.") && !name.contains(".flat.");
    }

    ExtractionOutcome read(
            Parser parser, Path file, MediaType type, TikaInputStream stream, Metadata metadata, ContentCollector to) {
        to.paging(type.getSubtype().contains("presentation") ? Paging.SLIDES : Paging.NONE);
        boolean isSalvaged = false;
        try (OfficePackage parts = OfficePackage.open(file)) {
            isSalvaged = parts.isSalvaged();
            if (!parts.names().contains("content.xml") || isEncrypted(parts)) {
                return tika.read(parser, type, stream, metadata, to);
            }
            if (isSalvaged) {
                to.missing("The file is damaged: only what could be rescued is shown here.");
            }
            OpenDocumentStyles styles = new OpenDocumentStyles();
            walk(parts, "styles.xml", styles, to, BlockKind.RUNNING);
            walk(parts, "content.xml", styles, to, BlockKind.PARAGRAPH);
            objects(parts, to);
        } catch (ContentCollector.TooMuchText e) {
            return to.outcome(UnreadableReason.TOO_LARGE, "more text than the limit");
        } catch (IOException | XMLStreamException | RuntimeException e) {
            if (!to.hasText()) {
                return tika.read(parser, type, stream, metadata, to);
            }
            to.missing("The file is damaged: what follows the last paragraph shown here could not be read.");
        }
        if (!isSalvaged) {
            tika.readInsides(parser, stream, metadata, to);
        }
        return to.outcome(isSalvaged ? UnreadableReason.DAMAGED : UnreadableReason.NO_TEXT, "no text in it");
    }

    /** Sheets and charts within the text, which are stored as documents of their own. */
    private static void objects(OfficePackage parts, ContentCollector to) throws IOException, XMLStreamException {
        for (String name : parts.names()) {
            if (name.endsWith("/content.xml")) {
                OpenDocumentStyles styles = new OpenDocumentStyles();
                walk(parts, name.replace("content.xml", "styles.xml"), styles, to, BlockKind.RUNNING);
                walk(parts, name, styles, to, BlockKind.PARAGRAPH);
            }
        }
    }

    private static boolean isEncrypted(OfficePackage parts) throws IOException, XMLStreamException {
        try (InputStream in = parts.part("META-INF/manifest.xml")) {
            XMLStreamReader reader = in == null ? null : Xml.reader(in);
            while (reader != null && reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("encryption-data")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes the styles of a part and reads what it shows: the margins of its pages, or its content. */
    private static void walk(
            OfficePackage parts, String part, OpenDocumentStyles styles, ContentCollector to, BlockKind kind)
            throws IOException, XMLStreamException {
        try (InputStream in = parts.part(part)) {
            if (in == null) {
                return;
            }
            XMLStreamReader reader = Xml.reader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    if (name.equals("master-styles") || name.equals("body")) {
                        new OpenDocumentBody(styles, to, kind).read(reader);
                    } else {
                        styles.take(reader);
                    }
                }
            }
        }
    }
}
