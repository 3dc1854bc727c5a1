package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/**
 * Tags whole documents. Reads them twice: what the first reading is sure of, and the title, keep weak words company in
 * the second.
 */
public final class DocumentTagger {
    private static final double SURE = 0.6;
    private static final int LEAST = 3;
    private static final double SHARE = 0.1;

    private final Tagger tagger;

    public DocumentTagger(Tagger tagger) {
        this.tagger = tagger;
    }

    /** Tags the passages of a document and derives its themes. */
    public TaggedDocument tag(DocumentType type, String title, List<Passage> passages) {
        Set<String> titleThemes = titleThemes(title);
        List<Tagger.Reading> readings =
                passages.stream().map(passage -> tagger.read(passage.text())).toList();
        List<TaggedPassage> first = tag(type, passages, readings, Set.of());
        Set<String> company = mainThemes(first, titleThemes, tagger.scheme());
        List<TaggedPassage> tagged = company.isEmpty() ? first : tag(type, passages, readings, company);
        return new TaggedDocument(
                tagged,
                DocumentThemes.of(tagged, type, titleThemes, tagger.scheme()),
                RecommendationFinder.in(passages));
    }

    /** Concepts that a title names. */
    public Set<String> titleThemes(String title) {
        return tagger.tag(title, TagContext.UNKNOWN).stream()
                .map(Suggestion::concept)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<TaggedPassage> tag(
            DocumentType type, List<Passage> passages, List<Tagger.Reading> readings, Set<String> company) {
        List<TaggedPassage> tagged = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            PassageRole role = PassageRoles.of(passage, type).orElse(null);
            List<Suggestion> suggestions = role == PassageRole.BOILERPLATE
                    ? List.of()
                    : tagger.tag(readings.get(i), new TagContext(type, passage.section(), role, company));
            tagged.add(new TaggedPassage(passage, role, suggestions));
        }
        return tagged;
    }

    /** Concepts a document speaks of again and again, however: those of its title, and those of enough passages. */
    static Set<String> mainThemes(List<TaggedPassage> passages, Set<String> titleThemes, ConceptScheme scheme) {
        Map<String, Integer> counts = new HashMap<>();
        for (TaggedPassage tagged : passages) {
            Set<String> here = new HashSet<>();
            tagged.suggestions().stream()
                    .filter(each -> each.score() >= SURE)
                    .forEach(each -> here.addAll(scheme.withBroader(each.concept())));
            here.forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        Set<String> main = new HashSet<>();
        titleThemes.forEach(theme -> main.addAll(scheme.withBroader(theme)));
        double needed = Math.max(LEAST, passages.size() * SHARE);
        counts.forEach((id, count) -> {
            if (count >= needed) {
                main.add(id);
            }
        });
        return main;
    }
}
