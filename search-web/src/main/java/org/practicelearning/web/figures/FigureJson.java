package org.practicelearning.web.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Figures in the interface for programs: a number, or the letter that stands for a hidden one. */
public final class FigureJson {
    private FigureJson() {}

    /** Puts a figure. */
    public static void put(ObjectNode node, String name, int figure, boolean hidden) {
        if (hidden) {
            node.put(name, SmallNumbers.HIDDEN);
        } else {
            node.put(name, figure);
        }
    }
}
