package org.practicelearning.web.adding;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.ingest.ItemState;

/** Which files the progress page shows. */
enum Shown {
    ALL("All files"),
    OPEN("On their way"),
    ATTENTION("Needs attention"),
    DONE("Done");

    private final String label;

    Shown(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean has(ItemState state) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> !state.isEnd();
            case ATTENTION -> state.needsAttention();
            case DONE -> state.isEnd() && !state.needsAttention();
        };
    }

    /** The word used in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that key; all files when there is none. */
    static Shown ofKey(@Nullable String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(ALL);
    }
}
