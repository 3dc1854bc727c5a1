package org.practicelearning.templates.check;

import java.util.List;

/** The words that come with the program; a vocabulary may know more. */
public final class ShippedWording implements PreferredTerms {
    @Override
    public List<Term> in(String text) {
        return Phrases.wording().stream()
                .flatMap(phrase -> phrase.in(text).stream()
                        .map(words -> new Term(words, phrase.prefer(), phrase.reason(), phrase.source())))
                .toList();
    }
}
