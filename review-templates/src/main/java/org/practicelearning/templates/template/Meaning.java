package org.practicelearning.templates.template;

/** What a field stands for, so that checks find it in every template and in a partnership's own copies. */
public enum Meaning {
    /** The name the child has in the report. */
    PSEUDONYM("pseudonym"),
    /** What happened and was or was not done. */
    FINDING("finding"),
    /** The explanation of a finding. */
    WHY("why"),
    /** Words or pages the statement rests on. */
    EVIDENCE("evidence"),
    RECOMMENDATION("recommendation"),
    /** Who sees to a recommendation. */
    OWNER("owner"),
    /** By when. */
    DUE("due"),
    /** How anyone will know it made a difference. */
    MEASURE("measure"),
    CHILDS_VOICE("childs-voice"),
    /** Fathers, partners and other men in the child's life. */
    MEN("men"),
    /** Race, culture, faith, disability, identity and what they meant for the child. */
    EQUALITY("equality"),
    GOOD_PRACTICE("good-practice"),
    /** The day of an event in a chronology. */
    HAPPENED("happened"),
    /** After how many days without an event a chronology is asked about them. */
    GAP_DAYS("gap-days"),
    /** How the document is to be handled, where that differs from the template's marking. */
    MARKING("marking"),
    /** The day the local authority became aware; its clocks run from there. */
    AWARE("aware"),
    /** The day the incident was notified. */
    NOTIFIED("notified"),
    /** The day the review group met. */
    MET("met"),
    /** The day the rapid review was sent to the Panel. */
    SENT("sent"),
    /** The day the partners decided to hold a review. */
    DECIDED("decided"),
    /** The day the report is published. */
    PUBLISHED("published"),
    /** The partners' sign-off, filled in by the program and by nobody's hand. */
    SIGN_OFF("sign-off");

    private final String key;

    Meaning(String key) {
        this.key = key;
    }

    /** Whether it is a day that the dates to keep are counted from or held against. */
    public boolean isAMilestone() {
        return switch (this) {
            case AWARE, NOTIFIED, MET, SENT, DECIDED, PUBLISHED -> true;
            default -> false;
        };
    }

    /** The word used in files. */
    public String key() {
        return key;
    }
}
