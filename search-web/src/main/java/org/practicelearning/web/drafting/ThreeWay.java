package org.practicelearning.web.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts two texts together that were begun from one: a stretch that only one of them changed is taken as that one has it, and
 * of a stretch that both changed both are kept, one after the other.
 */
final class ThreeWay {
    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");
    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

    /** As many pairs of words as are compared within some tens of milliseconds; longer texts are compared by lines. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<String> base;
    private final List<String> theirs;
    private final List<String> mine;
    private final StringBuilder out = new StringBuilder();

    private ThreeWay(List<String> base, List<String> theirs, List<String> mine) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
    }

    static String together(String base, String theirs, String mine) {
        if (base.isEmpty()) {
            return both(theirs, mine, "\n\n");
        }
        boolean words = pairs(WORD, base, theirs) <= MOST_PAIRS && pairs(WORD, base, mine) <= MOST_PAIRS;
        boolean lines = pairs(LINE, base, theirs) <= MOST_PAIRS && pairs(LINE, base, mine) <= MOST_PAIRS;
        if (!words && !lines) {
            return both(theirs, mine, "\n\n");
        }
        Pattern by = words ? WORD : LINE;
        return new ThreeWay(pieces(by, base), pieces(by, theirs), pieces(by, mine)).together();
    }

    private static long pairs(Pattern by, String one, String two) {
        return by.matcher(one).results().count() * by.matcher(two).results().count();
    }

    private static List<String> pieces(Pattern by, String text) {
        return by.matcher(text).results().map(MatchResult::group).toList();
    }

    private String together() {
        int[] inTheirs = matches(base, theirs);
        int[] inMine = matches(base, mine);
        int before = 0;
        int other = 0;
        int own = 0;
        for (int at = 0; at <= base.size(); at++) {
            boolean end = at == base.size();
            if (end || inTheirs[at] >= 0 && inMine[at] >= 0) {
                int otherEnd = end ? theirs.size() : inTheirs[at];
                int ownEnd = end ? mine.size() : inMine[at];
                stretch(base.subList(before, at), theirs.subList(other, otherEnd), mine.subList(own, ownEnd));
                out.append(end ? "" : base.get(at));
                before = at + 1;
                other = otherEnd + 1;
                own = ownEnd + 1;
            }
        }
        return out.toString();
    }

    private void stretch(List<String> was, List<String> other, List<String> own) {
        if (other.equals(was)) {
            own.forEach(out::append);
        } else if (own.equals(was)) {
            other.forEach(out::append);
        } else {
            String one = String.join("", other);
            String two = String.join("", own);
            out.append(both(one, two, one.contains("\n") || two.contains("\n") ? "\n\n" : " "));
        }
    }

    private static String both(String theirs, String mine, String gap) {
        if (theirs.contains(mine)) {
            return theirs;
        }
        if (mine.contains(theirs)) {
            return mine;
        }
        boolean parted =
                Character.isWhitespace(theirs.charAt(theirs.length() - 1)) || Character.isWhitespace(mine.charAt(0));
        return theirs + (parted ? "" : gap) + mine;
    }

    /** For each piece of the first text its place in the second, in order, or -1: the longest common row of pieces. */
    private static int[] matches(List<String> one, List<String> two) {
        int[] found = new int[one.size()];
        Arrays.fill(found, -1);
        int head = 0;
        int most = Math.min(one.size(), two.size());
        while (head < most && one.get(head).equals(two.get(head))) {
            found[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < most - head && one.get(one.size() - 1 - tail).equals(two.get(two.size() - 1 - tail))) {
            found[one.size() - 1 - tail] = two.size() - 1 - tail;
            tail++;
        }
        List<String> left = new ArrayList<>(one.subList(head, one.size() - tail));
        List<String> right = new ArrayList<>(two.subList(head, two.size() - tail));
        middle(left, right, head, found);
        return found;
    }

    private static void middle(List<String> left, List<String> right, int head, int[] found) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).equals(right.get(j))) {
                found[head + i++] = head + j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
