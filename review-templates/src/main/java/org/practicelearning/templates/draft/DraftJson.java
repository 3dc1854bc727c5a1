package org.practicelearning.templates.draft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;

/** A draft, one of its sections or a key table as JSON, with the number of the format in front. */
public final class DraftJson {
    /** Counted up when an older program could not read what is written. */
    public static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .addMixIn(Draft.class, WithoutComments.class)
            .build();

    private DraftJson() {}

    /** Drafts once carried their comments, which lie beside them now. */
    @JsonIgnoreProperties("comments")
    private interface WithoutComments {}

    private record Stored<T>(int format, T content) {}

    /** The draft as JSON. */
    public static String write(Draft draft) {
        return written(draft);
    }

    /** The key table as JSON; it is stored apart from the draft. */
    public static String write(KeyTable keys) {
        return written(keys);
    }

    /** One section as JSON, for the safety copies made while somebody types. */
    public static String write(SectionText section) {
        return written(section);
    }

    /** Reads a draft. */
    public static Draft draft(String json) {
        return read(json, Draft.class);
    }

    /** Reads a key table. */
    public static KeyTable keyTable(String json) {
        return read(json, KeyTable.class);
    }

    /** Reads a section. */
    public static SectionText section(String json) {
        return read(json, SectionText.class);
    }

    private static String written(Object content) {
        try {
            return MAPPER.writeValueAsString(new Stored<>(FORMAT, content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a value of this package always has a form in JSON", impossible);
        }
    }

    /** The message of a parser quotes what it read, so it is not passed on. */
    @SuppressWarnings("PreserveStackTrace")
    private static <T> T read(String json, Class<T> type) {
        try {
            Map<?, ?> stored = MAPPER.readValue(json, Map.class);
            if (!Integer.valueOf(FORMAT).equals(stored.get("format"))) {
                throw new IllegalArgumentException(
                        "the stored draft has format " + stored.get("format") + ", this program reads " + FORMAT);
            }
            return MAPPER.convertValue(stored.get("content"), type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("the stored draft is not JSON");
        }
    }
}
