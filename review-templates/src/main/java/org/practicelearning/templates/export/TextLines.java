package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The lines a paragraph of a Word document is broken into, with the footnotes each leads to. */
final class TextLines {
    private static final double TAB = 36;

    /** A sign that stands high is set in smaller letters. */
    private static final double RAISED = 0.6;

    /**
     * A line.
     *
     * @param notes ids of footnotes
     * @param endsPage whether a page break follows
     */
    record Line(List<String> notes, boolean endsPage) {}

    private final ParagraphLook look;
    private final double width;
    private final List<Line> lines = new ArrayList<>();
    private List<String> notes = new ArrayList<>();
    private List<String> notesOfWord = new ArrayList<>();
    private double at;
    private double word;

    private TextLines(ParagraphLook look, double width) {
        this.look = look;
        this.width = Math.max(1, width - look.left() - look.right());
        this.at = look.first();
    }

    static List<Line> of(Element paragraph, ParagraphLook look, double width) {
        TextLines lines = new TextLines(look, width);
        lines.walk(paragraph);
        lines.endWord();
        if (lines.lines.isEmpty() || lines.at > 0 || !lines.notes.isEmpty()) {
            lines.end(false);
        }
        return lines.lines;
    }

    private void walk(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "r")) {
                run((Element) child);
            } else if (child instanceof Element && !WordXml.is(child, "p") && !WordXml.is(child, "pPr")) {
                walk(child);
            }
        }
    }

    private void run(Element run) {
        Map<String, String> settings = new HashMap<>();
        settings.put("sz", String.valueOf(look.size() * 2));
        if (look.bold()) {
            settings.put("b", "on");
        }
        WordXml.children(run, "rPr").forEach(each -> ParagraphLook.read(each, settings));
        double size = ParagraphLook.number(settings, "sz", look.size() * 2) / 2;
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "t")) {
                words(child.getTextContent(), size, settings.containsKey("b"));
            } else if (WordXml.is(child, "tab")) {
                endWord();
                at = Math.min(width, (Math.floor(at / TAB) + 1) * TAB);
            } else if (WordXml.is(child, "br")) {
                endWord();
                end("page".equals(WordXml.attribute((Element) child, "type")));
            } else if (WordXml.is(child, "footnoteReference")) {
                notesOfWord.add(WordXml.attribute((Element) child, "id"));
                word += LetterWidths.of('0', look.font(), size * RAISED, false);
            }
        }
    }

    private void words(String text, double size, boolean bold) {
        text.codePoints().forEach(letter -> {
            double letterWidth = LetterWidths.of(letter, look.font(), size, bold);
            if (letter == ' ') {
                endWord();
                at += letterWidth;
            } else {
                if (word + letterWidth > width) {
                    // A word that is wider than the line is broken anywhere.
                    endWord();
                    end(false);
                }
                word += letterWidth;
                if (letter == '-' || letter == '–' || letter == '/') {
                    endWord();
                }
            }
        });
    }

    private void endWord() {
        if (word > 0) {
            if (at > 0 && at + word > width) {
                end(false);
            }
            at += word;
            word = 0;
            notes.addAll(notesOfWord);
            notesOfWord = new ArrayList<>();
        }
    }

    private void end(boolean page) {
        lines.add(new Line(List.copyOf(notes), page));
        notes = new ArrayList<>();
        at = 0;
    }
}
