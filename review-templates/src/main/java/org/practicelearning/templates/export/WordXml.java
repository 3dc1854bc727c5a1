package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Makes and finds elements of WordprocessingML. */
final class WordXml {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WordXml() {}

    /** A new element {@code w:name} with attributes given as name, value, name, value. */
    static Element make(Node anyOfDocument, String name, String... attributes) {
        Document document = anyOfDocument instanceof Document whole ? whole : anyOfDocument.getOwnerDocument();
        Element element = document.createElementNS(W, "w:" + name);
        for (int at = 0; at < attributes.length; at += 2) {
            element.setAttributeNS(W, "w:" + attributes[at], attributes[at + 1]);
        }
        return element;
    }

    /** The same, as the last child of an element. */
    static Element add(Element parent, String name, String... attributes) {
        Element element = make(parent, name, attributes);
        parent.appendChild(element);
        return element;
    }

    static boolean is(Node node, String name) {
        return node instanceof Element element
                && W.equals(element.getNamespaceURI())
                && name.equals(element.getLocalName());
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    /** Children with a name. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, name)) {
                found.add((Element) child);
            }
        }
        return found;
    }

    /** All below with a name, in the order of the document. */
    static List<Element> all(Node root, String name) {
        NodeList nodes = root instanceof Document document
                ? document.getElementsByTagNameNS(W, name)
                : ((Element) root).getElementsByTagNameNS(W, name);
        List<Element> found = new ArrayList<>(nodes.getLength());
        for (int at = 0; at < nodes.getLength(); at++) {
            found.add((Element) nodes.item(at));
        }
        return found;
    }

    static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }
}
