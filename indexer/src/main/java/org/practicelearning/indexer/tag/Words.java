package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicelearning.indexer.passage.Sentences;

/** The words of a text in order, each with its place, its sentence and its line. */
final class Words {
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<int[]> sentences = new ArrayList<>();
    private final List<int[]> wordsOfSentence = new ArrayList<>();

    /**
     * A word.
     *
     * @param raw as it stands, without possessive ending
     * @param lower in lower case without apostrophes
     * @param joined whether only a hyphen parts it from the next word
     */
    record Word(String raw, String lower, int start, int end, int sentence, boolean joined) {
        boolean isCapitals() {
            return raw.length() > 1
                    && raw.chars().filter(Character::isUpperCase).count() >= 2;
        }
    }

    Words(String text) {
        this.text = text;
        int from = 0;
        for (String line : text.split("\n", -1)) {
            int start = 0;
            for (int end : Sentences.ends(line)) {
                sentence(from + start, from + end);
                start = end;
            }
            from += line.length() + 1;
        }
    }

    private void sentence(int from, int to) {
        int begin = from;
        while (begin < to && text.charAt(begin) <= ' ') {
            begin++;
        }
        if (begin < to) {
            int first = words.size();
            read(begin, to, sentences.size());
            sentences.add(new int[] {begin, to});
            wordsOfSentence.add(new int[] {first, words.size()});
        }
    }

    private void read(int from, int to, int sentence) {
        int at = from;
        while (at < to) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < to && (Character.isLetterOrDigit(text.charAt(end)) || isInner(end, to))) {
                end++;
            }
            boolean joined = end + 1 < to
                    && "-\u2010\u2011".indexOf(text.charAt(end)) >= 0
                    && Character.isLetterOrDigit(text.charAt(end + 1));
            words.add(word(at, end, sentence, joined));
            at = end;
        }
    }

    private boolean isInner(int at, int to) {
        char ch = text.charAt(at);
        if (ch == '.') {
            return isInitial(at - 1) && at + 1 < to && isInitial(at + 1);
        }
        return at + 1 < to
                && (ch == '\'' || ch == '\u2019' || ch == '&' || ch == '\u00AD')
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** A capital between full stops, as in G.P. */
    private boolean isInitial(int at) {
        boolean alone = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean stopped = at + 1 < text.length() && text.charAt(at + 1) == '.';
        return Character.isUpperCase(text.charAt(at)) && alone && stopped;
    }

    private Word word(int start, int end, int sentence, boolean joined) {
        String raw = text.substring(start, end)
                .replace('\u2019', '\'')
                .replace("\u00AD", "")
                .replace(".", "");
        if (raw.endsWith("'s")) {
            raw = raw.substring(0, raw.length() - 2);
        }
        return new Word(raw, raw.toLowerCase(Locale.ROOT).replace("'", ""), start, end, sentence, joined);
    }

    int size() {
        return words.size();
    }

    Word at(int index) {
        return words.get(index);
    }

    /** Start and end of a sentence in the text. */
    int[] sentence(int number) {
        return sentences.get(number);
    }

    int sentences() {
        return sentences.size();
    }

    /** First word of a sentence, and the one after its last. */
    int[] wordsOfSentence(int number) {
        return wordsOfSentence.get(number);
    }

    String text() {
        return text;
    }

    /** The words of a short text, such as a label. */
    static List<Word> of(String label) {
        return new Words(label.replace('\n', ' ')).words;
    }
}
