package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicelearning.indexer.extract.PagePicture.Box;

/**
 * The words of a page with their places. Finds whole words in any case; a word that a line end hyphenates is found with
 * both its halves, and a compound by its parts.
 */
final class PlacedText {
    private final List<Word> words = new ArrayList<>();
    private boolean joinsNext;

    private record Word(String text, List<Box> boxes) {}

    /** Takes the next line: its text and the place of each of its characters. */
    void line(String text, List<Box> places) {
        boolean isFirst = true;
        int start = -1;
        boolean join = joinsNext;
        joinsNext = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && isPart(text, i);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                Word word = new Word(normal(text.substring(start, i)), List.of(around(places.subList(start, i))));
                add(word, isFirst && join);
                isFirst = false;
                start = -1;
            }
        }
        String end = text.stripTrailing();
        joinsNext = end.length() > 1 && isHyphen(end.charAt(end.length() - 1)) && isPart(end, end.length() - 2);
    }

    private void add(Word word, boolean joined) {
        if (joined && !words.isEmpty()) {
            Word half = words.removeLast();
            List<Box> both = new ArrayList<>(half.boxes());
            both.addAll(word.boxes());
            words.add(new Word(half.text() + word.text(), both));
        } else {
            words.add(word);
        }
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean isApostrophe = c == '\'' || c == '\u2019';
        return isApostrophe
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u00ad' || c == '\u2010';
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private static Box around(List<Box> boxes) {
        float left = 1;
        float top = 1;
        float right = 0;
        float bottom = 0;
        for (Box box : boxes) {
            left = Math.min(left, box.left());
            top = Math.min(top, box.top());
            right = Math.max(right, box.right());
            bottom = Math.max(bottom, box.bottom());
        }
        return new Box(left, top, right, bottom);
    }

    /** The boxes of all places where one of the wanted words or phrases stands. */
    List<Box> find(List<String> wanted) {
        List<Box> found = new ArrayList<>();
        for (String phrase : wanted) {
            List<String> parts = parts(phrase);
            String whole = String.join("", parts);
            for (int i = 0; i < words.size() && !parts.isEmpty(); i++) {
                if (startsAt(i, parts)) {
                    words.subList(i, i + parts.size()).forEach(word -> found.addAll(word.boxes()));
                } else if (parts.size() > 1 && words.get(i).text().equals(whole)) {
                    found.addAll(words.get(i).boxes());
                }
            }
        }
        return found;
    }

    private boolean startsAt(int at, List<String> parts) {
        if (at + parts.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!words.get(at + i).text().equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> parts(String phrase) {
        PlacedText apart = new PlacedText();
        List<Box> nowhere = new ArrayList<>();
        phrase.chars().forEach(c -> nowhere.add(new Box(0, 0, 0, 0)));
        apart.line(phrase, nowhere);
        return apart.words.stream().map(Word::text).toList();
    }
}
