package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of a paragraph as one string over all its runs, in which pieces can be replaced. */
final class TextOfParagraph {
    private final List<Element> texts = new ArrayList<>();
    private final StringBuilder whole = new StringBuilder();

    private TextOfParagraph(Element paragraph) {
        collect(paragraph);
    }

    static TextOfParagraph of(Element paragraph) {
        return new TextOfParagraph(paragraph);
    }

    /** A text box holds paragraphs of its own, which are not this one's. */
    private void collect(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "t")) {
                texts.add((Element) child);
                whole.append(child.getTextContent());
            } else if (child instanceof Element && !WordXml.is(child, "p")) {
                collect(child);
            }
        }
    }

    String text() {
        return whole.toString();
    }

    /** Puts other words in place of those between two positions; they take the look of the first run they stood in. */
    void replace(int start, int end, String replacement) {
        int at = 0;
        boolean written = false;
        for (Element each : texts) {
            String text = each.getTextContent();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, text.length());
            if (from < to) {
                set(each, text.substring(0, from) + (written ? "" : replacement) + text.substring(to));
                written = true;
            }
            at += text.length();
        }
        whole.replace(start, end, replacement);
    }

    private static void set(Element text, String words) {
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(words);
    }

    /** Line breaks and tabs that came with replaced words become Word's own. */
    void breakLines() {
        for (Element each : texts) {
            String words = each.getTextContent();
            if ((words.indexOf('\n') >= 0 || words.indexOf('\t') >= 0) && each.getParentNode() instanceof Element run) {
                Element parts = WordXml.make(run, "r");
                RunWriter.content(parts, words);
                while (parts.getFirstChild() != null) {
                    run.insertBefore(parts.getFirstChild(), each);
                }
                run.removeChild(each);
            }
        }
    }
}
