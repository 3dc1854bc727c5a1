package org.practicelearning.corpus.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands between two spaces: one fragment or several without a gap. */
record Word(List<Fragment> fragments) {
    Word {
        fragments = List.copyOf(fragments);
    }

    float width() {
        float width = 0;
        for (Fragment fragment : fragments) {
            width += fragment.width();
        }
        return width;
    }

    String text() {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining());
    }

    /** The width of a space after it. */
    float space() {
        Fragment last = fragments.getLast();
        return last.font().width(last.size(), " ");
    }

    boolean mustSplit() {
        return fragments.stream().anyMatch(fragment -> fragment.sentinel().equals("hyphen"));
    }

    /** Its first {@code letters} letters, with a hyphen after them where asked. */
    Word head(int letters, boolean hyphen) {
        List<Fragment> head = new ArrayList<>();
        int left = letters;
        for (Fragment fragment : fragments) {
            int take = Math.min(left, fragment.text().length());
            if (take > 0) {
                head.add(fragment.withText(fragment.text().substring(0, take)));
            }
            left -= take;
        }
        if (hyphen) {
            Fragment last = head.removeLast();
            head.add(last.withText(last.text() + "-"));
        }
        return new Word(head);
    }

    /** What {@link #head} leaves. */
    Word tail(int letters) {
        List<Fragment> tail = new ArrayList<>();
        int left = letters;
        for (Fragment fragment : fragments) {
            int skip = Math.min(left, fragment.text().length());
            if (skip < fragment.text().length()) {
                tail.add(fragment.withText(fragment.text().substring(skip)));
            }
            left -= skip;
        }
        return new Word(tail);
    }
}
