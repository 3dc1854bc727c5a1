package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.index.LibraryWords;
import org.practicelearning.indexer.index.WordForms;

/**
 * What a leaf of a query looks for in running words: index terms in a row (one term, mostly), or terms near each other.
 * The index is searched and passages are lit by the same patterns, so that a passage found is a passage with something
 * lit.
 *
 * @param terms as in the index
 * @param slop other words that may stand between the terms, in any order; -1 for terms side by side in order
 */
record Pattern(List<String> terms, int slop) {
    /** More than one way to write a compound, but not every way to write several. */
    private static final int MOST_VARIANTS = 6;

    static final int SIDE_BY_SIDE = -1;

    Pattern {
        terms = List.copyOf(terms);
    }

    /** The ways in which a word may be written, the typed one first. */
    static List<Pattern> of(QueryNode.Word word, boolean exact) {
        return variants(word.parts(), SIDE_BY_SIDE, exact, word.parts().size() > 1);
    }

    static List<Pattern> of(QueryNode.Phrase phrase, boolean exact) {
        return variants(phrase.parts(), phrase.slop(), exact, false);
    }

    private static List<Pattern> variants(List<LibraryWords.Word> parts, int slop, boolean exact, boolean hyphenated) {
        List<Pattern> variants = new ArrayList<>();
        variants.add(new Pattern(parts.stream().map(each -> term(each, exact)).toList(), slop));
        if (exact) {
            return variants;
        }
        if (hyphenated) {
            StringBuilder closed = new StringBuilder();
            parts.forEach(each -> closed.append(each.plain()));
            variants.add(new Pattern(List.of(stem(closed.toString())), slop));
        }
        for (int at = 0; at < parts.size() && variants.size() < MOST_VARIANTS; at++) {
            addParted(variants, parts, at, slop);
            if (!hyphenated || parts.size() > 2) {
                addJoined(variants, parts, at, slop);
            }
        }
        return variants;
    }

    private static void addParted(List<Pattern> variants, List<LibraryWords.Word> parts, int at, int slop) {
        String plain = parts.get(at).plain();
        Optional<Integer> place = Compounds.partingPlace(plain);
        if (place.isPresent()) {
            List<String> terms = terms(parts);
            terms.set(at, stem(plain.substring(0, place.get())));
            terms.add(at + 1, stem(plain.substring(place.get())));
            variants.add(new Pattern(terms, slop));
        }
    }

    private static void addJoined(List<Pattern> variants, List<LibraryWords.Word> parts, int at, int slop) {
        if (at + 1 < parts.size()
                && Compounds.areOne(parts.get(at).plain(), parts.get(at + 1).plain())) {
            List<String> terms = terms(parts);
            terms.remove(at + 1);
            terms.set(at, stem(parts.get(at).plain() + parts.get(at + 1).plain()));
            variants.add(new Pattern(terms, slop));
        }
    }

    private static List<String> terms(List<LibraryWords.Word> parts) {
        return new ArrayList<>(parts.stream().map(LibraryWords.Word::stem).toList());
    }

    private static String stem(String word) {
        return WordForms.of(word).stem();
    }

    private static String term(LibraryWords.Word word, boolean exact) {
        return exact ? LibraryWords.EXACT + word.plain() : word.stem();
    }

    boolean isOneTerm() {
        return terms.size() == 1;
    }
}
