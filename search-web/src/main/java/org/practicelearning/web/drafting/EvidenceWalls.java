package org.practicelearning.web.drafting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.quotation.Withholding;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.shelf.Shelf;

/**
 * Keeps the walls of the library inside drafts: who may not open a document does not see what was quoted from it, and a
 * draft is marked at least as high as the highest document it quotes.
 */
final class EvidenceWalls {
    private static final String TITLE = "A document you may not open";
    private static final String INSTEAD = "quotation from a document you may not open";

    private final H2Database database;
    private final Shelf shelf;

    EvidenceWalls(H2Database database, Shelf shelf) {
        this.database = database;
        this.shelf = shelf;
    }

    /** The draft as a reader may see it, marked as its evidence asks. */
    StoredDraft shown(Reader reader, StoredDraft draft) {
        Collection<Evidence> evidence = standing(draft.draft());
        Template typed = Marking.typed(draft.form(), draft.draft());
        Template own = draft.caseId() == null ? typed : Marking.ofCase(typed);
        if (evidence.isEmpty()) {
            return draft.shown(own, draft.draft(), Set.of());
        }
        Map<String, Compartment> places = places(evidence);
        AccessClass highest = AccessClass.PUBLISHED;
        for (Evidence each : evidence) {
            AccessClass access = accessClass(reader, each.document(), places);
            highest = access.compareTo(highest) > 0 ? access : highest;
        }
        Draft text = without(draft.draft(), shut(reader, evidence, places));
        Set<String> parts = text.sections().entrySet().stream()
                .filter(each -> !each.getValue().equals(draft.draft().section(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return draft.shown(Marking.raised(own, highest), text, parts);
    }

    /** Another version of the draft as the reader may see it. */
    Draft shown(Reader reader, Draft version) {
        Collection<Evidence> evidence = standing(version);
        return without(version, shut(reader, evidence, places(evidence)));
    }

    /**
     * Texts about a draft as the reader may see them.
     *
     * @param whole the draft with all its quotations, by which their words are known
     */
    UnaryOperator<String> words(Reader reader, Draft whole) {
        Set<String> shut = shut(reader, whole);
        return text -> Withholding.from(text, whole, shut, INSTEAD);
    }

    private static Draft without(Draft draft, Set<String> shut) {
        return Withholding.from(draft, shut, TITLE, INSTEAD);
    }

    /** Ids of the evidence of a draft whose words the reader may not see. */
    Set<String> shut(Reader reader, Draft draft) {
        Collection<Evidence> evidence = standing(draft);
        return shut(reader, evidence, places(evidence));
    }

    private Set<String> shut(Reader reader, Collection<Evidence> evidence, Map<String, Compartment> places) {
        return evidence.stream()
                .filter(each -> !opens(reader, each.document(), places))
                .map(Evidence::id)
                .collect(Collectors.toSet());
    }

    /** The highest class of what a draft quotes. */
    AccessClass highest(Reader reader, Draft draft) {
        Collection<Evidence> evidence = standing(draft);
        Map<String, Compartment> places = places(evidence);
        return evidence.stream()
                .map(each -> accessClass(reader, each.document(), places))
                .max(AccessClass::compareTo)
                .orElse(AccessClass.PUBLISHED);
    }

    /** The evidence of a draft that lies in a higher class than one. */
    List<Evidence> above(Reader reader, Draft draft, AccessClass most) {
        Collection<Evidence> evidence = standing(draft);
        Map<String, Compartment> places = places(evidence);
        return evidence.stream()
                .filter(each -> accessClass(reader, each.document(), places).compareTo(most) > 0)
                .toList();
    }

    private static Collection<Evidence> standing(Draft draft) {
        return draft.evidence().values().stream()
                .filter(each -> !each.wasTakenOut())
                .toList();
    }

    private boolean opens(Reader reader, String document, Map<String, Compartment> places) {
        Compartment place = places.get(document);
        return place == null ? shelf.find(reader, document).isPresent() : reader.opens(place);
    }

    /** Of a document nobody knows of any more it is not known that it may be seen. */
    private AccessClass accessClass(Reader reader, String document, Map<String, Compartment> places) {
        Compartment place = places.get(document);
        return place != null
                ? place.accessClass()
                : shelf.find(reader, document)
                        .map(each -> each.card().compartment().accessClass())
                        .orElse(AccessClass.RESTRICTED);
    }

    /** Where documents live; of those that are gone, where they lived last. */
    private Map<String, Compartment> places(Collection<Evidence> evidence) {
        List<String> ids = evidence.stream().map(Evidence::document).distinct().toList();
        return ids.isEmpty() ? Map.of() : JdbiQuotedDocuments.places(database, ids);
    }
}
