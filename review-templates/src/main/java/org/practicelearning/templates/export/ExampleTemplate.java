package org.practicelearning.templates.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.practicelearning.templates.print.Outline;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** A Word template in which every field of a template stands by its name, to begin one's own from. */
public final class ExampleTemplate {
    private static final int WIDTH = 9_026;

    /** What the house template has in place of all this. */
    private static final String CONTENT =
            "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{{content}}</w:t></w:r></w:p>";

    private final StringBuilder body = new StringBuilder();

    private ExampleTemplate() {}

    /** The example for a template as a .docx. */
    public static byte[] docx(Template template) {
        ExampleTemplate example = new ExampleTemplate();
        template.sections().forEach(example::section);
        example.paragraph("Heading1", "References");
        example.paragraph("BodyText", "{{references}}");
        String house = new String(HouseTemplate.part("word/document.xml"), StandardCharsets.UTF_8);
        if (!house.contains(CONTENT)) {
            throw new IllegalStateException("the house template has no place for its content");
        }
        return HouseTemplate.docx(house.replace(CONTENT, example.body).getBytes(StandardCharsets.UTF_8));
    }

    private void section(Section section) {
        paragraph("Heading1", section.title());
        for (Field field : section.fields()) {
            if (!field.identity()) {
                field(section.key() + "." + field.key(), field, section.fields().size() > 1);
            }
        }
    }

    private void field(String name, Field field, boolean heading) {
        boolean large = field.type() == FieldType.LONG_TEXT || field.type() == FieldType.TABLE;
        if (!large) {
            paragraph("BodyText", field.label() + ": {{" + name + "}}");
            return;
        }
        if (heading) {
            paragraph("Heading2", field.label());
        }
        if (field.means().filter(means -> means == Meaning.SIGN_OFF).isPresent()) {
            // What the partners signed is no row of the draft: the program writes the table.
            paragraph("BodyText", "{{" + name + "}}");
        } else if (field.type() == FieldType.TABLE && field.columns().size() <= TableWriter.MOST_COLUMNS) {
            table(name, field);
        } else if (field.type() == FieldType.TABLE) {
            paragraph("BodyText", "{{#" + name + "}}");
            field.columns().forEach(this::ofCard);
            paragraph("BodyText", "{{/" + name + "}}");
        } else {
            paragraph("BodyText", "{{" + name + "}}");
        }
    }

    private void ofCard(Field column) {
        if (column.type() == FieldType.LONG_TEXT) {
            paragraph("Heading3", column.label());
            paragraph("BodyText", "{{" + column.key() + "}}");
        } else {
            paragraph("BodyText", column.label() + ": {{" + column.key() + "}}");
        }
    }

    /** One row is repeated for each row of the draft; the first repeats on every page. */
    private void table(String name, Field table) {
        List<Field> columns = table.columns();
        int parts = columns.stream().mapToInt(Outline::width).sum();
        List<Integer> widths = columns.stream()
                .map(each -> WIDTH * Outline.width(each) / parts)
                .toList();
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"" + WIDTH + "\" w:type=\"dxa\"/>")
                .append(
                        "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/><w:tblCaption w:val=\"")
                .append(escaped(table.label()))
                .append("\"/></w:tblPr><w:tblGrid>");
        widths.forEach(each -> body.append("<w:gridCol w:w=\"" + each + "\"/>"));
        body.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int at = 0; at < columns.size(); at++) {
            cell(widths.get(at), "TableHeading", columns.get(at).label());
        }
        body.append("</w:tr><w:tr>");
        for (int at = 0; at < columns.size(); at++) {
            String start = at == 0 ? "{{#" + name + "}}" : "";
            String end = at == columns.size() - 1 ? "{{/" + name + "}}" : "";
            cell(widths.get(at), "TableText", start + "{{" + columns.get(at).key() + "}}" + end);
        }
        body.append("</w:tr></w:tbl>");
        paragraph("TableText", "");
    }

    private void cell(int width, String style, String text) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>");
        paragraph(style, text);
        body.append("</w:tc>");
    }

    private void paragraph(String style, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</w:t></w:r></w:p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
