package org.practicelearning.templates.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that a file is mended in one go. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(int line, String field, String message) {
        found.add(new Fault(line, field, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}
