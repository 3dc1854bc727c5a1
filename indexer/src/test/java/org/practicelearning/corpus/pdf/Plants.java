package org.practicelearning.corpus.pdf;

import java.util.HashMap;
import java.util.Map;
import org.practicelearning.corpus.truth.Place;

/** Where planted things came to stand. Keys are {@code unit:12} for a line of the source and {@code word:…} for a word. */
final class Plants {
    private final Map<String, Place> places = new HashMap<>();

    static String unit(int unit) {
        return "unit:" + unit;
    }

    static String word(String planted) {
        return "word:" + planted;
    }

    /** Keeps the first place of a thing that goes over several pages. */
    void stands(String key, Place place) {
        places.putIfAbsent(key, place);
    }

    Map<String, Place> places() {
        return Map.copyOf(places);
    }
}
