package org.practicelearning.indexer.extract.worker;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/** The text of an XFA form: what its template prints, and its fields with what was filled in. */
final class XfaText {
    private static final Set<String> PRINTED = Set.of("speak", "text", "contents-richtext", "tooltip", "exdata");

    private final ContentCollector to;
    private final XMLStreamReader reader;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, StringBuilder> values = new LinkedHashMap<>();

    private XfaText(XMLStreamReader reader, ContentCollector to) {
        this.reader = reader;
        this.to = to;
    }

    /** Adds the form's text; false when it is not readable XML. */
    static boolean read(byte[] form, ContentCollector to) {
        try {
            XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(form));
            XfaText text = new XfaText(reader, to);
            text.walk();
            text.fields();
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private void walk() throws XMLStreamException {
        String field = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("field")) {
                field = null;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("field")) {
                    field = reader.getAttributeValue(null, "name");
                    titles.putIfAbsent(field == null ? "" : field, "");
                } else if (name.equals("data")) {
                    data();
                } else if (PRINTED.contains(name.toLowerCase(Locale.ROOT))) {
                    printed(name, field);
                }
            }
        }
    }

    private void printed(String element, @Nullable String field) throws XMLStreamException {
        String text = Texts.tidy(textUntilEnd(element));
        if (field != null && element.equals("toolTip") && !text.isBlank()) {
            titles.put(field, Texts.oneLine(text));
        }
        to.add(BlockKind.PARAGRAPH, 0, text);
    }

    private String textUntilEnd(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    text.append(reader.getLocalName().equals("p") && !element.equals("p") ? "\n" : " ");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {
                    /* no text */
                }
            }
        }
        return text.toString();
    }

    private void data() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (!text.toString().isBlank()) {
                        values.computeIfAbsent(reader.getLocalName(), name -> new StringBuilder())
                                .append(text)
                                .append(' ');
                    }
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {
                    /* no text */
                }
            }
        }
    }

    private void fields() {
        int group = to.nextGroup();
        titles.forEach((name, title) -> {
            StringBuilder value = values.getOrDefault(name, new StringBuilder());
            String text = (title.isBlank() ? name : title) + ": " + value;
            to.add(new Block(BlockKind.LIST_ITEM, 1, Texts.tidy(text), List.of(), group, -1, -1));
        });
    }
}
