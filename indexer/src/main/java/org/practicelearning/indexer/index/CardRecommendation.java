package org.practicelearning.indexer.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation of a document, as its card keeps it for the register.
 *
 * @param number as printed, or counted where none is printed
 * @param text what is recommended
 * @param addressees to whom; empty where the text does not say
 * @param themes concept ids of the passages it stands in
 * @param page position of its page, from 1; null where there are none
 * @param pageLabel the printed number of that page, or null
 * @param passage id of the passage it begins in
 */
public record CardRecommendation(
        String number,
        String text,
        List<String> addressees,
        List<String> themes,
        @Nullable Integer page,
        @Nullable String pageLabel,
        String passage) {
    public CardRecommendation {
        addressees = List.copyOf(addressees);
        themes = List.copyOf(themes);
    }

    /** The same in other words, where not all of its own may be shown. */
    public CardRecommendation saying(String other) {
        return new CardRecommendation(number, other, addressees, themes, page, pageLabel, passage);
    }
}
