package org.practicelearning.indexer.extract;

import java.util.List;

/**
 * A drawn page of an original.
 *
 * @param png the picture, the boxes drawn in
 * @param width in pixels
 * @param height in pixels
 * @param boxes where the wanted words stand
 */
public record PagePicture(byte[] png, int width, int height, List<Box> boxes) {
    public PagePicture {
        boxes = List.copyOf(boxes);
    }

    /** A rectangle as shares of the page's width and height, measured from the upper left corner. */
    public record Box(float left, float top, float right, float bottom) {}
}
