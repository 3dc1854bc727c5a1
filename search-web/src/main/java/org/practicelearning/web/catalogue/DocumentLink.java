package org.practicelearning.web.catalogue;

/**
 * Two documents with much text in common.
 *
 * @param otherId the other document
 * @param kind how they relate
 * @param percent the share that says so, of the runs of five words
 */
public record DocumentLink(String otherId, Kind kind, int percent) {

    /** How two documents relate. */
    public enum Kind {
        /** Most of both texts is the same: a reissue, a redaction, another format. */
        NEAR_DUPLICATE("Nearly the same text"),
        /** The other is a shorter text that stands mostly in this one: an extract or summary. */
        HAS_EXTRACT("Extract or summary of this document"),
        /** This is the shorter one. */
        EXTRACT_OF("This is an extract or summary of"),
        /** They say of themselves that they are about the same review: a report and its summary in other words. */
        SAME_REVIEW("About the same review");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        Kind seenFromTheOther() {
            return switch (this) {
                case HAS_EXTRACT -> EXTRACT_OF;
                case EXTRACT_OF -> HAS_EXTRACT;
                default -> this;
            };
        }
    }
}
