package org.practicelearning.corpus.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks words into lines. A planted word of the kind {@code hyphen} always ends up parted over a line end: the measure is
 * narrowed a little at a time until it falls there by itself.
 */
final class LineBreaker {
    private static final int NARROWINGS = 32;
    private static final int SHORTEST_PART = 3;

    private final boolean hyphenate;

    LineBreaker(boolean hyphenate) {
        this.hyphenate = hyphenate;
    }

    List<TextLine> lines(List<Word> words, float measure) {
        boolean planted = words.stream().anyMatch(Word::mustSplit);
        List<TextLine> lines = fill(words, measure);
        for (int i = 1; planted && i <= NARROWINGS && !isSplit(lines); i++) {
            lines = fill(words, measure - 2 * i);
        }
        if (planted && !isSplit(lines)) {
            throw new IllegalStateException("cannot part the planted word over a line end");
        }
        return lines;
    }

    private static boolean isSplit(List<TextLine> lines) {
        return lines.stream()
                .map(line -> line.words().getLast())
                .anyMatch(word -> word.mustSplit() && word.text().endsWith("-"));
    }

    private List<TextLine> fill(List<Word> words, float measure) {
        List<TextLine> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        float used = 0;
        List<Word> rest = new ArrayList<>(words.reversed());
        while (!rest.isEmpty()) {
            Word word = rest.removeLast();
            float gap = line.isEmpty() ? 0 : line.getLast().space();
            if (used + gap + word.width() <= measure) {
                line.add(word);
                used += gap + word.width();
                continue;
            }
            int letters = split(word, measure - used - gap);
            if (letters > 0) {
                line.add(word.head(letters, word.text().charAt(letters - 1) != '-'));
                rest.add(word.tail(letters));
            } else if (line.isEmpty()) {
                throw new IllegalStateException("no room for a word on a line of " + measure);
            } else {
                rest.add(word);
            }
            lines.add(new TextLine(line, true));
            line.clear();
            used = 0;
        }
        lines.add(new TextLine(line, false));
        return lines;
    }

    /** The number of letters that stay on the line, or 0. */
    private int split(Word word, float room) {
        String text = word.text();
        for (int i = text.length() - SHORTEST_PART; i >= SHORTEST_PART; i--) {
            boolean afterHyphen = text.charAt(i - 1) == '-' && Character.isLetter(text.charAt(i - 2));
            boolean allowed = afterHyphen
                    || word.mustSplit() && insideLetters(text, i)
                    || hyphenate && Syllables.mayPart(text, i);
            if (allowed && word.head(i, !afterHyphen).width() <= room) {
                return i;
            }
        }
        return 0;
    }

    private static boolean insideLetters(String text, int at) {
        for (int i = at - SHORTEST_PART; i < Math.min(text.length(), at + SHORTEST_PART); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
