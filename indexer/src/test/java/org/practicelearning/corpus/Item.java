package org.practicelearning.corpus;

import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;

/** A document of the corpus: where it lies below {@code documents/}, what it was made of and how it came out. */
public record Item(String file, Source source, Made made) {}
