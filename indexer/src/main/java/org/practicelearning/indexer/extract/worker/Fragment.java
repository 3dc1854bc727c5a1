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
    /** Whether it begins in bold. */
    final boolean startsBold;

    /** How many of its characters are bold. */
    int boldLetters;

    float space;

    /** Where each word begins: its index in {@link #text} and its distance from the left. */
    final List<WordStart> words = new ArrayList<>();

    /** Where a word begins. */
    record WordStart(int index, float left) {}

    /** Where each character of {@link #text} stands; only kept for drawing boxes. */
    final @Nullable List<float[]> places;

    Fragment(float left, float baseline, float size, boolean startsBold, boolean keepPlaces) {
        this.left = left;
        this.right = left;
        this.baseline = baseline;
        this.lowest = baseline;
        this.size = size;
        this.startsBold = startsBold;
        this.places = keepPlaces ? new ArrayList<>() : null;
    }

    float top() {
        return baseline - 0.8f * size;
    }

    float bottom() {
        return baseline + 0.2f * size;
    }

    /** Whether nearly all of it is bold. */
    boolean isBold() {
        return boldLetters > 0.8f * text.length();
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00a0') {
                return false;
            }
        }
        return true;
    }

    /** The part of it from one word to before another, as a fragment of its own. */
    Fragment part(int from, int to) {
        Fragment part = new Fragment(words.get(from).left(), baseline, size, isBold(), false);
        int end = to < words.size() ? words.get(to).index() : text.length();
        part.text.append(text, words.get(from).index(), end);
        part.boldLetters = isBold() ? part.text.length() : 0;
        part.right = to < words.size() ? words.get(to).left() - space : right;
        part.lowest = lowest;
        part.tallest = tallest;
        part.space = space;
        for (int i = from; i < to; i++) {
            part.words.add(new WordStart(
                    words.get(i).index() - words.get(from).index(), words.get(i).left()));
        }
        return part;
    }
}
