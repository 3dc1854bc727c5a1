package org.practicelearning.templates.check;

/**
 * Something in a text that may tell who somebody is.
 *
 * @param kind what it looks like
 * @param words as they stand
 * @param start of the words in the text, in UTF-16 units
 */
public record Identifier(Kind kind, String words, int start) {
    /** What it looks like, and what to write instead. */
    public enum Kind {
        KEY_TABLE("A name or number from the key table", "Use the pseudonym.", true),
        KEY_TABLE_LIKE(
                "Like a name or number from the key table", "Use the pseudonym, or say who or what else it is.", true),
        HIDDEN_LAYER("Something hidden in the file", "Take it out.", true),
        NHS_NUMBER("An NHS number", "Take it out.", true),
        PUPIL_NUMBER("A unique pupil number", "Take it out.", true),
        NATIONAL_INSURANCE("A National Insurance number", "Take it out.", true),
        EMAIL("An e-mail address", "Take it out.", true),
        TELEPHONE("A telephone number", "Take it out.", true),
        POSTCODE("A postcode", "Name the region, if it matters.", true),
        VEHICLE("A registration plate", "Take it out.", true),
        CASE_NUMBER("A case or court number", "Take it out.", true),
        ADDRESS("An address", "Say what kind of place it is.", true),
        FULL_DATE("An exact date", "Write the month, the season or the child's age.", false),
        EXACT_AGE("An exact age", "Write an age band: under one, primary school age, teenager.", false),
        RARE_FACT("A rare fact: twins, an age in days", "Leave it out, if the learning does not need it.", false),
        PLACE("A school, hospital or other named place", "Say what kind of place it is.", false),
        TITLED_NAME("A name with a title", "Write the role.", false),
        POSSIBLE_NAME("Possibly a name", "Use a pseudonym or a role, or confirm that it is no name.", false);

        private final String label;
        private final String advice;
        private final boolean hard;

        Kind(String label, String advice, boolean hard) {
            this.label = label;
            this.advice = advice;
            this.hard = hard;
        }

        public String label() {
            return label;
        }

        /** What to write instead. */
        public String advice() {
            return advice;
        }

        /** Whether it has no place in a published text, whoever it belongs to. */
        public boolean hard() {
            return hard;
        }
    }
}
