package org.practicelearning.web.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.templates.check.PreferredTerms;

/** Wording that the library's vocabulary calls contested, with what it prefers. */
final class ContestedLabels implements PreferredTerms {
    private final List<Wording> wordings = new ArrayList<>();

    ContestedLabels(ConceptScheme scheme) {
        for (Concept concept : scheme.concepts()) {
            concept.contestedTerms()
                    .forEach((words, instead) ->
                            wordings.add(new Wording(pattern(words), instead, concept.prefLabel())));
        }
    }

    private record Wording(Pattern pattern, String instead, String theme) {}

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public List<Term> in(String text) {
        List<Term> found = new ArrayList<>();
        for (Wording each : wordings) {
            Matcher matcher = each.pattern().matcher(text);
            while (matcher.find()) {
                found.add(new Term(
                        matcher.group(),
                        "The preferred term is “" + each.instead() + "”.",
                        "The vocabulary of this library marks it as contested wording.",
                        "Vocabulary: " + each.theme()));
            }
        }
        return found;
    }
}
