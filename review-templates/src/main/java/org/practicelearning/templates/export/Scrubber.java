package org.practicelearning.templates.export;

import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.practicelearning.templates.export.WordPackage.NotUsableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Takes out of a document what nobody meant to send: authors, comments, tracked changes, hidden text, properties. */
final class Scrubber {
    private static final String PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final List<String> DROPPED = List.of(
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "documenttasks",
            "people",
            "attachedTemplate",
            "keyMapCustomizations",
            "recipientData",
            "customXml",
            "printerSettings");

    private Scrubber() {}

    static void scrub(WordPackage word, String title) throws NotUsableException {
        for (Document part : word.texts().values()) {
            text(part);
        }
        word.part("styles").ifPresent(Scrubber::text);
        word.part("numbering").ifPresent(Scrubber::text);
        DROPPED.forEach(word::drop);
        word.part("settings").ifPresent(Scrubber::settings);
        properties(word.parts(), title);
    }

    private static void text(Document part) {
        // A row that was taken out holds its words still.
        WordXml.all(part, "del").stream()
                .map(Node::getParentNode)
                .filter(each -> each != null && WordXml.is(each, "trPr"))
                .map(Node::getParentNode)
                .forEach(WordXml::remove);
        for (String gone : List.of(
                "del",
                "moveFrom",
                "commentRangeStart",
                "commentRangeEnd",
                "commentReference",
                "rPrChange",
                "pPrChange",
                "sectPrChange",
                "tblPrChange",
                "tblGridChange",
                "tcPrChange",
                "trPrChange",
                "tblPrExChange",
                "numberingChange",
                "cellIns",
                "cellDel",
                "cellMerge",
                "permStart",
                "permEnd",
                "dataBinding",
                "rsid",
                "proofErr")) {
            WordXml.all(part, gone).forEach(WordXml::remove);
        }
        WordXml.all(part, "*").forEach(Scrubber::sessions);
        WordXml.all(part, "ins").forEach(Scrubber::unwrap);
        WordXml.all(part, "moveTo").forEach(Scrubber::unwrap);
        WordXml.all(part, "vanish").forEach(Scrubber::hidden);
    }

    /** Numbers by which Word knows who wrote what in one sitting. */
    private static void sessions(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int at = attributes.getLength() - 1; at >= 0; at--) {
            String name = attributes.item(at).getLocalName();
            if (name != null && name.startsWith("rsid")) {
                element.removeAttributeNS(WordXml.W, name);
            }
        }
    }

    private static void unwrap(Element wrapper) {
        Node parent = wrapper.getParentNode();
        if (parent != null) {
            while (wrapper.getFirstChild() != null) {
                parent.insertBefore(wrapper.getFirstChild(), wrapper);
            }
            parent.removeChild(wrapper);
        }
    }

    private static void hidden(Element vanish) {
        Node properties = vanish.getParentNode();
        Node run = properties == null ? null : properties.getParentNode();
        if (run != null
                && WordXml.is(run, "r")
                && !WordXml.attribute(vanish, "val").matches("0|false|off")) {
            WordXml.remove(run);
        }
    }

    private static void settings(Document settings) {
        for (String gone : List.of("attachedTemplate", "trackRevisions", "rsids", "docVars", "mailMerge")) {
            WordXml.all(settings, gone).forEach(WordXml::remove);
        }
    }

    private static void properties(OPCPackage parts, String title) {
        try {
            PackageProperties core = parts.getPackageProperties();
            core.setTitleProperty(Optional.of(title));
            core.setLanguageProperty(Optional.of("en-GB"));
            core.setCreatorProperty(Optional.empty());
            core.setLastModifiedByProperty(Optional.empty());
            core.setDescriptionProperty(Optional.empty());
            core.setKeywordsProperty(Optional.empty());
            core.setSubjectProperty(Optional.empty());
            core.setCategoryProperty(Optional.empty());
            core.setContentStatusProperty(Optional.empty());
            core.setIdentifierProperty(Optional.empty());
            core.setVersionProperty(Optional.empty());
            core.setRevisionProperty(Optional.empty());
            core.setCreatedProperty(Optional.empty());
            core.setModifiedProperty(Optional.empty());
            core.setLastPrintedProperty(Optional.empty());
            for (String kind : List.of(
                    PROPERTIES + "extended-properties",
                    PROPERTIES + "custom-properties",
                    PackageRelationshipTypes.THUMBNAIL)) {
                for (PackageRelationship each : parts.getRelationshipsByType(kind)) {
                    parts.removePart(parts.getPart(each));
                    parts.removeRelationship(each.getId());
                }
            }
        } catch (InvalidFormatException damaged) {
            throw new IllegalStateException("the package was opened before", damaged);
        }
    }
}
