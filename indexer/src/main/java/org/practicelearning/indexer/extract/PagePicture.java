package org.practicelearning.indexer.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawn page of an original.
 *
 * @param png the picture, the boxes drawn in
 * @param width in pixels
 * @param height in pixels
 * @param boxes where the wanted words stand
 * @param seen the words read from the page on the way, which takes seconds: to be handed back the next time; null when
 *     none had to be read
 */
public record PagePicture(
        byte[] png,
        int width,
        int height,
        List<Box> boxes,
        @Nullable List<SeenWord> seen) {
    public PagePicture {
        boxes = List.copyOf(boxes);
        seen = seen == null ? null : List.copyOf(seen);
    }

    /** A rectangle as shares of the page's width and height, measured from the upper left corner. */
    public record Box(float left, float top, float right, float bottom) {}
}
