package org.practicelearning.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.IndexSegment.Suggested;
import org.practicelearning.indexer.tag.Tag;

/**
 * The suggestions of a segment that no person has answered. Read once, when somebody first asks, and kept as long as the
 * segment; those of removed passages are among them. Thread-safe.
 */
final class SegmentTags {
    private static final Set<String> TAGS = Set.of(IndexField.TAGS.key());

    private @Nullable List<Suggested> rows;

    synchronized List<Suggested> of(LeafReader reader) throws IOException {
        List<Suggested> known = rows;
        if (known == null) {
            known = List.copyOf(read(reader));
            rows = known;
        }
        return known;
    }

    private static List<Suggested> read(LeafReader reader) throws IOException {
        List<Suggested> rows = new ArrayList<>();
        Map<String, List<String>> concepts = new HashMap<>();
        StoredFields stored = reader.storedFields();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            String json = stored.document(doc, TAGS).get(IndexField.TAGS.key());
            if (json == null) {
                continue;
            }
            Set<String> met = new HashSet<>();
            for (Tag tag : TagsJson.read(json)) {
                if (!tag.confirmed() && met.add(tag.concept())) {
                    List<String> once = concepts.computeIfAbsent(tag.concept(), id -> tag.concepts());
                    rows.add(new Suggested(
                            doc, once, tag.status(), (float) tag.suggestion().score()));
                }
            }
        }
        return rows;
    }
}
