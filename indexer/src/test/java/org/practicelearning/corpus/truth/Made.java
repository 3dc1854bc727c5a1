package org.practicelearning.corpus.truth;

import java.util.List;
import java.util.Map;

/**
 * A file and where things came to stand in it.
 *
 * @param bytes of the file
 * @param places by {@code unit:12} (a line of the source) and {@code word:…} (a planted word)
 * @param extras text that the generator added beside the author's: tracked deletions, comments
 */
public record Made(
        byte[] bytes, Map<String, Place> places, List<Running> running, List<Printed> printed, List<Extra> extras) {
    /** A text in the file that is not of the source. @param kind {@code deletion}, {@code insertion}, {@code comment} */
    public record Extra(String kind, String text) {}

    public Place placeOf(String key) {
        return places.getOrDefault(key, Place.FLOWING);
    }
}
