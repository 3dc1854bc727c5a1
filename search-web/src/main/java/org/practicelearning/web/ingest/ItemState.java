package org.practicelearning.web.ingest;

/** Where a file stands on its way in. */
public enum ItemState {
    WAITING("Waiting", false),
    READING("Being read", false),
    DONE("Done", true),
    /** Held already: the same file, or not changed since last time. */
    HELD("Done: already held", true),
    /** In the library, but something in it could not be read. */
    PARTLY("Partly done", true),
    FAILED("Failed", true);

    private final String label;
    private final boolean end;

    ItemState(String label, boolean end) {
        this.label = label;
        this.end = end;
    }

    public String label() {
        return label;
    }

    /** Whether nothing more will happen to it by itself. */
    public boolean isEnd() {
        return end;
    }

    /** Whether a person should look at it. */
    public boolean needsAttention() {
        return this == PARTLY || this == FAILED;
    }
}
