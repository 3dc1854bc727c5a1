package org.practicelearning.indexer.extract.worker;

import java.util.HashMap;
import java.util.Map;

/** Which paragraph styles of a rich text file make headings. */
final class RtfStyles {
    private final Map<Integer, Integer> headings = new HashMap<>();

    /**
     * Takes a style from the table.
     *
     * @param outline its level in the outline from 0, or -1
     */
    void add(int number, String name, int outline) {
        int level = WordStyles.headingOf(name.replace(";", "").strip());
        if (level == 0 && outline >= 0) {
            level = Math.min(outline + 1, WordStyles.DEEPEST);
        }
        if (level > 0) {
            headings.put(number, level);
        }
    }

    /** Depth of the heading a style makes, 0 when it makes none. */
    int heading(int style) {
        return headings.getOrDefault(style, 0);
    }
}
