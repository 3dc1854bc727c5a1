package org.practicelearning.templates.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.Template;

/** A Word file taken apart for a test. */
record Docx(Map<String, String> parts) {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static Docx of(byte[] file) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Docx(parts);
    }

    static Docx exported(Template template, Draft draft) {
        return of(file(HouseTemplate.docx(), template, draft));
    }

    static byte[] file(byte[] wordTemplate, Template template, Draft draft) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new WordExport(wordTemplate, "Northborough Safeguarding Children Partnership")
                    .write(template, draft, DAY, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The house template with another body. */
    static byte[] template(String paragraphs) {
        Map<String, String> parts = new LinkedHashMap<>(of(HouseTemplate.docx()).parts());
        String document = parts.getOrDefault("word/document.xml", "");
        int start = document.indexOf("<w:body>") + "<w:body>".length();
        parts.put(
                "word/document.xml",
                document.substring(0, start) + paragraphs + document.substring(document.lastIndexOf("<w:sectPr>")));
        return zipped(parts);
    }

    static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A paragraph whose text is split over runs at every bar. */
    static String paragraph(String text) {
        StringBuilder runs = new StringBuilder("<w:p>");
        for (String run : text.split("\\|")) {
            runs.append("<w:r><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r>");
        }
        return runs.append("</w:p>").toString();
    }

    String part(String name) {
        return parts.getOrDefault("word/" + name + ".xml", "");
    }

    /** The words of the body, a line for each paragraph. */
    String text() {
        String body = Pattern.compile("&#(\\d+);")
                .matcher(part("document"))
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1))));
        return body.replaceAll("(?s)^.*<w:body>\\s*", "")
                .replaceAll("<w:instrText[^>]*>[^<]*</w:instrText>", "")
                .replaceAll("</w:p>|<w:br/>", "\n")
                .replaceAll("<w:tab/>", "\t")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** What Word's own schema has against any part. */
    List<String> schemaErrors() {
        List<String> errors = new ArrayList<>();
        parts.forEach((name, xml) -> {
            try {
                XmlObject parsed = parse(name, xml);
                if (parsed != null) {
                    List<XmlError> found = new ArrayList<>();
                    parsed.validate(new XmlOptions().setErrorListener((List) found));
                    found.forEach(each -> errors.add(name + ": " + each));
                }
            } catch (XmlException damaged) {
                errors.add(name + ": " + damaged.getMessage());
            }
        });
        return errors;
    }

    private static @Nullable XmlObject parse(String name, String xml) throws XmlException {
        return switch (name.replaceAll(".*/|\\.xml$", "")) {
            case "document" -> DocumentDocument.Factory.parse(xml);
            case "styles" -> StylesDocument.Factory.parse(xml);
            case "numbering" -> NumberingDocument.Factory.parse(xml);
            case "footnotes" -> FootnotesDocument.Factory.parse(xml);
            case "settings" -> SettingsDocument.Factory.parse(xml);
            case "header", "first-header" -> HdrDocument.Factory.parse(xml);
            case "footer", "first-footer" -> FtrDocument.Factory.parse(xml);
            default -> null;
        };
    }
}
