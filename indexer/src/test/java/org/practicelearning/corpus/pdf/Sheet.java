package org.practicelearning.corpus.pdf;

import java.util.ArrayList;
import java.util.List;

/** A page on which slices have been given their place. */
final class Sheet {
    final List<Placed> slices = new ArrayList<>();
    final List<Placed> notes = new ArrayList<>();
    float notesTop;

    /** @param y upper edge */
    record Placed(Slice slice, float x, float y) {}
}
