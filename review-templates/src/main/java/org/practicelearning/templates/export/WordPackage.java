package org.practicelearning.templates.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A Word document as its parts; each part is read when asked for and written back when saved. */
final class WordPackage implements AutoCloseable {
    static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final byte[] OLD_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern OTHER_FILES =
            Pattern.compile("/embeddings/|/activeX/|vba(Project|Data)|oleObject|afchunk", Pattern.CASE_INSENSITIVE);
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final OPCPackage parts;
    private final PackagePart main;
    private final Map<PackagePartName, Document> read = new LinkedHashMap<>();

    private WordPackage(OPCPackage parts, PackagePart main) {
        this.parts = parts;
        this.main = main;
    }

    /** What was given is no Word document, or one that must not be used; the message says why. */
    static final class NotUsableException extends Exception {
        private static final long serialVersionUID = 1;

        NotUsableException(String message) {
            super(message);
        }
    }

    static WordPackage open(byte[] docx) throws NotUsableException {
        try {
            if (startsLikeAnOldFile(docx)) {
                throw new NotUsableException(
                        "This is an old Word file (.doc) or one with a password. Save it in Word as a"
                                + " Word document (.docx) without a password, and send that.");
            }
            Inflated.check(docx);
            OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(docx));
            List<PackagePart> main = parts.getPartsByContentType(MAIN_TYPE);
            if (main.size() != 1) {
                String instead = otherKind(parts);
                parts.revert();
                throw new NotUsableException(instead);
            }
            return new WordPackage(parts, main.getFirst());
        } catch (InvalidFormatException
                | IOException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EmptyFileException damaged) {
            throw new NotUsableException("This is not a Word document (.docx), or it is damaged.");
        }
    }

    /** An encrypted document lies in the kind of file that Word wrote before .docx. */
    private static boolean startsLikeAnOldFile(byte[] file) {
        return file.length >= OLD_FILE.length && Arrays.equals(file, 0, OLD_FILE.length, OLD_FILE, 0, OLD_FILE.length);
    }

    private static String otherKind(OPCPackage parts) throws InvalidFormatException {
        for (PackagePart part : parts.getParts()) {
            String type = part.getContentType();
            if (type.contains("macroEnabled")) {
                return "This document may run macros (.docm, .dotm). Save it in Word as a Word document (.docx), and send that.";
            }
            if (type.equals(TYPES + "template.main+xml")) {
                return "This is a Word template (.dotx). Open it in Word, save it as a Word document (.docx), and send that.";
            }
        }
        return "This is not a Word document (.docx).";
    }

    /** Whether it carries macros, controls or whole files, which nobody sees who looks at its pages. */
    boolean holdsOtherFiles() {
        try {
            return parts.getParts().stream()
                    .anyMatch(each -> OTHER_FILES
                            .matcher(each.getPartName().getName() + " " + each.getContentType())
                            .find());
        } catch (InvalidFormatException damaged) {
            return true;
        }
    }

    OPCPackage parts() {
        return parts;
    }

    Document document() throws NotUsableException {
        return xml(main);
    }

    /** The parts that hold text: the body first, then headers, footers and notes. */
    Map<String, Document> texts() throws NotUsableException {
        Map<String, Document> texts = new LinkedHashMap<>();
        texts.put("document", document());
        for (String kind : List.of("header", "footer", "footnotes", "endnotes")) {
            for (PackagePart part : related(kind)) {
                texts.put(part.getPartName().getName().replaceAll(".*/|\\.xml$", ""), xml(part));
            }
        }
        return texts;
    }

    /** A part the body refers to, for example "styles". */
    Optional<Document> part(String kind) throws NotUsableException {
        List<PackagePart> found = related(kind);
        return found.isEmpty() ? Optional.empty() : Optional.of(xml(found.getFirst()));
    }

    /** The same; made from the given XML where it is missing. */
    Document partOr(String kind, byte[] otherwise) throws NotUsableException {
        Optional<Document> present = part(kind);
        if (present.isPresent()) {
            return present.get();
        }
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/word/" + kind + ".xml");
            PackagePart part = parts.createPart(name, TYPES + kind + "+xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write(otherwise);
            }
            main.addRelationship(name, TargetMode.INTERNAL, RELATION + kind);
            return xml(part);
        } catch (InvalidFormatException | IOException | OpenXML4JRuntimeException clash) {
            throw new NotUsableException("The part " + kind + " cannot be added to this Word document.");
        }
    }

    /** Takes out the parts of a kind, whoever named the kind. */
    void drop(String kind) {
        List<PackageRelationship> gone = new ArrayList<>();
        try {
            main.getRelationships().forEach(gone::add);
        } catch (InvalidFormatException damaged) {
            return;
        }
        gone.removeIf(each -> !each.getRelationshipType().endsWith("/" + kind));
        for (PackageRelationship each : gone) {
            target(each).ifPresent(part -> {
                read.remove(part.getPartName());
                parts.deletePartRecursive(part.getPartName());
            });
            main.removeRelationship(each.getId());
        }
    }

    /** What the document fetches from elsewhere, links that a reader may follow excepted. */
    List<String> fetchesFromElsewhere() {
        List<String> found = new ArrayList<>();
        try {
            for (PackagePart part : parts.getParts()) {
                if (!part.isRelationshipPart()) {
                    for (PackageRelationship each : part.getRelationships()) {
                        if (each.getTargetMode() == TargetMode.EXTERNAL
                                && !each.getRelationshipType().endsWith("/hyperlink")) {
                            found.add(each.getRelationshipType().replaceAll(".*/", ""));
                        }
                    }
                }
            }
        } catch (InvalidFormatException damaged) {
            found.add("damaged relationships");
        }
        return found;
    }

    /** Whether the properties name an author or say anything else that never goes out. */
    boolean hasNamesInItsProperties() {
        try {
            PackageProperties core = parts.getPackageProperties();
            return Stream.of(
                            core.getCreatorProperty(),
                            core.getLastModifiedByProperty(),
                            core.getDescriptionProperty(),
                            core.getKeywordsProperty(),
                            core.getSubjectProperty())
                    .flatMap(Optional::stream)
                    .anyMatch(each -> !each.isBlank());
        } catch (InvalidFormatException damaged) {
            return false;
        }
    }

    void save(OutputStream out) throws IOException {
        for (Map.Entry<PackagePartName, Document> each : read.entrySet()) {
            PackagePart part = parts.getPart(each.getKey());
            part.clear();
            try (OutputStream stream = part.getOutputStream()) {
                DOMSource source = new DOMSource(each.getValue());
                XMLHelper.newTransformer().transform(source, new StreamResult(stream));
            } catch (TransformerException impossible) {
                throw new IOException("writing " + part.getPartName(), impossible);
            }
        }
        parts.save(out);
    }

    @Override
    public void close() {
        parts.revert();
    }

    private List<PackagePart> related(String kind) {
        List<PackagePart> found = new ArrayList<>();
        relationships(kind).forEach(each -> target(each).ifPresent(found::add));
        return found;
    }

    private Optional<PackagePart> target(PackageRelationship relationship) {
        if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(main.getRelatedPart(relationship));
        } catch (InvalidFormatException damaged) {
            return Optional.empty();
        }
    }

    private List<PackageRelationship> relationships(String kind) {
        try {
            List<PackageRelationship> found = new ArrayList<>();
            main.getRelationshipsByType(RELATION + kind).forEach(found::add);
            return found;
        } catch (InvalidFormatException damaged) {
            return List.of();
        }
    }

    private Document xml(PackagePart part) throws NotUsableException {
        Document known = read.get(part.getPartName());
        if (known != null) {
            return known;
        }
        try (InputStream stream = part.getInputStream()) {
            Document document = XMLHelper.newDocumentBuilder().parse(stream);
            read.put(part.getPartName(), document);
            return document;
        } catch (IOException | SAXException damaged) {
            throw new NotUsableException("The part " + part.getPartName() + " of this Word document is damaged.");
        }
    }
}
