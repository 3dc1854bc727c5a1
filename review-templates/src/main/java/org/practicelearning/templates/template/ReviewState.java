package org.practicelearning.templates.template;

/** Where a draft stands; the order is the way it goes. */
public enum ReviewState {
    DRAFT("draft", "Draft"),
    AGENCY_CHECK("agency-check", "Agency check"),
    SIGN_OFF("sign-off", "Partners' sign-off"),
    FINAL("final", "Final"),
    PUBLISHED("published", "Published"),
    WITHDRAWN("withdrawn", "Withdrawn");

    private final String key;
    private final String label;

    ReviewState(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word used in files. */
    public String key() {
        return key;
    }

    /** The word shown. */
    public String label() {
        return label;
    }
}
