package org.practicelearning.web.people;

/** What came of a change somebody asked for. */
public sealed interface Answer<T> {
    /** It was done. */
    record Done<T>(T value) implements Answer<T> {}

    /**
     * It was not done, and nothing was changed.
     *
     * @param field of the form that is at fault; empty when none is
     * @param sentence what is wrong, for the page; without a full stop
     */
    record Refused<T>(String field, String sentence) implements Answer<T> {}
}
