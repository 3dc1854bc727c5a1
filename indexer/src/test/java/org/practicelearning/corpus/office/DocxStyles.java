package org.practicelearning.corpus.office;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles and list formats of a Word file, with the names Word itself gives them. */
final class DocxStyles {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String SMALL_GREY = "<w:color w:val=\"595F66\"/><w:sz w:val=\"17\"/>";

    /** Width of the text on A4 between margins of an inch, in twentieths of a point. */
    static final int TEXT_WIDTH = 9026;

    private final String font;
    private final String color;

    DocxStyles(String font, String color) {
        this.font = font;
        this.color = color;
    }

    void addTo(XWPFDocument document) {
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles()).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A4, margins of an inch. */
    static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        BigInteger inch = BigInteger.valueOf(1440);
        margins.setTop(inch);
        margins.setBottom(inch);
        margins.setLeft(inch);
        margins.setRight(inch);
        margins.setHeader(BigInteger.valueOf(708));
        margins.setFooter(BigInteger.valueOf(708));
    }

    private String styles() {
        return "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" + font
                + "\" w:hAnsi=\"" + font + "\" w:cs=\"" + font
                + "\"/><w:sz w:val=\"22\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                + "<w:spacing w:after=\"140\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "", "")
                + style("Title", "Title", "<w:spacing w:before=\"60\" w:after=\"120\"/>", bold(40))
                + style("Subtitle", "Subtitle", "<w:spacing w:after=\"60\"/>", "<w:sz w:val=\"24\"/>")
                + heading(1, 30)
                + heading(2, 25)
                + heading(3, 22)
                + style("Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>")
                + style("ListParagraph", "List Paragraph", "<w:spacing w:after=\"60\"/>", "")
                + style(
                        "FootnoteText",
                        "footnote text",
                        "<w:spacing w:after=\"0\" w:line=\"240\"/>",
                        "<w:sz w:val=\"18\"/>")
                + style("Header", "header", "<w:spacing w:after=\"0\"/>", SMALL_GREY)
                + style("Footer", "footer", "<w:spacing w:after=\"0\"/>", SMALL_GREY)
                + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
                + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
                + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
                + border("top") + border("left") + border("bottom") + border("right") + border("insideH")
                + border("insideV") + "</w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private String bold(int halfPoints) {
        return "<w:b/><w:color w:val=\"" + color + "\"/><w:sz w:val=\"" + halfPoints + "\"/>";
    }

    private String heading(int level, int halfPoints) {
        return style(
                "Heading" + level,
                "heading " + level,
                String.format(
                        Locale.ROOT,
                        "<w:keepNext/><w:spacing w:before=\"%d\" w:after=\"100\"/><w:outlineLvl w:val=\"%d\"/>",
                        360 - 60 * level,
                        level - 1),
                bold(halfPoints));
    }

    private static String style(String id, String name, String paragraph, String run) {
        boolean base = id.equals("Normal");
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + (base ? " w:default=\"1\"" : "")
                + "><w:name w:val=\"" + name + "\"/>" + (base ? "" : "<w:basedOn w:val=\"Normal\"/>")
                + "<w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8C939B\"/>";
    }

    /** A new list, counted from one; answers its id. */
    static BigInteger list(XWPFDocument document, boolean ordered, int number) {
        XWPFNumbering numbering =
                document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        String format = ordered ? "decimal" : "bullet";
        // F0B7 of the Symbol font is what Word writes for its round bullet.
        String text = ordered ? "%1)" : "\uf0b7";
        String run =
                ordered ? "" : "<w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\" w:hint=\"default\"/></w:rPr>";
        try {
            NumberingDocument parsed = NumberingDocument.Factory.parse("<w:numbering " + W + "><w:abstractNum"
                    + " w:abstractNumId=\"" + number + "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
                    + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                    + "\"/><w:lvlText w:val=\"" + text + "\"/><w:lvlJc w:val=\"left\"/>"
                    + "<w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr>" + run
                    + "</w:lvl></w:abstractNum></w:numbering>");
            return numbering.addNum(numbering.addAbstractNum(
                    new XWPFAbstractNum(parsed.getNumbering().getAbstractNumArray(0))));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}
