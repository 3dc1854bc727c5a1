package org.practicelearning.templates.export;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Bullets, and numbers that begin anew with every list. */
final class Numbering {
    private static final int LEVELS = 9;
    static final int DEEPEST = LEVELS - 1;

    /** Twentieths of a point a level is set in. */
    private static final int INDENT = 360;

    private static final String[] BULLETS = {"•", "–", "◦"};
    private static final String[] NUMBERS = {"decimal", "lowerLetter", "lowerRoman"};

    private final Element root;
    private int bullets = -1;
    private int numbers = -1;

    Numbering(Document numbering) {
        this.root = numbering.getDocumentElement();
    }

    static int indent(int level) {
        return (level + 1) * INDENT;
    }

    /** The list id for bullets. */
    int bullets() {
        if (bullets < 0) {
            bullets = list(format(true), -1, 1);
        }
        return bullets;
    }

    /** A new list id for numbers that begin with a number at a level. */
    int numbers(int level, int start) {
        if (numbers < 0) {
            numbers = format(false);
        }
        return list(numbers, level, start);
    }

    private int list(int format, int level, int start) {
        int id = highest("num", "numId") + 1;
        Element list = WordXml.add(root, "num", "numId", String.valueOf(id));
        WordXml.add(list, "abstractNumId", "val", String.valueOf(format));
        if (level >= 0) {
            Element override = WordXml.add(list, "lvlOverride", "ilvl", String.valueOf(level));
            WordXml.add(override, "startOverride", "val", String.valueOf(start));
        }
        return id;
    }

    private int format(boolean bulleted) {
        int id = highest("abstractNum", "abstractNumId") + 1;
        Element format = WordXml.make(root, "abstractNum", "abstractNumId", String.valueOf(id));
        WordXml.add(format, "multiLevelType", "val", "hybridMultilevel");
        for (int level = 0; level < LEVELS; level++) {
            level(format, level, bulleted);
        }
        // Formats stand before lists, or Word calls the document damaged.
        List<Element> lists = WordXml.children(root, "num");
        Node before = lists.isEmpty() ? null : lists.getFirst();
        root.insertBefore(format, before);
        return id;
    }

    private static void level(Element format, int number, boolean bulleted) {
        Element level = WordXml.add(format, "lvl", "ilvl", String.valueOf(number));
        WordXml.add(level, "start", "val", "1");
        WordXml.add(level, "numFmt", "val", bulleted ? "bullet" : NUMBERS[number % NUMBERS.length]);
        WordXml.add(level, "lvlText", "val", bulleted ? BULLETS[number % BULLETS.length] : "%" + (number + 1) + ".");
        WordXml.add(level, "lvlJc", "val", "left");
        Element paragraph = WordXml.add(level, "pPr");
        WordXml.add(paragraph, "ind", "left", String.valueOf(indent(number)), "hanging", String.valueOf(INDENT));
    }

    private int highest(String name, String attribute) {
        return WordXml.children(root, name).stream()
                .mapToInt(each -> Integer.parseInt(WordXml.attribute(each, attribute)))
                .max()
                .orElse(0);
    }
}
