package org.practicelearning.templates.export;

import java.text.Bidi;
import org.practicelearning.templates.draft.Characters;
import org.w3c.dom.Element;

/** Writes words into a paragraph: bold and italic, line breaks and tabs, from left to right and from right to left. */
final class RunWriter {
    private RunWriter() {}

    static void plain(Element paragraph, String text) {
        write(paragraph, text, false, false);
    }

    static void write(Element paragraph, String text, boolean strong, boolean emphasis) {
        String allowed = Characters.without(text);
        if (allowed.isEmpty()) {
            return;
        }
        Bidi bidi = new Bidi(allowed, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        for (int run = 0; run < bidi.getRunCount(); run++) {
            boolean rightToLeft = bidi.getRunLevel(run) % 2 == 1;
            run(
                    paragraph,
                    allowed.substring(bidi.getRunStart(run), bidi.getRunLimit(run)),
                    strong,
                    emphasis,
                    rightToLeft);
        }
    }

    /** Whether a text reads from right to left as a whole. */
    static boolean rightToLeft(String text) {
        return !text.isEmpty() && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static void run(Element paragraph, String text, boolean strong, boolean emphasis, boolean rightToLeft) {
        Element run = WordXml.add(paragraph, "r");
        if (strong || emphasis || rightToLeft) {
            Element properties = WordXml.add(run, "rPr");
            flag(properties, strong, "b", "bCs");
            flag(properties, emphasis, "i", "iCs");
            flag(properties, rightToLeft, "rtl");
        }
        content(run, text);
    }

    private static void flag(Element properties, boolean set, String... names) {
        for (String name : set ? names : new String[0]) {
            WordXml.add(properties, name);
        }
    }

    /** Puts a text into a run; line breaks and tabs are elements of their own. */
    static void content(Element run, String text) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\n' || each == '\t') {
                words(run, words);
                WordXml.add(run, each == '\n' ? "br" : "tab");
            } else if (each != '\r') {
                words.append(each);
            }
        }
        words(run, words);
    }

    private static void words(Element run, StringBuilder words) {
        if (!words.isEmpty()) {
            Element text = WordXml.add(run, "t");
            text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            text.setTextContent(words.toString());
            words.setLength(0);
        }
    }
}
