package org.practicelearning.web.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/** Finds a theme by what somebody types: its name, another name for it, or a part of one. */
public final class ThemeFinder {
    private static final int LONGEST = 200;

    private final ConceptScheme scheme;

    public ThemeFinder(ConceptScheme scheme) {
        this.scheme = scheme;
    }

    /** The one theme of that name or other name; empty when there is none, or more than one by other names. */
    public Optional<String> named(String typed) {
        String wanted = plain(typed);
        Optional<Concept> preferred = inUse().filter(each ->
                        plain(each.prefLabel()).equals(wanted) || each.id().equals(wanted))
                .findFirst();
        if (preferred.isPresent() || wanted.isEmpty()) {
            return preferred.map(Concept::id);
        }
        List<Concept> others = inUse().filter(
                        each -> names(each).anyMatch(name -> plain(name).equals(wanted)))
                .toList();
        return others.size() == 1 ? Optional.of(others.getFirst().id()) : Optional.empty();
    }

    /** Themes with all the typed words in one of their names, those that begin so first. */
    public List<Concept> like(String typed) {
        String wanted = plain(typed);
        List<String> words = List.of(wanted.split(" "));
        List<Concept> found = new ArrayList<>(inUse().filter(
                        each -> names(each).map(ThemeFinder::plain).anyMatch(name -> holds(name, words)))
                .toList());
        found.sort(
                Comparator.comparing((Concept each) -> !plain(each.prefLabel()).startsWith(wanted))
                        .thenComparing(each -> plain(each.prefLabel())));
        return found;
    }

    private static boolean holds(String name, List<String> words) {
        return words.stream().allMatch(name::contains);
    }

    /** Every theme that may be added, in the order of their names. */
    Stream<Concept> inUse() {
        return scheme.concepts().stream().filter(each -> !each.retired());
    }

    private static Stream<String> names(Concept concept) {
        return Stream.of(concept.names(), concept.acronyms(), concept.hiddenLabels(), concept.earlierTerms())
                .flatMap(List::stream);
    }

    private static String plain(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return start.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-\\u2010-\\u2015]+", " ")
                .strip();
    }
}
