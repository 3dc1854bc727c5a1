package org.practicelearning.indexer.taxonomy;

/**
 * What a codebook prints about a concept; each part is empty where nothing is said.
 *
 * @param scope what it means
 * @param include when to use it
 * @param exclude when not to
 * @param example an invented sentence that carries it
 * @param source whose definition it is
 */
public record ConceptNotes(String scope, String include, String exclude, String example, String source) {
    /** Nothing said. */
    public static final ConceptNotes NONE = new ConceptNotes("", "", "", "", "");
}
