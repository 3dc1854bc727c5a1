package org.practicelearning.indexer.extract.worker;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Streaming XML without document types and without anything from outside. */
final class Xml {
    /** Word nests a table in a text box in a table in some forty elements; beyond this a file is made to hurt. */
    private static final int DEEPEST = 1_000;

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** An attribute by its local name, whatever its namespace: strict and transitional files differ only there. */
    static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an element is of the language of shapes and their text, in its strict or its usual form. */
    static boolean isDrawing(XMLStreamReader reader) {
        String space = reader.getNamespaceURI();
        return space != null && space.contains("drawingml") && space.endsWith("main");
    }

    /** A whole number in an attribute. */
    static int number(XMLStreamReader reader, String name, int otherwise) {
        String value = attribute(reader, name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** An on/off attribute {@code val}: on when it is not there. */
    static boolean isOn(XMLStreamReader reader) {
        String value = attribute(reader, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
