package org.practicelearning.web.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.describe.GuidanceEdition;
import org.practicelearning.indexer.index.CardRecommendation;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.Equivalents;
import org.practicelearning.indexer.tag.Decision;
import org.practicelearning.indexer.tag.DocumentMarker;
import org.practicelearning.indexer.tag.DocumentTheme;
import org.practicelearning.indexer.tag.MarkedDocument;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.Recommendation;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeFolder;
import org.practicelearning.indexer.taxonomy.SchemeSeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vocabulary in use, and the marking of documents by it and by what people decided. Thread-safe; a change of the
 * vocabulary takes hold at once for what is marked from then on.
 */
public final class Coding {
    /** Raise when the same vocabulary would mark otherwise than before, so that every index is made again. */
    private static final String RULES = "3";

    private static final Logger LOG = LoggerFactory.getLogger(Coding.class);

    /** More than people merge one after the other; a circle ends here. */
    private static final int MOST_REPLACEMENTS = 50;

    private final JdbiDecisions decisions;
    private final JdbiVocabulary vocabulary;
    private final JdbiAlone alone;
    private volatile DocumentMarker marker;
    private volatile Equivalents equivalents;
    private volatile Marking marking = DocumentMarker::mark;
    private final Set<String> untagged = ConcurrentHashMap.newKeySet();
    private volatile ConceptScheme edited;
    private volatile Applying applying = Applying.NOTHING;
    private volatile Runnable onChange = () -> {};

    public Coding(JdbiDecisions decisions, JdbiVocabulary vocabulary, JdbiAlone alone) {
        this.alone = alone;
        this.decisions = decisions;
        this.vocabulary = vocabulary;
        this.marker = new DocumentMarker(vocabulary
                .current()
                .map(csv -> SchemeFolder.readCsv(csv).orThrow())
                .orElseGet(SchemeSeed::read));
        this.equivalents = Equivalents.of(marker.scheme());
        this.edited = marker.scheme();
    }

    /**
     * How far a change of the vocabulary is applied to the documents.
     *
     * @param of documents to be marked again; 0 before they are counted
     * @param failed whether it could not be done, and is tried again later
     */
    public record Applying(boolean underWay, int done, int of, boolean failed) {
        public static final Applying NOTHING = new Applying(false, 0, 0, false);
    }

    /**
     * A document as its index is to hold it.
     *
     * @param tagged whether its themes could be looked for; if not, a fault in the rules met its text, and it has none
     */
    public record Coded(DocumentCard card, List<MarkedPassage> passages, boolean tagged) {}

    /** How a marker is asked. */
    @FunctionalInterface
    interface Marking {
        MarkedDocument mark(
                DocumentMarker marker,
                DocumentType type,
                String title,
                List<Passage> passages,
                List<Decision> decisions);
    }

    /** Marks in another way from now on. */
    void markBy(Marking other) {
        marking = other;
    }

    /** The vocabulary by which the documents are marked and searches are answered. */
    public ConceptScheme scheme() {
        return marker.scheme();
    }

    /** The vocabulary as people last changed it; the documents follow soon after. */
    public ConceptScheme edited() {
        return edited;
    }

    /** How far the documents are behind {@link #edited()}. */
    public Applying applying() {
        return applying;
    }

    public void applying(Applying state) {
        applying = state;
    }

    /** What to run when people have changed the vocabulary. */
    public void onChange(Runnable action) {
        onChange = action;
    }

    /** The vocabulary was changed and the change written. */
    public void changed(ConceptScheme other) {
        edited = other;
        applying = new Applying(true, 0, 0, false);
        onChange.run();
    }

    /** A decision on the concept that took the place of its own, if one did since its page was made. */
    public CodedDecision asEdited(CodedDecision made) {
        ConceptScheme now = edited;
        String id = made.decision().concept();
        for (int steps = 0; steps < MOST_REPLACEMENTS; steps++) {
            String next = now.concept(id).map(Concept::replacedBy).orElse(null);
            if (next == null) {
                break;
            }
            id = next;
        }
        Decision decision = made.decision();
        return id.equals(decision.concept())
                ? made
                : new CodedDecision(
                        made.batch(),
                        made.documentId(),
                        new Decision(decision.passageId(), id, decision.verdict(), decision.status()),
                        made.coder(),
                        made.decided());
    }

    /** Ids of the concepts that some words speak of, with the broader ones. */
    public Set<String> themesIn(String words) {
        return marker.themesIn(words);
    }

