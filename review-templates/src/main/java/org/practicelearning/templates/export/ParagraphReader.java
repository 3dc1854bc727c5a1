package org.practicelearning.templates.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.evidence.Evidence;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns paragraphs of Word back into the Markdown of drafts. */
final class ParagraphReader {
    private static final Pattern MARKS = Pattern.compile("[*_\\[\\]\\\\]");
    private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)([#>\\-•])");
    private static final Pattern NUMBER_START = Pattern.compile("(?m)^(\\s*\\d{1,3})([.)])");

    private final Map<String, String> styleNames = new HashMap<>();
    private final Map<String, String> footnotes = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, String> evidenceByNote;
    private final Map<String, String> noteByEvidence;

    /** @param noteByEvidence what the footnote of each piece of evidence says */
    ParagraphReader(
            @Nullable Document styles,
            @Nullable Document numbering,
            @Nullable Document notes,
            Map<String, String> noteByEvidence) {
        this.noteByEvidence = new HashMap<>();
        this.evidenceByNote = new HashMap<>();
        noteByEvidence.forEach((evidence, note) -> {
            String plain = Evidence.withoutNotes(note);
            this.noteByEvidence.put(evidence, plain);
            evidenceByNote.putIfAbsent(plain, evidence);
        });
        if (styles != null) {
            WordXml.all(styles, "style")
                    .forEach(style -> WordXml.children(style, "name")
                            .forEach(name -> styleNames.put(
                                    WordXml.attribute(style, "styleId"),
                                    WordXml.attribute(name, "val").toLowerCase(Locale.ROOT))));
        }
        if (notes != null) {
            for (Element note : WordXml.all(notes, "footnote")) {
                footnotes.put(WordXml.attribute(note, "id"), noteText(note));
            }
        }
        if (numbering != null) {
            formats(numbering);
        }
    }

    private static String noteText(Element note) {
        StringBuilder text = new StringBuilder();
        WordXml.all(note, "t").forEach(each -> text.append(each.getTextContent()));
        return text.toString().strip();
    }

    private void formats(Document numbering) {
        Map<String, Element> kinds = new HashMap<>();
        WordXml.all(numbering, "abstractNum")
                .forEach(each -> kinds.put(WordXml.attribute(each, "abstractNumId"), each));
        for (Element list : WordXml.all(numbering, "num")) {
            List<Element> kind = WordXml.children(list, "abstractNumId");
            Element format = kind.isEmpty() ? null : kinds.get(WordXml.attribute(kind.getFirst(), "val"));
            for (Element level : format == null ? List.<Element>of() : WordXml.children(format, "lvl")) {
                WordXml.children(level, "numFmt")
                        .forEach(each -> formats.put(
                                WordXml.attribute(list, "numId") + "/" + WordXml.attribute(level, "ilvl"),
                                WordXml.attribute(each, "val")));
            }
        }
    }

    /** The name of a paragraph's style in small letters. */
    private String style(Element paragraph) {
        return property(paragraph, "pStyle")
                .map(style -> styleNames.getOrDefault(WordXml.attribute(style, "val"), ""))
                .orElse("");
    }

    /** Paragraphs as one text. */
    String markdown(List<Element> paragraphs) {
        StringBuilder text = new StringBuilder();
        boolean inList = false;
        for (Element each : paragraphs) {
            boolean item = property(each, "numPr").isPresent();
            String line = line(each);
            if (!line.isBlank() || item) {
                text.append(text.isEmpty() ? "" : item && inList ? "\n" : "\n\n")
                        .append(line);
                inList = item;
            }
        }
        return text.toString();
    }

    private String line(Element paragraph) {
        String words = inline(paragraph);
        String style = style(paragraph);
        if (property(paragraph, "numPr").isPresent()) {
            return item(property(paragraph, "numPr").orElseThrow()) + words.replace("\n", "\n  ");
        }
        String safe = NUMBER_START
                .matcher(LINE_START.matcher(words).replaceAll("$1\\\\$2"))
                .replaceAll("$1\\\\$2");
        if (style.matches("heading [2-5]")) {
            int level = Math.max(style.charAt(style.length() - 1) - '2', 1);
            return "#".repeat(level) + " " + words.replace("\n", " ");
        }
        return style.equals("quote") ? "> " + safe.replace("\n", "\n> ") : safe;
    }

    private String item(Element numbering) {
        String level = WordXml.children(numbering, "ilvl").stream()
                .map(each -> WordXml.attribute(each, "val"))
                .findFirst()
                .orElse("0");
        String list = WordXml.children(numbering, "numId").stream()
                .map(each -> WordXml.attribute(each, "val"))
                .findFirst()
                .orElse("");
        boolean bullet = formats.getOrDefault(list + "/" + level, "bullet").equals("bullet");
        return "   ".repeat(level.matches("\\d") ? Integer.parseInt(level) : 0) + (bullet ? "- " : "1. ");
    }

    private String inline(Element paragraph) {
        StringBuilder text = new StringBuilder();
        for (Element run : WordXml.all(paragraph, "r")) {
            String words = isApart(run) ? "" : words(run);
            boolean blank = words.isBlank() || words.startsWith(" [@");
            boolean strong = flag(run, "b");
            String emphasis = flag(run, "i") ? (strong ? "_" : "*") : "";
            String sign = blank ? "" : (strong ? "**" : "") + emphasis;
            if (sign.isEmpty()) {
                text.append(words);
            } else {
                around(text, words, sign);
            }
        }
        // Two bold runs side by side are one.
        return text.toString().replace("****", "");
    }

    /** What the export puts between the signs of two notes; LibreOffice has its own name for the style. */
    private boolean isApart(Element run) {
        return run.getTextContent().equals(Footnotes.APART)
                && WordXml.children(run, "rPr").stream()
                        .flatMap(each -> WordXml.children(each, "rStyle").stream())
                        .map(each -> styleNames.getOrDefault(WordXml.attribute(each, "val"), ""))
                        .anyMatch(name -> name.startsWith("footnote"));
    }

    /** Blanks at the edges stand outside the signs, or these would not be signs. */
    private static void around(StringBuilder text, String words, String sign) {
        String core = words.strip();
        int start = words.indexOf(core);
        text.append(words, 0, start).append(sign).append(core);
        text.append(new StringBuilder(sign).reverse()).append(words.substring(start + core.length()));
    }

    private String words(Element run) {
        StringBuilder words = new StringBuilder();
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "t")) {
                words.append(MARKS.matcher(child.getTextContent()).replaceAll("\\\\$0"));
            } else if (WordXml.is(child, "br") || WordXml.is(child, "cr")) {
                words.append('\n');
            } else if (WordXml.is(child, "tab")) {
                words.append('\t');
            } else if (WordXml.is(child, "footnoteReference")) {
                words.append(note(run, (Element) child));
            }
        }
        return words.toString();
    }

    /** A note that is no evidence of the draft is kept as text, so that nothing somebody wrote is dropped. */
    private String note(Element sign, Element reference) {
        String id = WordXml.attribute(reference, "id");
        String text = footnotes.getOrDefault(id, "");
        String own = Bookmarks.evidence(sign).orElse("");
        String plain = Evidence.withoutNotes(text);
        String evidence = plain.equals(noteByEvidence.get(own)) ? own : evidenceByNote.get(plain);
        return evidence == null ? " (" + MARKS.matcher(text).replaceAll("\\\\$0") + ")" : " [@" + evidence + "]";
    }

    private static boolean flag(Element run, String name) {
        return WordXml.children(run, "rPr").stream()
                .flatMap(each -> WordXml.children(each, name).stream())
                .anyMatch(each -> !WordXml.attribute(each, "val").matches("0|false|off"));
    }

    private static Optional<Element> property(Element paragraph, String name) {
        return WordXml.children(paragraph, "pPr").stream()
                .flatMap(each -> WordXml.children(each, name).stream())
                .findFirst();
    }
}
