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

    /**
     * Where a word begins.
     *
     * @param before where the word before it ended
     */
    record WordStart(int index, float left, float before) {}

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
        part.text.append(text.substring(words.get(from).index(), end).stripTrailing());
        part.boldLetters = isBold() ? part.text.length() : 0;
        part.right = to < words.size() ? words.get(to).before() : right;
        part.lowest = lowest;
        part.tallest = tallest;
        part.space = space;
        for (int i = from; i < to; i++) {
            WordStart word = words.get(i);
            int index = word.index() - words.get(from).index();
            part.words.add(new WordStart(index, word.left(), word.before()));
        }
        return part;
    }

    /** Index of the word before which another fragment fits into the white; 0 when it fits nowhere. */
    int wordAfter(Fragment other) {
        float slack = 0.25f * size;
        for (int i = 1; i < words.size(); i++) {
            WordStart word = words.get(i);
            if (other.left >= word.before() - slack && other.right <= word.left() + slack) {
                return i;
            }
        }
        return 0;
    }
}
