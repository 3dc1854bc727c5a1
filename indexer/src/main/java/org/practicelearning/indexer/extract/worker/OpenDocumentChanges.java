package org.practicelearning.indexer.extract.worker;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The tracked changes of an OpenDocument file: a list before the text, to which marks in the text point. */
final class OpenDocumentChanges {
    private final Map<String, String> deletions = new HashMap<>();

    /** What was deleted where the mark at hand stands. */
    String deletedAt(XMLStreamReader mark) {
        return deletions.getOrDefault(String.valueOf(Xml.attribute(mark, "change-id")), "");
    }

    /** Reads the list of changes; what was deleted is kept apart from the text. */
    void read(XMLStreamReader reader, ContentCollector to) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String id = "";
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    String name = reader.getLocalName();
                    if (name.equals("changed-region")) {
                        id = String.valueOf(Xml.attribute(reader, "id"));
                    } else if (name.equals("change-info")) {
                        WordBody.skip(reader);
                        depth--;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    String name = reader.getLocalName();
                    if (name.equals("p") || name.equals("h")) {
                        text.append('\n');
                    } else if (name.equals("changed-region") || depth == 0) {
                        to.outside(text.toString());
                        deletions.putIfAbsent(id, text.toString().replaceAll("\\n$", ""));
                        text.setLength(0);
                    }
                }
                case XMLStreamConstants.CHARACTERS ->
                    text.append(reader.getText().replace('\n', ' '));
                default -> {
                    /* no text */
                }
            }
        }
    }
}
