package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/**
 * Derives what a document is about from its passages. The rule, which resists "neglect is on everything":
 *
 * <ul>
 *   <li>In a paper about cases a passage counts 1 where the theme happened, a third where it was weighed, and nothing
 *       where it is a general statement, except that a recommendation counts a half. A finding counts half as much
 *       again; what only a sign, a rule or a weak word showed counts half.
 *   <li>In guidance every passage counts 1; in training only what the title names can be a theme.
 *   <li>A theme named in the title counts 3 more.
 *   <li>A theme is given from a weight that grows with the length of the document: 1 in a short text, 2 from eight
 *       passages, 3 from thirty, and never less than a thirtieth of its passages.
 *   <li>A narrower theme counts for the broader ones.
 * </ul>
 */
public final class DocumentThemes {
    private static final double CONSIDERED = 0.34;
    private static final double RECOMMENDED = 0.5;
    private static final double SURE = 0.7;
    private static final double UNSURE = 0.6;
    private static final double TITLE = 3;

    private DocumentThemes() {}

    /**
     * Derives the themes, the weightiest first.
     *
     * @param titleThemes concepts that the document's title names
     */
    public static List<DocumentTheme> of(
            List<TaggedPassage> passages, DocumentType type, Set<String> titleThemes, ConceptScheme scheme) {
        boolean guidance = isGuidance(type);
        Map<String, Double> weights = new HashMap<>();
        Map<String, List<String>> evidence = new LinkedHashMap<>();
        int counted = 0;
        for (TaggedPassage tagged : passages) {
            if (tagged.role() == PassageRole.BOILERPLATE) {
                continue;
            }
            counted++;
            weights(tagged, guidance, scheme).forEach((concept, weight) -> {
                weights.merge(concept, weight, Double::sum);
                evidence.computeIfAbsent(concept, key -> new ArrayList<>())
                        .add(tagged.passage().id());
            });
        }
        Set<String> inTitle = new HashSet<>();
        titleThemes.forEach(theme -> inTitle.addAll(scheme.withBroader(theme)));
        double needed = needed(counted);
        List<DocumentTheme> themes = new ArrayList<>();
        evidence.forEach((concept, ids) -> {
            double weight = weights.getOrDefault(concept, 0.0) + (inTitle.contains(concept) ? TITLE : 0);
            boolean allowed = type != DocumentType.TRAINING || inTitle.contains(concept);
            if (weight >= needed && allowed) {
                themes.add(new DocumentTheme(concept, guidance, weight, ids));
            }
        });
        themes.sort(Comparator.comparingDouble(DocumentTheme::weight).reversed().thenComparing(DocumentTheme::concept));
        return themes;
    }

    private static double needed(int passages) {
        double step = passages < 8 ? 1 : passages < 30 ? 2 : 3;
        return Math.max(step, passages / 30.0);
    }

    /** What each concept of a passage weighs, narrower ones counting for broader. */
    private static Map<String, Double> weights(TaggedPassage tagged, boolean guidance, ConceptScheme scheme) {
        Map<String, Double> weights = new HashMap<>();
        for (Suggestion suggestion : tagged.suggestions()) {
            double weight = weight(suggestion, tagged.role(), guidance);
            if (weight > 0) {
                scheme.withBroader(suggestion.concept()).forEach(id -> weights.merge(id, weight, Math::max));
            }
        }
        return weights;
    }

    private static double weight(Suggestion suggestion, @Nullable PassageRole role, boolean guidance) {
        double base = switch (suggestion.status()) {
            case HAPPENED -> 1;
            case CONSIDERED -> guidance ? 1 : CONSIDERED;
            case GENERAL -> guidance ? 1 : role == PassageRole.RECOMMENDATION ? RECOMMENDED : 0;
        };
        double sure = suggestion.score() >= SURE ? base : base * UNSURE;
        return role == PassageRole.FINDING ? sure * 1.5 : sure;
    }

    static boolean isGuidance(DocumentType type) {
        return switch (type) {
            case PROCEDURE, GUIDANCE, RESEARCH, TRAINING -> true;
            default -> false;
        };
    }
}
