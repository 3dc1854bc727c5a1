package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.apple.AppleSingleFileParser;
import org.apache.tika.parser.crypto.Pkcs7Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.EMFParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.WMFParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.mp3.Mp3Parser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.wordperfect.WordPerfectParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.jspecify.annotations.Nullable;

/**
 * The parsers of the accepted formats and no others: what is not here can neither be attacked nor cost start-up time.
 * Made once a process and used by one thread.
 */
final class ParserSet {
    private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();
    private final Detector detector = new DefaultDetector(MimeTypes.getDefaultMimeTypes());
    private final Map<MediaType, Parser> outer;
    private final Map<MediaType, Parser> inner;

    /**
     * @param further parsers whose types are accepted besides the library's own
     */
    ParserSet(List<Parser> further) {
        List<Parser> documents = new ArrayList<>(List.of(
                new OfficeParser(),
                new OldExcelParser(),
                new OOXMLParser(),
                new OpenDocumentParser(),
                new FlatOpenDocumentParser(),
                new RTFParser(),
                new JSoupParser(),
                new RFC822Parser(),
                new MboxParser(),
                new WordMLParser(),
                new SpreadsheetMLParser(),
                new Word2006MLParser(),
                new WordPerfectParser(),
                new TNEFParser(),
                new AppleSingleFileParser()));
        documents.addAll(further);
        List<Parser> inDocuments = new ArrayList<>(List.of(
                new TextAndCSVParser(),
                new PackageParser(),
                new DcXMLParser(),
                new EMFParser(),
                new WMFParser(),
                new Pkcs7Parser(),
                new Mp3Parser(),
                new PDFParser()));
        inDocuments.addAll(documents);
        outer = new CompositeParser(registry, documents).getParsers();
        inner = new CompositeParser(registry, inDocuments).getParsers();
    }

    /** The type as its bytes tell it, its name helping where they are silent. */
    MediaType detect(TikaInputStream stream, Metadata metadata) throws IOException {
        return registry.normalize(detector.detect(stream, metadata));
    }

    /** The parser of a file that was added by itself, null when it is of no accepted kind. */
    @Nullable
    Parser forFile(MediaType type) {
        return find(outer, type);
    }

    /** The parser of something inside another file. */
    @Nullable
    Parser forAttachment(MediaType type) {
        return find(inner, type);
    }

    /** Whether one type is a kind of the other. */
    boolean isA(MediaType type, MediaType kind) {
        return type.equals(kind) || registry.isSpecializationOf(type, kind);
    }

    private @Nullable Parser find(Map<MediaType, Parser> parsers, MediaType type) {
        Set<MediaType> seen = new HashSet<>();
        MediaType kind = type.getBaseType();
        while (kind != null && seen.add(kind)) {
            Parser parser = parsers.get(kind);
            if (parser != null) {
                return parser;
            }
            kind = registry.getSupertype(kind);
        }
        return null;
    }
}
