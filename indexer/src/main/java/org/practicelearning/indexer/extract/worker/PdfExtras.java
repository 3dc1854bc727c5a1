package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/** What a PDF carries beside its pages: comments, link targets, form fields, bookmarks, attached files. */
final class PdfExtras {
    /** A deeper or longer list than this is made to hurt; people's have some hundreds. */
    private static final int MOST = 5_000;

    private static final int DEEPEST = 40;

    private final PDDocument document;
    private final ContentCollector to;
    private final TikaReading attachments;
    private final Map<COSBase, Boolean> seenFiles = new IdentityHashMap<>();

    PdfExtras(PDDocument document, ContentCollector to, TikaReading attachments) {
        this.document = document;
        this.to = to;
        this.attachments = attachments;
    }

    /** Comments and links of a page. */
    void ofPage(PDPage page) {
        Set<String> links = new LinkedHashSet<>();
        try {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment attached) {
                    file(attached.getFile() instanceof PDComplexFileSpecification file ? file : null, "");
                }
                if (annotation instanceof PDAnnotationMarkup markup) {
                    comment(markup);
                }
                link(annotation, links);
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof ContentCollector.TooMuchText tooMuch) {
                throw tooMuch;
            }
            to.missing("Some comments or links in the file are damaged and were not read.");
        }
        links.removeIf(to::pageShows);
        to.add(BlockKind.NOTE, 0, String.join("\n", links));
    }

    private void comment(PDAnnotationMarkup markup) {
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {markup.getTitlePopup(), markup.getSubject(), markup.getContents()}) {
            if (part != null && !part.isBlank()) {
                parts.add(Texts.tidy(part));
            }
        }
        to.add(BlockKind.NOTE, 0, String.join("\n", parts));
    }

    private static void link(PDAnnotation annotation, Set<String> links) {
        PDAction action = null;
        if (annotation instanceof PDAnnotationLink link) {
            action = link.getAction();
        } else if (annotation instanceof PDAnnotationWidget widget) {
            action = widget.getAction();
        }
        if (action instanceof PDActionURI uri && uri.getURI() != null) {
            links.add(Texts.oneLine(uri.getURI()));
        }
    }

    /** Form fields, bookmarks and files of the document; they follow its last page. */
    void ofDocument() {
        attempt(this::form, "form fields");
        attempt(this::bookmarks, "bookmarks");
        attempt(this::files, "attached files");
    }

    private void attempt(Part part, String what) {
        try {
            part.read();
        } catch (ContentCollector.TooMuchText e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            to.missing("Some " + what + " of the file are damaged and were not read.");
        }
    }

    @FunctionalInterface
    private interface Part {
        void read() throws IOException;
    }

    private void form() throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return;
        }
        if (form.getXFA() != null && XfaText.read(form.getXFA().getBytes(), to)) {
            return;
        }
        int group = to.nextGroup();
        int count = 0;
        for (PDField field : form.getFieldTree()) {
            if (++count > MOST) {
                break;
            }
            field(field, group);
        }
    }

    private void field(PDField field, int group) {
        String name = field.getPartialName();
        String value = field.getValueAsString();
        String text = (name == null ? "" : name + ": ") + (value == null || value.equals("null") ? "" : value);
        to.add(new Block(BlockKind.LIST_ITEM, 1, Texts.tidy(text), List.of(), group, -1, -1));
    }

    private void bookmarks() {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            return;
        }
        List<String> titles = new ArrayList<>();
        titles(outline, titles, Collections.newSetFromMap(new IdentityHashMap<>()), 0);
        List<String> unseen = to.withUnseenWords(titles);
        to.add(BlockKind.NOTE, 0, String.join("\n", unseen));
    }

    private static void titles(PDOutlineNode node, List<String> titles, Set<COSBase> seen, int depth) {
        PDOutlineItem item = depth > DEEPEST ? null : node.getFirstChild();
        while (item != null && titles.size() < MOST && seen.add(item.getCOSObject())) {
            if (item.getTitle() != null) {
                titles.add(Texts.oneLine(item.getTitle()));
            }
            titles(item, titles, seen, depth + 1);
            item = item.getNextSibling();
        }
    }

    private void files() throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            files(names.getEmbeddedFiles(), 0);
        }
    }

    private void files(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            for (Map.Entry<String, PDComplexFileSpecification> entry : here.entrySet()) {
                file(entry.getValue(), entry.getKey());
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids != null && depth < DEEPEST) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
                files(kid, depth + 1);
            }
        }
    }

    private void file(@Nullable PDComplexFileSpecification file, String name) throws IOException {
        if (file == null || seenFiles.put(file.getCOSObject(), Boolean.TRUE) != null) {
            return;
        }
        String shown = file.getFileUnicode() != null ? file.getFileUnicode() : file.getFile();
        // One file may carry a form for each system; old ones do, and the forms differ.
        Map<COSBase, PDEmbeddedFile> forms = new LinkedHashMap<>();
        for (PDEmbeddedFile form : new PDEmbeddedFile[] {
            file.getEmbeddedFileUnicode(),
            file.getEmbeddedFile(),
            file.getEmbeddedFileMac(),
            file.getEmbeddedFileDos(),
            file.getEmbeddedFileUnix()
        }) {
            if (form != null) {
                forms.putIfAbsent(form.getCOSObject(), form);
            }
        }
        for (PDEmbeddedFile form : forms.values()) {
            attachments.readAttachment(form.createInputStream(), shown == null ? name : shown, to);
        }
    }
}