    /** The ways to say the same, by which searches are widened. */
    public Equivalents equivalents() {
        return equivalents;
    }

    public JdbiDecisions decisions() {
        return decisions;
    }

    /** Who codes without seeing what others decided. */
    public JdbiAlone alone() {
        return alone;
    }

    public JdbiVocabulary vocabulary() {
        return vocabulary;
    }

    /** Whether the indexes were made by the vocabulary in use. */
    public boolean isIndexed() {
        return vocabulary.indexed().equals(version());
    }

    /** Says that they now are. */
    public void indexed() {
        vocabulary.indexedBy(version());
    }

    private String version() {
        return scheme().version() + " " + RULES;
    }

    /** Marks by another vocabulary from now on: that of the indexes that were just put in place. */
    public void use(DocumentMarker other) {
        equivalents = Equivalents.of(other.scheme());
        marker = other;
    }

    /**
     * Marks a document. One on whose text the rules stumble is taken as it is, without themes: it can be searched, and
     * stops neither the run it came in nor the index it belongs to.
     *
     * @param incident when the incident happened, as the catalogue says it; null when it does not
     */
    public Coded code(DocumentCard card, @Nullable String incident, List<Passage> passages) {
        return code(marker, card, incident, passages);
    }

    /** Marks a document by a vocabulary that is not in use yet. */
    public Coded code(DocumentMarker with, DocumentCard card, @Nullable String incident, List<Passage> passages) {
        return code(with, card, incident, passages, decisions.effective(card.id()));
    }

    /** Marks a document as it would be if only these decisions had been made. */
    public Coded code(DocumentCard card, List<Passage> passages, List<Decision> decided) {
        return code(marker, card, null, passages, decided);
    }

    private Coded code(
            DocumentMarker with,
            DocumentCard card,
            @Nullable String incident,
            List<Passage> passages,
            List<Decision> decided) {
        DocumentType type = DocumentType.ofKey(card.type()).orElse(DocumentType.OTHER);
        try {
            MarkedDocument marked = marking.mark(with, type, card.title(), passages, decided);
            Coded coded =
                    new Coded(card.about(subject(marked, with.scheme(), type, incident)), marked.passages(), true);
            untagged.remove(card.id());
            return coded;
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error(
                    "event=document-untagged document={} passages={} problem={}",
                    card.id(),
                    passages.size(),
                    fault.getClass().getSimpleName());
            untagged.add(card.id());
            CardSubject nothing = new CardSubject(List.of(), List.of(), edition(type, incident));
            return new Coded(card.about(nothing), MarkedPassage.unmarked(passages), false);
        }
    }

    /** Ids of the documents whose themes could not be looked for when they were last marked, since the start. */
    public Set<String> untagged() {
        return Set.copyOf(untagged);
    }

    private static CardSubject subject(
            MarkedDocument marked, ConceptScheme scheme, DocumentType type, @Nullable String incident) {
        List<CardTheme> themes = new ArrayList<>();
        for (DocumentTheme each : marked.themes()) {
            themes.add(new CardTheme(
                    each.concept(),
                    scheme.label(each.concept()),
                    each.isGuidance(),
                    marked.confirmed().contains(each.concept()),
                    each.passageIds().size()));
        }
        Map<String, MarkedPassage> passages = marked.passages().stream()
                .collect(Collectors.toMap(each -> each.passage().id(), Function.identity(), (one, same) -> one));
        List<CardRecommendation> recommendations = marked.recommendations().stream()
                .map(each -> recommendation(each, passages))
                .toList();
        return new CardSubject(themes, recommendations, edition(type, incident));
    }

    private static CardRecommendation recommendation(Recommendation made, Map<String, MarkedPassage> passages) {
        Set<String> themes = new LinkedHashSet<>();
        for (String id : made.passageIds()) {
            MarkedPassage passage = passages.get(id);
            if (passage != null) {
                passage.tags().forEach(tag -> themes.addAll(tag.concepts()));
            }
        }
        return new CardRecommendation(
                made.number(),
                made.text(),
                made.addressees(),
                List.copyOf(themes),
                made.page(),
                made.pageLabel(),
                made.passageIds().getFirst());
    }

    /** Only a paper about a case has an edition that was in force at the incident. */
    private static @Nullable String edition(DocumentType type, @Nullable String incident) {
        return switch (type) {
            case LCSPR, SCR, RAPID_REVIEW ->
                GuidanceEdition.inForceAt(incident).map(GuidanceEdition::key).orElse(CardSubject.NOT_STATED);
            default -> null;
        };
    }
}
