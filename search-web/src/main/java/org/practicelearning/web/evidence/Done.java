package org.practicelearning.web.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What was just done.
 *
 * @param id of the quotation or collection it was done to, of several quotations the first
 * @param more how many others it was done to
 */
record Done(Kind kind, String id, int more) {
    /** Something that can be done. */
    enum Kind {
        ADDED("Added to"),
        ALREADY("Already in"),
        OUT("Taken out of"),
        BACK("Put back into"),
        NOTED("Note saved in"),
        MOVED("Moved to"),
        COPIED("Copied to"),
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

        /** Whether the quotations are in another collection now. */
        boolean isElsewhere() {
            return this == MOVED || this == COPIED || this == ALREADY;
        }

        /** Whether it was done to quotations. */
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
