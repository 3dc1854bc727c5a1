package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A field a partnership has put into its Word template.
 *
 * @param kind a value, or the start or end of rows
 * @param name as written
 * @param paragraph where it stands
 * @param start in the text of the paragraph
 * @param end after it
 */
record Tag(Kind kind, String name, Element paragraph, int start, int end) {
    enum Kind {
        VALUE,
        START,
        END,
        /** Braces with something else between them, or that do not close. */
        BROKEN
    }

    private static final Pattern BRACES = Pattern.compile("\\{\\{(?:([^{}]*)\\}\\})?");
    private static final Pattern NAME = Pattern.compile("\\s*([#/]?)\\s*([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)*)\\s*");

    /** All tags below a node, in the order of the document. */
    static List<Tag> in(Node root) {
        List<Tag> tags = new ArrayList<>();
        List<Element> paragraphs = WordXml.is(root, "p") ? List.of((Element) root) : WordXml.all(root, "p");
        paragraphs.forEach(paragraph -> inParagraph(paragraph, tags));
        return tags;
    }

    static void inParagraph(Element paragraph, List<Tag> tags) {
        Matcher braces = BRACES.matcher(TextOfParagraph.of(paragraph).text());
        while (braces.find()) {
            String inner = braces.group(1);
            Matcher name = NAME.matcher(inner == null ? "" : inner);
            boolean good = inner != null && name.matches();
            tags.add(new Tag(
                    good ? kind(name.group(1)) : Kind.BROKEN,
                    good ? name.group(2) : braces.group(),
                    paragraph,
                    braces.start(),
                    braces.end()));
        }
    }

    private static Kind kind(String sign) {
        return switch (sign) {
            case "#" -> Kind.START;
            case "/" -> Kind.END;
            default -> Kind.VALUE;
        };
    }

    /** Whether the paragraph holds this tag and nothing else. */
    boolean alone() {
        String text = TextOfParagraph.of(paragraph).text();
        return text.substring(0, start).isBlank() && text.substring(end).isBlank();
    }
}
