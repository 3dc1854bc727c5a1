package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters that stand beside each other on one line of a PDF page without a wide gap. Distances are in points from the
 * upper left corner of the page as it is shown.
 */
final class Fragment {
    final StringBuilder text = new StringBuilder();
    final float left;
    float right;
    float baseline;
    float size;
    float tallest;
    float lowest;
    boolean bold;
    float space;

    /** Where each character of {@link #text} stands; only kept for drawing boxes. */
    final @Nullable List<float[]> places;

    Fragment(float left, float baseline, float size, boolean bold, boolean keepPlaces) {
        this.left = left;
        this.right = left;
        this.baseline = baseline;
        this.lowest = baseline;
        this.size = size;
        this.bold = bold;
        this.places = keepPlaces ? new ArrayList<>() : null;
    }

    float top() {
        return baseline - 0.8f * size;
    }

    float bottom() {
        return baseline + 0.2f * size;
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00a0') {
                return false;
            }
        }
        return true;
    }
}
