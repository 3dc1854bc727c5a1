package org.practicelearning.corpus.truth;

/** A fact about the document that its first pages print. @param field as in the catalogue @param text as printed */
public record Printed(String field, String text) {}
