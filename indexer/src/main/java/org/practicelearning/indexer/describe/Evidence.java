package org.practicelearning.indexer.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.Sentences;

/** A sentence of a document and where it stands. */
record Evidence(
        String sentence,
        @Nullable String pageLabel,
        @Nullable String passageId) {
    /** Longer sentences are tables or lists run together; what is shown is their beginning. */
    private static final int LONGEST = 500;

    static Evidence of(String sentence, Passage passage) {
        return new Evidence(sentence, pageLabel(passage), passage.id());
    }

    static @Nullable String pageLabel(Passage passage) {
        Integer page = passage.page();
        return passage.pageLabel() != null ? passage.pageLabel() : page == null ? null : page.toString();
    }

    /** The sentences of passages, in order, as long as the reader wants more. */
    static List<Evidence> sentences(List<Passage> passages, Predicate<Passage> wanted) {
        List<Evidence> sentences = new ArrayList<>();
        for (Passage passage : passages) {
            if (wanted.test(passage)) {
                Sentences.of(passage.text()).forEach(each -> sentences.add(of(each, passage)));
            }
        }
        return sentences;
    }

    Proposal proposes(DescribedField field, String value) {
        String shown = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "\u2026";
        return new Proposal(field, value, shown, pageLabel, passageId);
    }
}
