package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.themes.ThemePage.Name;
import org.practicelearning.web.themes.ThemePage.Naming;
import org.practicelearning.web.themes.ThemePage.Way;

/** What the vocabulary says about a concept, for its page. */
final class ThemeNaming {
    private ThemeNaming() {}

    static Naming of(Concept concept, ConceptScheme scheme) {
        return new Naming(
                concept.id(),
                concept.prefLabel(),
                concept.facet().label(),
                concept.scopeNote(),
                concept.notes().source().isEmpty()
                        ? "the vocabulary of this library"
                        : concept.notes().source(),
                concept.notes().include(),
                concept.notes().exclude(),
                also(concept),
                ways(concept.broader(), scheme),
                ways(scheme.narrower(concept.id()), scheme),
                ways(concept.related(), scheme),
                Address.of("vocabulary", "concept", concept.id()).toString());
    }

    private static List<Name> also(Concept concept) {
        Map<String, Name> names = new LinkedHashMap<>();
        for (Label label : concept.labels()) {
            switch (label.kind()) {
                case ALTERNATIVE, ACRONYM -> names.putIfAbsent(label.text(), new Name(label.text(), null));
                case EARLIER -> names.put(label.text(), new Name(label.text(), "earlier term"));
                case LATER -> names.put(label.text(), new Name(label.text(), "later term"));
                case CONTESTED -> {
                    String instead = label.instead() == null ? concept.prefLabel() : label.instead();
                    names.put(label.text(), new Name(label.text(), "contested: say “" + instead + "”"));
                }
                case HIDDEN, SIGN, WEAK, NEAR_MISS, CUE, WEAK_CUE, HEADING -> {
                    // What the rules read is not what people call it.
                }
            }
        }
        return new ArrayList<>(names.values());
    }

    private static List<Way> ways(Collection<String> ids, ConceptScheme scheme) {
        return ids.stream()
                .flatMap(id -> scheme.concept(id).stream())
                .filter(each -> !each.retired())
                .map(each -> new Way(
                        each.prefLabel(), Address.of("themes", each.id()).toString(), false))
                .toList();
    }
}
