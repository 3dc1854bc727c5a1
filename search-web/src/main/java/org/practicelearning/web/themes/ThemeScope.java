package org.practicelearning.web.themes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.Within;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.web.search.SearchAddress;

/**
 * What a theme page is about: the documents of a theme, or those with a passage in which it happened, was considered or
 * is spoken of in general.
 *
 * @param status null for the documents whose theme it is
 */
record ThemeScope(Concept concept, @Nullable TagStatus status) {

    /** What passages must carry. */
    String passageTheme() {
        return status == null ? concept.id() : concept.id() + "/" + status.key();
    }

    /** A search narrowed to the documents. */
    SearchAddress narrow(SearchAddress search) {
        return status == null
                ? search.with(Axis.fieldOf(concept.id()), concept.id())
                : search.within(new Within(Set.of(passageTheme()), Set.of()));
    }

    /** A search for the passages. */
    SearchAddress passages(SearchAddress search, Set<String> roles) {
        return search.within(new Within(Set.of(passageTheme()), roles));
    }

    /** The documents as a row or column, given which they are. */
    Axis axis(List<DocumentCard> own) {
        Set<String> ids = new HashSet<>();
        own.forEach(card -> ids.add(card.id()));
        return new Axis(concept.id(), concept.prefLabel(), 0, card -> ids.contains(card.id()), this::narrow);
    }
}
