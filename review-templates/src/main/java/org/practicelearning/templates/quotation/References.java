package org.practicelearning.templates.quotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.citation.CitationFormat;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.template.Template;

/**
 * The citations of a draft in the order in which they are first read; they renumber by themselves when text moves.
 *
 * @param numbers by id of evidence, from 1; as many as it is cited times, since each citation has a note of its own
 * @param list one line for each document cited, in the order of the alphabet
 */
public record References(Map<String, List<Integer>> numbers, List<String> list) {
    public References {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        list = List.copyOf(list);
    }

    /** The references of a draft. */
    public static References of(Template template, Draft draft) {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        int number = 0;
        Map<String, String> documents = new LinkedHashMap<>();
        for (WrittenText text : WrittenText.of(template, draft)) {
            for (String id : Marks.in(text.text())) {
                Evidence evidence = draft.evidence().get(id);
                if (evidence != null) {
                    numbers.computeIfAbsent(id, each -> new ArrayList<>()).add(++number);
                    documents.putIfAbsent(evidence.document(), line(evidence.citation()));
                }
            }
        }
        numbers.replaceAll((id, each) -> List.copyOf(each));
        return new References(
                numbers,
                documents.values().stream()
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    /** What a footnote says: the citation with its page and paragraph, without the words, which stand in the text. */
    public static String note(Evidence evidence) {
        Citation citation = evidence.citation();
        return CitationFormat.TEXT.of(without(citation, citation.page(), citation.paragraph()));
    }

    /** The same without the address, which the list of references gives. */
    public static String footnote(Evidence evidence) {
        return CitationFormat.footnote(evidence.citation());
    }

    private static String line(Citation citation) {
        return CitationFormat.TEXT.of(without(citation, null, null));
    }

    private static Citation without(Citation citation, @Nullable String page, @Nullable String paragraph) {
        return new Citation(
                citation.key(),
                citation.title(),
                citation.publisher(),
                citation.published(),
                citation.year(),
                citation.kind(),
                page,
                paragraph,
                citation.section(),
                null,
                citation.address(),
                citation.version(),
                citation.accessed());
    }
}
