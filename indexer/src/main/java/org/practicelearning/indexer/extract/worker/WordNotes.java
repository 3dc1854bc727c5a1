package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Footnotes, endnotes and comments of a Word file, by kind and id. Each may be asked for once. */
final class WordNotes {
    private final Map<String, List<String>> paragraphs = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Begins a note; what it says goes into the list. */
    List<String> begin(XMLStreamReader reader) {
        String kind = reader.getLocalName();
        String type = Xml.attribute(reader, "type");
        List<String> note = new ArrayList<>();
        // The lines that Word draws above notes are stored as notes, too.
        if (type == null || type.equals("normal")) {
            paragraphs.put(kind + Xml.attribute(reader, "id"), note);
        }
        String author = author(kind, reader);
        if (author != null && !author.isBlank()) {
            note.add("Comment by " + Texts.oneLine(author) + ":");
        }
        return note;
    }

    private static @Nullable String author(String kind, XMLStreamReader reader) {
        return kind.equals("comment") ? Xml.attribute(reader, "author") : null;
    }

    /** The paragraphs of the note that a reference points to; empty when there is none or it has been shown. */
    List<String> find(String reference, String id) {
        List<String> note = paragraphs.remove(reference.replace("Reference", "") + id);
        return note == null ? List.of() : note;
    }

    /** Number of the next note of a kind. */
    int nextNumber(String reference) {
        return numbers.merge(reference, 1, Integer::sum);
    }

    /** Notes that nothing pointed to. */
    List<List<String>> left() {
        List<List<String>> left = new ArrayList<>();
        paragraphs.forEach((id, note) -> left.add(note));
        return left;
    }
}
