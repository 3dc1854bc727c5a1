package org.practicelearning.corpus.truth;

/**
 * Where a planted thing came to stand.
 *
 * @param position of the page, slide or sheet from 1; 0 where the format flows
 * @param label the number printed on the page, empty when there is none
 * @param medium {@code text}, or {@code scan} where the page is a picture
 */
public record Place(int position, String label, String medium) {
    /** A place in a format without pages. */
    public static final Place FLOWING = new Place(0, "", "text");

    public Place scanned() {
        return new Place(position, label, "scan");
    }
}
