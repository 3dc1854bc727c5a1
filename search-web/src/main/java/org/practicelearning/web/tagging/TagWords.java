package org.practicelearning.web.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.practicelearning.indexer.search.LibrarySearch.Span;
import org.practicelearning.indexer.tag.Suggestion;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.web.page.LitText;
import org.practicelearning.web.page.LitText.Piece;

/** Tags in the words of the pages. */
final class TagWords {
    /** Longer than this a sentence is shown around its words only. */
    private static final int LONGEST_SENTENCE = 600;

    private TagWords() {}

    /** One entry of a list to choose from. */
    public record Choice(String value, String label, boolean chosen) {}

    /** How a passage speaks of a theme, in one word. */
    static String how(TagStatus status) {
        return switch (status) {
            case HAPPENED -> "happened";
            case CONSIDERED -> "considered";
            case GENERAL -> "general";
        };
    }

    /** The ways a passage may speak of a theme, one of them chosen. */
    static List<Choice> statuses(TagStatus chosen) {
        return Arrays.stream(TagStatus.values())
                .map(each -> new Choice(each.key(), each.label(), each == chosen))
                .toList();
    }

    /** The sentence behind a suggestion with its words lit. */
    static List<Piece> sentence(String text, Suggestion suggestion) {
        int from = Math.clamp(suggestion.sentenceStart(), 0, text.length());
        int to = Math.clamp(suggestion.sentenceEnd(), from, text.length());
        boolean words = suggestion.end() > suggestion.start();
        List<Piece> pieces = new ArrayList<>();
        if (to - from > LONGEST_SENTENCE) {
            int middle = words ? suggestion.start() : from;
            int cutFrom = Math.max(from, atWord(text, middle - LONGEST_SENTENCE / 2));
            int cutTo = Math.min(to, atWord(text, middle + LONGEST_SENTENCE / 2));
            addIf(pieces, cutFrom > from);
            addLines(pieces, text, cutFrom, cutTo, suggestion);
            addIf(pieces, cutTo < to);
        } else {
            addLines(pieces, text, from, to, suggestion);
        }
        return pieces;
    }

    private static void addIf(List<Piece> pieces, boolean cut) {
        if (cut) {
            pieces.add(new Piece("…", false));
        }
    }

    private static void addLines(List<Piece> pieces, String text, int from, int to, Suggestion suggestion) {
        boolean first = true;
        for (List<Piece> line :
                LitText.lines(text, from, to, List.of(new Span(suggestion.start(), suggestion.end(), -1)))) {
            if (!first) {
                pieces.add(new Piece(" ", false));
            }
            first = false;
            pieces.addAll(line);
        }
    }

    private static int atWord(String text, int at) {
        int place = Math.clamp(at, 0, text.length());
        while (place < text.length() && !Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place;
    }
}
