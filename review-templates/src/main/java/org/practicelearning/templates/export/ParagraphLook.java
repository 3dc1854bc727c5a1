package org.practicelearning.templates.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a paragraph looks like after its style, the styles that one rests on, and its own settings; in points.
 *
 * @param line the distance of lines: of single lines where it is a factor, else points
 * @param lineRule auto, exact or atLeast
 * @param border what a line below the paragraph adds to it
 */
record ParagraphLook(
        double before,
        double after,
        double line,
        String lineRule,
        double border,
        double left,
        double right,
        double first,
        boolean keepNext,
        boolean keepLines,
        boolean pageBreakBefore,
        String font,
        double size,
        boolean bold) {
    private static final double TWENTIETHS = 20;
    private static final double SINGLE = 240;

    /** The height of one of its lines. */
    double lineHeight() {
        double single = tenths(LetterWidths.line(font, size));
        return switch (lineRule) {
            case "exact" -> line;
            case "atLeast" -> Math.max(line, single);
            default -> tenths(single * line);
        };
    }

    private static double tenths(double points) {
        return Math.round(points * 10) / 10.0;
    }

    /** The looks of a document, by its styles. */
    static final class Sheet {
        private final Map<String, Element> styles = new HashMap<>();
        private final Deque<Element> defaults = new ArrayDeque<>();
        private String standard = "";

        Sheet(Document document) {
            for (Element style : WordXml.all(document, "style")) {
                styles.put(WordXml.attribute(style, "styleId"), style);
                if ("paragraph".equals(WordXml.attribute(style, "type"))
                        && "1".equals(WordXml.attribute(style, "default"))) {
                    standard = WordXml.attribute(style, "styleId");
                }
            }
            WordXml.all(document, "docDefaults").forEach(each -> {
                defaults.addAll(WordXml.all(each, "pPr"));
                defaults.addAll(WordXml.all(each, "rPr"));
            });
        }

        ParagraphLook of(Element paragraph) {
            Map<String, String> settings = new HashMap<>();
            defaults.forEach(each -> read(each, settings));
            List<Element> own = WordXml.children(paragraph, "pPr");
            String style = own.isEmpty() ? standard : value(own.getFirst(), "pStyle", standard);
            chain(style).forEach(each -> {
                WordXml.children(each, "pPr").forEach(properties -> read(properties, settings));
                WordXml.children(each, "rPr").forEach(properties -> read(properties, settings));
            });
            own.stream()
                    .flatMap(each -> WordXml.children(each, "numPr").stream())
                    .forEach(each -> item(each, settings));
            own.forEach(each -> read(each, settings));
            return look(settings);
        }

        private static void item(Element number, Map<String, String> settings) {
            String level = value(number, "ilvl", "0");
            settings.put(
                    "ind.left", String.valueOf(Numbering.indent(level.matches("\\d") ? Integer.parseInt(level) : 0)));
        }

        /** A style after those it rests on. */
        private Deque<Element> chain(String style) {
            Deque<Element> chain = new ArrayDeque<>();
            Set<String> seen = new HashSet<>();
            for (String id = style; styles.containsKey(id) && seen.add(id); ) {
                Element each = styles.get(id);
                chain.addFirst(each);
                id = value(each, "basedOn", "");
            }
            return chain;
        }

        private static ParagraphLook look(Map<String, String> settings) {
            String rule = settings.getOrDefault("spacing.lineRule", "auto");
            double line = number(settings, "spacing.line", SINGLE);
            return new ParagraphLook(
                    number(settings, "spacing.before", 0) / TWENTIETHS,
                    number(settings, "spacing.after", 0) / TWENTIETHS,
                    rule.equals("auto") ? line / SINGLE : line / TWENTIETHS,
                    rule,
                    number(settings, "border", 0),
                    number(settings, "ind.left", 0) / TWENTIETHS,
                    number(settings, "ind.right", 0) / TWENTIETHS,
                    (number(settings, "ind.firstLine", 0) - number(settings, "ind.hanging", 0)) / TWENTIETHS,
                    settings.containsKey("keepNext"),
                    settings.containsKey("keepLines"),
                    settings.containsKey("pageBreakBefore"),
                    settings.getOrDefault("rFonts.ascii", "Arial"),
                    number(settings, "sz", 20) / 2,
                    settings.containsKey("b"));
        }
    }

    /** Reads properties over those that are known already. */
    static void read(Element properties, Map<String, String> settings) {
        for (String flag : List.of("keepNext", "keepLines", "pageBreakBefore", "b")) {
            for (Element each : WordXml.children(properties, flag)) {
                if (WordXml.attribute(each, "val").matches("0|false|off")) {
                    settings.remove(flag);
                } else {
                    settings.put(flag, "on");
                }
            }
        }
        for (String name : List.of("spacing", "ind", "rFonts")) {
            for (Element each : WordXml.children(properties, name)) {
                for (String attribute : List.of(
                        "before", "after", "line", "lineRule", "left", "right", "firstLine", "hanging", "ascii")) {
                    if (each.hasAttributeNS(WordXml.W, attribute)) {
                        settings.put(name + "." + attribute, WordXml.attribute(each, attribute));
                    }
                }
            }
        }
        WordXml.children(properties, "sz").forEach(each -> settings.put("sz", WordXml.attribute(each, "val")));
        for (Element borders : WordXml.children(properties, "pBdr")) {
            WordXml.children(borders, "bottom")
                    .forEach(each ->
                            settings.put("border", String.valueOf(points(each, "space") + points(each, "sz") / 8)));
        }
    }

    private static double points(Element element, String attribute) {
        String value = WordXml.attribute(element, attribute);
        return value.matches("\\d{1,4}") ? Double.parseDouble(value) : 0;
    }

    static double number(Map<String, String> settings, String name, double otherwise) {
        String value = settings.getOrDefault(name, "");
        return value.matches("-?\\d{1,6}(\\.\\d{1,9})?") ? Double.parseDouble(value) : otherwise;
    }

    private static String value(Element parent, String name, String otherwise) {
        List<Element> found = WordXml.children(parent, name);
        return found.isEmpty() ? otherwise : WordXml.attribute(found.getFirst(), "val");
    }
}
