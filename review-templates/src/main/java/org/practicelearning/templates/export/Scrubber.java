package org.practicelearning.templates.export;

import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.practicelearning.templates.export.WordPackage.NotUsableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes out of a document what nobody meant to send: authors, comments, tracked changes, hidden text, properties. */
final class Scrubber {
    private static final String PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Scrubber() {}

    static void scrub(WordPackage word, String title) throws NotUsableException {
        for (Document part : word.texts().values()) {
            text(part);
        }
        for (String kind : List.of("comments", "attachedTemplate", "people", "keyMapCustomizations")) {
            word.drop(kind);
        }
        word.part("settings").ifPresent(Scrubber::settings);
        properties(word.parts(), title);
    }

    private static void text(Document part) {
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
                "proofErr")) {
            WordXml.all(part, gone).forEach(WordXml::remove);
        }
        WordXml.all(part, "ins").forEach(Scrubber::unwrap);
        WordXml.all(part, "moveTo").forEach(Scrubber::unwrap);
        WordXml.all(part, "vanish").forEach(Scrubber::hidden);
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
            for (String kind : List.of("extended-properties", "custom-properties")) {
                for (PackageRelationship each : parts.getRelationshipsByType(PROPERTIES + kind)) {
                    parts.removePart(parts.getPart(each));
                    parts.removeRelationship(each.getId());
                }
            }
        } catch (InvalidFormatException damaged) {
            throw new IllegalStateException("the package was opened before", damaged);
        }
    }
}
