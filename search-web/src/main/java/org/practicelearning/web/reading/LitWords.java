package org.practicelearning.web.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.LibrarySearch.PassageMatch;
import org.practicelearning.indexer.search.LibrarySearch.Span;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.reading.ReadingPage.LitWord;

/** The words of a search in a document: how often each stands there, and which headings hold some of them. */
final class LitWords {
    /** More words than these are not counted one by one; nobody could tell them apart. */
    private static final int MOST = 12;

    private final Map<String, List<Span>> headings = new HashMap<>();
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final int[] counts;
    private final List<String> words;

    LitWords(OpenDocument open) {
        words = open.found().words();
        counts = new int[words.size()];
        Map<String, Passage> passages = open.passagesById();
        Set<List<String>> counted = new HashSet<>();
        for (PassageMatch match : open.marked()) {
            count(match.spans());
            spans.put(match.passageId(), match.spans());
            Passage passage = passages.get(match.passageId());
            for (int i = 0;
                    passage != null
                            && i < passage.section().size()
                            && i < match.section().size();
                    i++) {
                headings.put(passage.section().get(i), match.section().get(i));
                if (counted.add(passage.section().subList(0, i + 1))) {
                    count(match.section().get(i));
                }
            }
        }
    }

    private void count(List<Span> spans) {
        for (Span span : spans) {
            if (span.word() < counts.length) {
                counts[span.word()]++;
            }
        }
    }

    /** Where the text of a passage is to be lit. */
    List<Span> of(String passageId) {
        return spans.getOrDefault(passageId, List.of());
    }

    /** Where a heading is to be lit. */
    List<Span> in(String heading) {
        return headings.getOrDefault(heading, List.of());
    }

    /** The words with their counts, in the order they were typed in. */
    List<LitWord> counted() {
        List<LitWord> counted = new ArrayList<>();
        for (int i = 0; i < words.size() && i < MOST; i++) {
            counted.add(new LitWord(words.get(i), Words.number(counts[i]), i));
        }
        return counted;
    }
}
