package org.practicelearning.indexer.taxonomy;

/**
 * One statement about a concept or a group of words, as a line of a table says it.
 *
 * @param place the table
 * @param row its line, from 1
 */
public record SchemeRow(String place, int row, String concept, String property, String value) {}
