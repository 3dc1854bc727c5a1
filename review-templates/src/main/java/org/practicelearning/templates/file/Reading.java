package org.practicelearning.templates.file;

import java.util.List;
import java.util.function.Function;

/** What came of reading a file: its value, or everything that is wrong with it. */
public sealed interface Reading<T> {
    /** The file is good. */
    record Good<T>(T value) implements Reading<T> {}

    /** The file is not taken; the faults are in the order of their lines. */
    record Faulty<T>(List<Fault> faults) implements Reading<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** The value of a file that ships with the program and is therefore known to be good. */
    default T orFail(Function<String, ? extends RuntimeException> problem) {
        return switch (this) {
            case Good<T> good -> good.value();
            case Faulty<T> faulty -> throw problem.apply(faulty.faults().toString());
        };
    }
}
