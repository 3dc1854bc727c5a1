package org.practicelearning.templates.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The styles of a document by their names; those it lacks are taken from the house template. */
final class Styles {
    /** What a document is written in. */
    enum Name {
        HEADING_1("heading 1"),
        HEADING_2("heading 2"),
        HEADING_3("heading 3"),
        HEADING_4("heading 4"),
        HEADING_5("heading 5"),
        TEXT("Body Text"),
        QUOTE("Quote"),
        LIST_BULLET("List Bullet"),
        LIST_NUMBER("List Number"),
        TABLE("Table Grid"),
        TABLE_TEXT("Table Text"),
        TABLE_HEADING("Table Heading"),
        CAPTION("caption"),
        FOOTNOTE_TEXT("footnote text"),
        FOOTNOTE_REFERENCE("footnote reference"),
        CONTENTS_1("toc 1"),
        REFERENCE("Bibliography"),
        REMARK("Remark");

        private final String wordName;

        Name(String wordName) {
            this.wordName = wordName;
        }

        /** The name Word shows. */
        String wordName() {
            return wordName;
        }
    }

    private final Element root;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Element> house;

    Styles(Document styles, Document houseStyles) {
        this.root = styles.getDocumentElement();
        this.house = byName(houseStyles.getDocumentElement());
        byName(root).forEach((name, style) -> ids.put(name, WordXml.attribute(style, "styleId")));
    }

    private static Map<String, Element> byName(Element root) {
        Map<String, Element> styles = new HashMap<>();
        for (Element style : WordXml.children(root, "style")) {
            WordXml.children(style, "name")
                    .forEach(name -> styles.put(WordXml.attribute(name, "val").toLowerCase(Locale.ROOT), style));
        }
        return styles;
    }

    /** Names of styles a document does not have. */
    List<String> missing() {
        return names(false);
    }

    /** Names of styles a document has, and drafts are written in. */
    List<String> present() {
        return names(true);
    }

    private List<String> names(boolean there) {
        return Arrays.stream(Name.values())
                .map(Name::wordName)
                .filter(each -> ids.containsKey(each.toLowerCase(Locale.ROOT)) == there)
                .toList();
    }

    /** The id of a style, which is taken in from the house template if need be. */
    String id(Name name) {
        return ids.computeIfAbsent(name.wordName().toLowerCase(Locale.ROOT), this::takeIn);
    }

    private String takeIn(String name) {
        Element style = Objects.requireNonNull(house.get(name), name);
        Node copy = root.getOwnerDocument().importNode(style, true);
        root.appendChild(copy);
        return WordXml.attribute(style, "styleId");
    }

    /** Text without a language of its own is British English. */
    void language() {
        Element defaults = first(root, "docDefaults", root.getFirstChild());
        Element run = first(defaults, "rPrDefault", defaults.getFirstChild());
        Element properties = first(run, "rPr", run.getFirstChild());
        Element language = first(properties, "lang", null);
        language.setAttributeNS(WordXml.W, "w:val", "en-GB");
    }

    private static Element first(Element parent, String name, @Nullable Node before) {
        List<Element> found = WordXml.children(parent, name);
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        Element made = WordXml.make(parent, name);
        parent.insertBefore(made, before);
        return made;
    }
}
