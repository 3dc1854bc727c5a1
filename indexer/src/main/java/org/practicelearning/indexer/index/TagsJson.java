package org.practicelearning.indexer.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.practicelearning.indexer.tag.Tag;

/** The tags of a passage as they are kept in the index. */
final class TagsJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Tag>> TAGS = new TypeReference<>() {};

    private TagsJson() {}

    static String write(List<Tag> tags) {
        try {
            return MAPPER.writeValueAsString(tags);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the tags of a passage cannot be written", e);
        }
    }

    static List<Tag> read(String json) {
        try {
            return MAPPER.readValue(json, TAGS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("tags in the index cannot be read; the index must be built again", e);
        }
    }
}
