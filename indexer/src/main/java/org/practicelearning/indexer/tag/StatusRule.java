package org.practicelearning.indexer.tag;

import java.util.List;
import java.util.Locale;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.tag.StemTable.Coded;

/** Tells statements about a case from guidance, training and research, by document, section and form of sentence. */
final class StatusRule {
    private static final List<String> CASE = List.of(
            "in this case",
            "in this family",
            "we found",
            "the review found",
            "audit found",
            "auditors found",
            "was found",
            "were found",
            "files",
            "of the cases",
            "the panel found");
    private static final List<String> GENERAL = List.of(
            "research",
            "studies show",
            "evidence tells us",
            "national guidance",
            "statutory guidance",
            "working together",
            "nationally",
            "national panel",
            "national analysis",
            "national analyses",
            "national review of",
            "literature",
            "practitioners should",
            "professionals should",
            "workers should",
            "staff should",
            "agencies should",
            "services should",
            "you should",
            "everyone should",
            "must be",
            "guidance says",
            "guidance states",
            "policy says",
            "procedure says",
            "training",
            "course",
            "workshop",
            "webinar",
            "e-learning",
            "learning outcomes",
            "is defined as",
            "definition",
            "means that a child",
            "any child",
            "any baby",
            "all babies",
            "every child",
            "a child who",
            "children who",
            "babies who",
            "young people who",
            "can be a sign",
            "may indicate",
            "can indicate",
            "is often",
            "are often",
            "often",
            "remember",
            "ask yourself",
            "think about",
            "do not",
            "if you",
            "your");
    private static final List<String> GENERAL_HEADINGS = List.of(
            "what the research",
            "research",
            "what we know",
            "why it matters",
            "why this matters",
            "definition",
            "what to do",
            "what this means",
            "questions for",
            "for your team",
            "for practitioners",
            "training",
            "useful links",
            "resources",
            "further reading",
            "guidance",
            "signs",
            "messages for",
            "reflective",
            "what you can do",
            "discussion",
            "legal framework",
            "policy context",
            "national context");

    private final PhraseTrie<Boolean> trie;

    StatusRule(StemTable table) {
        trie = new PhraseTrie<>(table);
        GENERAL.forEach(phrase -> trie.add(phrase, true));
        CASE.forEach(phrase -> trie.add(phrase, false));
    }

    /** Sentences of a text that are general statements. */
    boolean[] general(Coded text, TagContext context) {
        boolean[] general = new boolean[text.words().sentences()];
        boolean byDefault = isGeneral(context);
        java.util.Arrays.fill(general, byDefault);
        if (!byDefault && context.role() == null) {
            trie.in(text).forEach(found -> {
                if (found.value()) {
                    general[text.words().at(found.from()).sentence()] = true;
                }
            });
        }
        trie.in(text).forEach(found -> {
            if (!found.value() && context.type() != DocumentType.TRAINING) {
                general[text.words().at(found.from()).sentence()] = false;
            }
        });
        return general;
    }

    private static boolean isGeneral(TagContext context) {
        return switch (context.type()) {
            case PROCEDURE, GUIDANCE, TRAINING, RESEARCH -> true;
            default -> context.role() == null && isGeneralHeading(context.section());
        };
    }

    private static boolean isGeneralHeading(List<String> section) {
        return section.stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .anyMatch(heading -> GENERAL_HEADINGS.stream().anyMatch(heading::contains));
    }
}
