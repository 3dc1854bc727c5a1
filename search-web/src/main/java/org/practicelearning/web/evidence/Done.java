package org.practicelearning.web.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What was just done.
 *
 * @param id of the quotation or collection it was done to
 */
record Done(Kind kind, String id) {
    /** Something that can be done. */
    enum Kind {
        ADDED("Added to"),
        ALREADY("Already in"),
        OUT("Taken out of"),
        BACK("Put back into"),
        NOTED("Note saved in"),
        MOVED("Moved to"),
        ORDERED("Put in another place in"),
        MADE("Made:"),
        CHOSEN("Quotations now go to"),
        RENAMED("Renamed:"),
        SHARED("Sharing changed of"),
        DELETED("The collection was deleted");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is said before the name of the collection. */
        String words() {
            return words;
        }

        /** Whether it was done to one quotation. */
        boolean isOfItem() {
            return compareTo(ORDERED) <= 0;
        }

        static Optional<Kind> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }
}
