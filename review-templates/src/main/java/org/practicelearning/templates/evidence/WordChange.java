package org.practicelearning.templates.evidence;

/** Words that two texts share, or that only one of them has. */
public record WordChange(Kind kind, String words) {
    /** On which side the words stand. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }
}
