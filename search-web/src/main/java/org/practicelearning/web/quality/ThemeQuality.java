package org.practicelearning.web.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.evaluate.TagQuality;
import org.practicelearning.indexer.evaluate.TagQuality.Figure;
import org.practicelearning.indexer.evaluate.TagQuality.Measured;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Words;

/** Measured figures and people's decisions, theme by theme. */
public final class ThemeQuality {
    /** Where a reader finds all of it. */
    public static final String ADDRESS = "/themes/quality";

    private final LibrarySearch library;
    private final Coding coding;
    private final TagQuality measured;
    private final Map<String, Figure> passages;
    private final Map<String, Figure> documents;

    /** With the figures that the program brings along. */
    public ThemeQuality(LibrarySearch library, Coding coding) {
        this.library = library;
        this.coding = coding;
        this.measured = TagQuality.shipped();
        this.passages = byConcept(measured, Measured.PASSAGES);
        this.documents = byConcept(measured, Measured.DOCUMENTS);
    }

    private static Map<String, Figure> byConcept(TagQuality quality, Measured wanted) {
        Map<String, Figure> figures = new HashMap<>();
        quality.figures().stream()
                .filter(each -> each.measured() == wanted)
                .forEach(each -> figures.put(each.concept(), each));
        return figures;
    }

    /** All themes of a facet together. */
    Figure of(Facet facet, Measured wanted) {
        return measured.together(
                wanted, id -> Facet.ofId(id).filter(facet::equals).isPresent());
    }

    /** Every theme in the order of the vocabulary, with what was decided in documents that a reader may open. */
    List<Standing> standings(Reader reader) {
        Map<String, Checked> checked = checked(reader);
        ConceptScheme scheme = coding.scheme();
        List<Standing> standings = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (Concept concept : scheme.concepts(facet)) {
                if (!concept.retired()) {
                    standings.add(new Standing(
                            concept,
                            passages.get(concept.id()),
                            documents.get(concept.id()),
                            checked.getOrDefault(concept.id(), Checked.NOTHING)));
                }
            }
        }
        return standings;
    }

    private Map<String, Checked> checked(Reader reader) {
        Map<String, Boolean> unpublished = new HashMap<>();
        for (DocumentCard card : library.cards(reader)) {
            unpublished.put(card.id(), card.compartment().accessClass() != AccessClass.PUBLISHED);
        }
        Map<String, CodedDecision> last = new LinkedHashMap<>();
        for (CodedDecision each : coding.decisions().all()) {
            String key = String.join(
                    " ",
                    each.documentId(),
                    each.decision().passageId(),
                    each.decision().concept());
            last.remove(key);
            last.put(key, each);
        }
        Map<String, Checked> checked = new HashMap<>();
        for (CodedDecision each : last.values()) {
            Boolean isUnpublished = unpublished.get(each.documentId());
            if (isUnpublished != null) {
                checked.compute(
                        each.decision().concept(),
                        (id, before) -> (before == null ? Checked.NOTHING : before)
                                .with(each.decision().verdict(), isUnpublished));
            }
        }
        return checked;
    }

    /** One sentence on a theme: "Of ten passages marked with it about 8 are right, ...". */
    public String sentence(String concept) {
        Figure figure = passages.get(concept);
        Judgement judgement = Judgement.of(figure);
        if (figure == null || judgement == Judgement.UNKNOWN) {
            return "How well this theme is found is not known: too few examples were measured. Check each passage.";
        }
        return "Of ten passages marked with it about " + ofTen(figure.precision())
                + " are right; of ten that speak of it"
                + " about " + ofTen(figure.recall()) + " are found (measured on " + Words.number(figure.n())
                + "). " + judgement.advice();
    }

    static String ofTen(double share) {
        return Long.toString(Math.round(10 * share));
    }
}
