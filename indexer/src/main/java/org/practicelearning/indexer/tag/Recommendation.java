package org.practicelearning.indexer.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as a record.
 *
 * @param number as printed ("3", "2.1"); counted where none is printed
 * @param text what is recommended, without number and addressee
 * @param addressees to whom it is made; empty where the text does not say
 * @param page position of its page, from 1; null where the format has none
 * @param pageLabel the printed number of that page, or null
 * @param passageIds the passages it stands in
 */
public record Recommendation(
        String number,
        String text,
        List<String> addressees,
        @Nullable Integer page,
        @Nullable String pageLabel,
        List<String> passageIds) {
    public Recommendation {
        addressees = List.copyOf(addressees);
        passageIds = List.copyOf(passageIds);
    }
}
