package org.practicelearning.templates.draft;

/** The three statutory safeguarding partners. */
public enum Partner {
    LOCAL_AUTHORITY("local-authority", "Local authority"),
    POLICE("police", "Police"),
    ICB("icb", "Integrated care board");

    private final String key;
    private final String label;

    Partner(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}
