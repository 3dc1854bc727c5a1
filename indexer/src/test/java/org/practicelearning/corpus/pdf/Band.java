package org.practicelearning.corpus.pdf;

import java.util.List;

/** Slices that run down one column or two. @param fresh whether it begins a new page */
record Band(int columns, boolean fresh, List<Slice> slices) {
    Band {
        slices = List.copyOf(slices);
    }
}
