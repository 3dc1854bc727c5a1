package org.practicelearning.indexer.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/** A card as it is kept in the index. */
final class CardJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CardJson() {}

    static String write(DocumentCard card) {
        try {
            return MAPPER.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("card of document " + card.id() + " cannot be written", e);
        }
    }

    static DocumentCard read(String json) {
        try {
            return MAPPER.readValue(json, DocumentCard.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a card in the index cannot be read; the index must be built again", e);
        }
    }
}
