package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/**
 * Puts together what the rules suggest and what people decided. A person's word stands: a rejected theme is not
 * suggested on its passage again, an added or accepted one stays when the rules no longer find it, and its document has
 * the theme however few its passages, as long as it is no general statement in a paper about cases.
 */
public final class DocumentMarker {
    private final ConceptScheme scheme;
    private final DocumentTagger tagger;

    public DocumentMarker(ConceptScheme scheme) {
        this.scheme = scheme;
        this.tagger = new DocumentTagger(Tagger.of(scheme));
    }

    public ConceptScheme scheme() {
        return scheme;
    }

    /** Ids of the concepts that some words speak of, whoever says them, with the broader ones. */
    public Set<String> themesIn(String words) {
        Set<String> themes = new HashSet<>();
        tagger.titleThemes(words).forEach(each -> themes.addAll(scheme.withBroader(each)));
        return themes;
    }

    /**
     * Marks a document.
     *
     * @param decisions on its passages, at most one for a passage and a concept; those on passages or concepts that are
     *     not there are passed over, and count again when they are
     */
    public MarkedDocument mark(DocumentType type, String title, List<Passage> passages, List<Decision> decisions) {
        TaggedDocument read = tagger.tag(type, title, passages);
        Map<String, Map<String, Decision>> byPassage = new HashMap<>();
        for (Decision each : decisions) {
            if (scheme.concept(each.concept()).isPresent()) {
                byPassage
                        .computeIfAbsent(each.passageId(), key -> new LinkedHashMap<>())
                        .put(each.concept(), each);
            }
        }
        List<MarkedPassage> marked = new ArrayList<>(passages.size());
        Set<String> confirmed = new HashSet<>();
        for (TaggedPassage each : read.passages()) {
            List<Tag> tags = tags(each, byPassage.getOrDefault(each.passage().id(), Map.of()));
            marked.add(new MarkedPassage(each.passage(), each.role(), tags));
            tags.stream().filter(Tag::confirmed).forEach(tag -> confirmed.addAll(tag.concepts()));
        }
        List<DocumentTheme> themes =
                byPassage.isEmpty() ? read.themes() : derived(marked, type, tagger.titleThemes(title));
        confirmed.retainAll(themes.stream().map(DocumentTheme::concept).toList());
        return new MarkedDocument(marked, themes, confirmed, read.recommendations());
    }

    private List<Tag> tags(TaggedPassage read, Map<String, Decision> decisions) {
        List<Tag> tags = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Suggestion each : read.suggestions()) {
            Decision decision = decisions.get(each.concept());
            if (decision == null) {
                tags.add(tag(each, false));
            } else if (decision.verdict() != Verdict.REJECTED && met.add(each.concept())) {
                tags.add(tag(decided(each, decision.status()), true));
            }
        }
        for (Decision each : decisions.values()) {
            if (each.verdict() != Verdict.REJECTED && !met.contains(each.concept())) {
                int end = read.passage().text().length();
                tags.add(tag(new Suggestion(each.concept(), each.status(), "", 0, 0, 0, end, 1), true));
            }
        }
        return tags;
    }

    private Tag tag(Suggestion suggestion, boolean confirmed) {
        return new Tag(suggestion, confirmed, List.copyOf(scheme.withBroader(suggestion.concept())));
    }

    private static Suggestion decided(Suggestion suggestion, TagStatus status) {
        return new Suggestion(
                suggestion.concept(),
                status,
                suggestion.words(),
                suggestion.start(),
                suggestion.end(),
                suggestion.sentenceStart(),
                suggestion.sentenceEnd(),
                1);
    }

    private List<DocumentTheme> derived(List<MarkedPassage> marked, DocumentType type, Set<String> titleThemes) {
        List<TaggedPassage> passages = marked.stream()
                .map(each -> new TaggedPassage(
                        each.passage(),
                        each.role(),
                        each.tags().stream().map(Tag::suggestion).toList()))
                .toList();
        Map<String, DocumentTheme> themes = new LinkedHashMap<>();
        DocumentThemes.of(passages, type, titleThemes, scheme).forEach(each -> themes.put(each.concept(), each));
        sworn(marked, type)
                .forEach((concept, ids) -> themes.computeIfAbsent(
                        concept, key -> new DocumentTheme(key, DocumentThemes.isGuidance(type), ids.size(), ids)));
        return themes.values().stream()
                .sorted(Comparator.comparingDouble(DocumentTheme::weight)
                        .reversed()
                        .thenComparing(DocumentTheme::concept))
                .toList();
    }

    /** What a person said happens in the passages, with the passages. */
    private Map<String, List<String>> sworn(List<MarkedPassage> marked, DocumentType type) {
        Map<String, List<String>> sworn = new LinkedHashMap<>();
        for (MarkedPassage passage : marked) {
            Set<String> here = new HashSet<>();
            for (Tag tag : passage.tags()) {
                if (tag.confirmed() && (tag.status() == TagStatus.HAPPENED || DocumentThemes.isGuidance(type))) {
                    here.addAll(tag.concepts());
                }
            }
            here.forEach(concept -> sworn.computeIfAbsent(concept, key -> new ArrayList<>())
                    .add(passage.passage().id()));
        }
        return sworn;
    }
}
