package org.practicelearning.web.ingest;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which rows of the ledger are looked at. */
public enum Shown {
    ALL("All files"),
    OPEN("On their way"),
    /** Failed or partly read, and nobody has answered it yet. */
    ATTENTION("Needs attention"),
    /** Ended well, or answered. */
    DONE("Done"),
    /** Partly read, answered or not. */
    PARTLY("Partly done"),
    /** Failed, answered or not. */
    FAILED("Failed");

    private final String label;

    Shown(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word used in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a row in this state is among them. */
    boolean has(ItemState state, boolean answered) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> !state.isEnd();
            case ATTENTION -> state.needsAttention() && !answered;
            case DONE -> state.isEnd() && (!state.needsAttention() || answered);
            case PARTLY -> state == ItemState.PARTLY;
            case FAILED -> state == ItemState.FAILED;
        };
    }

    /** The one of that key; all files when there is none. */
    public static Shown ofKey(@Nullable String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(ALL);
    }
}
