package org.practicelearning.templates.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicelearning.templates.citation.CitationFormat;
import org.practicelearning.templates.evidence.EvidenceList;
import org.practicelearning.templates.evidence.EvidenceList.Entry;
import org.practicelearning.templates.export.BlockWriter.Spot;
import org.practicelearning.templates.export.Styles.Name;
import org.practicelearning.templates.export.WordPackage.NotUsableException;
import org.practicelearning.templates.print.PrintedDraft;
import org.practicelearning.templates.quotation.References;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes gathered quotations as a Word document: each with its citation as a footnote, and a list of references. */
public final class EvidenceDocument {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Words that Word shows as the title of a document. */
    private static final String TITLE_STYLE = "Title";

    private final EvidenceList list;

    private EvidenceDocument(EvidenceList list) {
        this.list = list;
    }

    /** Writes them in the style that comes with the program. */
    public static void write(EvidenceList list, OutputStream out) throws IOException {
        try (WordPackage word = WordPackage.open(HouseTemplate.docx())) {
            Scrubber.scrub(word, list.title());
            new EvidenceDocument(list).fill(word);
            word.save(out);
        } catch (NotUsableException impossible) {
            throw new IllegalStateException("the house's own template cannot be used", impossible);
        }
    }

    private void fill(WordPackage word) throws NotUsableException {
        Styles styles = HouseTemplate.styles(word);
        styles.language();
        Footnotes footnotes = new Footnotes(word.partOr("footnotes", HouseTemplate.part("word/footnotes.xml")), styles);
        Numbering numbering = new Numbering(word.partOr("numbering", HouseTemplate.part("word/numbering.xml")));
        PrintedDraft nothing = new PrintedDraft(Map.of(), List.of(), Map.of(), new References(Map.of(), List.of()));
        Spot end = emptied(word.document());
        write(end, new BlockWriter(styles, numbering, footnotes, nothing), footnotes);
        for (Map.Entry<String, Document> part : word.texts().entrySet()) {
            if (!part.getKey().equals("document") && !part.getKey().endsWith("notes")) {
                WordXml.all(part.getValue(), "t").forEach(this::margin);
            }
        }
    }

    /** Takes out what the template says; the size of the page and its margins stay. */
    private static Spot emptied(Document document) {
        Element body = WordXml.all(document, "body").getFirst();
        Element section = WordXml.children(body, "sectPr").getLast();
        for (Node child = body.getFirstChild(); child != null; child = body.getFirstChild()) {
            if (child == section) {
                break;
            }
            body.removeChild(child);
        }
        return new Spot(body, section);
    }

    private void write(Spot end, BlockWriter blocks, Footnotes footnotes) {
        Element title = blocks.line(end, Name.TEXT, list.title());
        WordXml.all(title, "pStyle").forEach(style -> style.setAttributeNS(WordXml.W, "w:val", TITLE_STYLE));
        blocks.line(end, Name.TEXT, list.partnership() + ". Exported on " + DAY.format(list.day()) + ".");
        blocks.line(
                end,
                Name.TEXT,
                "Each quotation is kept word for word as it was read. What is said of its source is as of the day of"
                        + " the export.");
        int number = 1;
        for (Entry each : list.entries()) {
            entry(end, blocks, footnotes, each, number++);
        }
        references(end, blocks);
    }

    private void entry(Spot end, BlockWriter blocks, Footnotes footnotes, Entry entry, int number) {
        blocks.heading(end, 2, number + ". " + entry.evidence().citation().title());
        Element quotation = blocks.line(end, Name.QUOTE, "“" + entry.evidence().quotation() + "”");
        footnotes.refer(
                quotation, References.note(entry.evidence()), entry.evidence().id());
        entry.remarks().forEach(each -> blocks.line(end, Name.REMARK, each));
        if (!entry.evidence().note().isBlank()) {
            blocks.line(end, Name.TEXT, "Note: " + entry.evidence().note());
        }
        if (!entry.themes().isEmpty()) {
            blocks.line(end, Name.TABLE_TEXT, "Themes: " + String.join(", ", entry.themes()));
        }
        String place = entry.evidence().citation().place();
        blocks.line(
                end,
                Name.TABLE_TEXT,
                (place.isEmpty() ? "" : place + " · ")
                        + entry.access()
                        + " · taken by "
                        + entry.takenBy()
                        + " on "
                        + DAY.format(entry.evidence().taken()));
    }

    private void references(Spot end, BlockWriter blocks) {
        List<String> lines = list.entries().stream()
                .map(each -> CitationFormat.TEXT.of(each.evidence().citation().ofDocument()))
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (!lines.isEmpty()) {
            blocks.heading(end, 1, "References");
            lines.forEach(each -> blocks.line(end, Name.REFERENCE, each));
        }
    }

    /** The margins of the house template speak of a draft; here they name the collection. */
    private void margin(Element text) {
        String said = text.getTextContent();
        if (said.contains("{{version}}")) {
            said = list.partnership() + " · exported on " + DAY.format(list.day());
        } else if (said.contains("{{edition}}")) {
            said = "Check each quotation against its source before you publish it.";
        }
        text.setTextContent(
                said.replace("{{template}} – {{title}}", list.title()).replace("{{marking}}", list.marking()));
    }
}
