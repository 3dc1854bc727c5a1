package org.practicelearning.templates.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilder;
import org.apache.poi.util.XMLHelper;
import org.practicelearning.templates.export.WordPackage.NotUsableException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The Word template that comes with the program, kept as the XML it is made of so that every change can be read. */
public final class HouseTemplate {
    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/footnotes.xml",
            "word/header.xml",
            "word/footer.xml",
            "word/first-header.xml",
            "word/first-footer.xml");

    private HouseTemplate() {}

    /** The template as a .docx, for a partnership to begin its own from. */
    public static byte[] docx() {
        return docx(part("word/document.xml"));
    }

    /** The same with another body. */
    static byte[] docx(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : PARTS) {
                ZipEntry entry = new ZipEntry(part);
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.equals("word/document.xml") ? body : part(part));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** The styles of a document, with the house's behind them. */
    static Styles styles(WordPackage word) throws NotUsableException {
        return new Styles(word.partOr("styles", part("word/styles.xml")), document("word/styles.xml"));
    }

    static byte[] part(String name) {
        // A resource whose name begins with a bracket or a dot is easily lost on its way into a jar.
        String file = "house/"
                + name.replace("[Content_Types]", "content-types")
                        .replace("_rels/.rels", "package-rels.xml")
                        .replace("word/_rels/document.xml.rels", "document-rels.xml")
                        .replace("word/", "");
        try (InputStream stream = Objects.requireNonNull(HouseTemplate.class.getResourceAsStream(file), file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + file, unreadable);
        }
    }

    private static Document document(String name) {
        DocumentBuilder builder = XMLHelper.newDocumentBuilder();
        try {
            return builder.parse(new ByteArrayInputStream(part(name)));
        } catch (SAXException | IOException damaged) {
            throw new IllegalStateException(name + " of the house template", damaged);
        }
    }
}
