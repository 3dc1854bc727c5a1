package org.practicelearning.indexer.taxonomy;

/**
 * Why a vocabulary was not taken.
 *
 * @param place the table, or the format of an import
 * @param row line in it, from 1; 0 where the whole is meant
 * @param reason in plain words
 */
public record SchemeProblem(String place, int row, String reason) {}
