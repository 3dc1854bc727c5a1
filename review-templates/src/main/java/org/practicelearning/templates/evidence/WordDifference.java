package org.practicelearning.templates.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.templates.evidence.WordChange.Kind;

/** Two texts side by side, word by word; white space does not count. */
public final class WordDifference {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern WORD_OR_BREAK = Pattern.compile("\\S+|\\n\\s*");

    /** Beyond this many cells the middle is shown as replaced; a section is seldom longer than a thousand words. */
    private static final long MOST_CELLS = 16_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<WordChange> changes = new ArrayList<>();

    private WordDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** What changed from one text to the other, in reading order. */
    public static List<WordChange> between(String before, String after) {
        return new WordDifference(words(before), words(after)).changes();
    }

    /** The same with the line breaks of both, for people to read: rows, items and paragraphs stay apart. */
    public static List<WordChange> ofLines(String before, String after) {
        return new WordDifference(wordsAndBreaks(before), wordsAndBreaks(after)).changes();
    }

    /** The words of a text. */
    public static List<String> words(String text) {
        return found(WORD, text);
    }

    private static List<String> wordsAndBreaks(String text) {
        return found(WORD_OR_BREAK, text.strip()).stream()
                .map(each -> each.startsWith("\n") ? (each.indexOf('\n', 1) > 0 ? "\n\n" : "\n") : each)
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private List<WordChange> changes() {
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        add(Kind.SAME, before.subList(0, head));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        add(Kind.SAME, before.subList(before.size() - tail, before.size()));
        return List.copyOf(changes);
    }

    private void middle(List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            add(Kind.REMOVED, old);
            add(Kind.ADDED, now);
            return;
        }
        int[][] common = commonLengths(old, now);
        int left = 0;
        int right = 0;
        while (left < old.size() || right < now.size()) {
            if (left < old.size() && right < now.size() && old.get(left).equals(now.get(right))) {
                add(Kind.SAME, List.of(old.get(left++)));
                right++;
            } else if (right == now.size()
                    || (left < old.size() && common[left + 1][right] >= common[left][right + 1])) {
                add(Kind.REMOVED, List.of(old.get(left++)));
            } else {
                add(Kind.ADDED, List.of(now.get(right++)));
            }
        }
    }

    /** For every pair of positions, how many words the rests have in common. */
    private static int[][] commonLengths(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int left = old.size() - 1; left >= 0; left--) {
            for (int right = now.size() - 1; right >= 0; right--) {
                common[left][right] = old.get(left).equals(now.get(right))
                        ? common[left + 1][right + 1] + 1
                        : Math.max(common[left + 1][right], common[left][right + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join(" ", words);
        WordChange last = changes.isEmpty() ? null : changes.getLast();
        if (last != null && last.kind() == kind) {
            changes.set(changes.size() - 1, new WordChange(kind, last.words() + " " + text));
        } else {
            changes.add(new WordChange(kind, text));
        }
    }
}
