package org.practicelearning.web.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;

/**
 * The themes of the passages that were collected, by name, as the library marks them on the day of an export. Of a document
 * the reader may not open, and of a version that is not the current one, none are known. Lives for one export.
 */
final class PassageThemes {
    private final Shelf shelf;
    private final Coding coding;
    private final Reader reader;
    private final Map<String, Map<String, List<String>>> byDocument = new HashMap<>();

    PassageThemes(Shelf shelf, Coding coding, Reader reader) {
        this.shelf = shelf;
        this.coding = coding;
        this.reader = reader;
    }

    List<String> of(CollectedItem item) {
        return byDocument
                .computeIfAbsent(item.evidence().document(), this::marked)
                .getOrDefault(item.passage(), List.of());
    }

    private Map<String, List<String>> marked(String document) {
        return shelf.find(reader, document)
                .flatMap(found ->
                        shelf.text(reader, document, found.current().hash()).map(text -> marked(found, text)))
                .orElseGet(Map::of);
    }

    private Map<String, List<String>> marked(ShelvedDocument found, SplitDocument text) {
        Map<String, List<String>> themes = new HashMap<>();
        for (MarkedPassage each :
                coding.code(found.card(), null, text.passages()).passages()) {
            themes.put(
                    each.passage().id(),
                    each.tags().stream()
                            .map(Tag::concept)
                            .map(coding.scheme()::label)
                            .distinct()
                            .sorted(String.CASE_INSENSITIVE_ORDER)
                            .toList());
        }
        return themes;
    }
}
