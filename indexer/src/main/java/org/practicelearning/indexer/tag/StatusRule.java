package org.practicelearning.indexer.tag;

import java.util.Arrays;
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
            "the panel found");
    private static final List<String> GENERAL = List.of(
            "research",
            "studies",
            "evidence tells us",
            "evidence is that",
            "national guidance",
            "statutory guidance",
            "statutory definition",
            "royal college",
            "working together",
            "nationally",
            "national analysis",
            "national analyses",
            "national inquiries",
            "literature",
            "practitioners should",
            "professionals should",
            "workers should",
            "staff should",
            "agencies should",
            "you should",
            "guidance says",
            "guidance states",
            "guidance is",
            "policy says",
            "procedure says",
            "by law",
            "e-learning",
            "learning outcomes",
            "half-day course",
            "is defined as",
            "is known to",
            "is recognised",
            "good practice to",
            "means that a child",
            "any child",
            "any baby",
            "all babies",
            "every child",
            "a child who",
            "few children",
            "most children",
            "many children",
            "children who",
            "babies who",
            "can be a sign",
            "may indicate",
            "can indicate",
            "are often",
            "is often",
            "ask yourself",
            "according to",
            "a study",
            "most common",
            "previous reviews",
            "other reviews",
            "earlier reviews",
            "under the children act",
            "act recognises",
            "act defines",
            "act requires",
            "act places",
            "act makes",
            "act 1989 recognises",
            "act 2021 recognises",
            "act 1989 requires",
            "act 2004 requires",
            "act 2021 defines",
            "is defined in",
            "will ensure",
            "to ensure that all",
            "need to ensure",
            "needs to ensure",
            "is important that",
            "is important to",
            "is essential that",
            "is essential to",
            "are reminded",
            "panel annual report",
            "in england",
            "serious case reviews",
            "case reviews featured",
            "if you");
    private static final List<String> GENERAL_HEADINGS = List.of(
            "research",
            "evidence says",
            "what we know",
            "why it matters",
            "why this matters",
            "why it is difficult",
            "why this is different",
            "definition",
            "do we mean",
            "what it is",
            "what to do",
            "try this",
            "what this means",
            "ask each other",
            "for your team",
            "three questions",
            "for practitioners",
            "training",
            "useful links",
            "resources",
            "further reading",
            "guidance",
            "what you can do",
            "what should",
            "legal framework",
            "policy context",
            "national context");
    private static final List<String> CHANGES = List.of(
            "what has improved",
            "what has changed",
            "changes since",
            "changed since",
            "what is different",
            "be different now",
            "since the review",
            "action already taken",
            "actions already taken",
            "progress since",
            "next steps",
            "for the coming year",
            "audit programme");
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
        Arrays.fill(general, byDefault);
        boolean told = context.role() == PassageRole.CHRONOLOGY || context.role() == PassageRole.VOICE;
        if (!byDefault && !told) {
            for (int i = 0; i < general.length; i++) {
                general[i] = TimelessSentence.is(text.words(), i)
                        || (i > 0 && general[i - 1] && TimelessSentence.goesOn(text.words(), i));
            }
        }
        trie.in(text).forEach(found -> {
            int sentence = text.words().at(found.from()).sentence();
            if (found.value()) {
                general[sentence] |= !told;
            } else if (context.type() != DocumentType.TRAINING) {
                general[sentence] = false;
            }
        });
        return general;
    }

    /** Whether the section tells what has been changed since; harms named there are those the change is about. */
    static boolean isAboutChange(TagContext context) {
        String heading = context.heading().toLowerCase(Locale.ROOT);
        return CHANGES.stream().anyMatch(heading::contains);
    }

    private static boolean isGeneral(TagContext context) {
        return switch (context.type()) {
            case PROCEDURE, GUIDANCE, TRAINING, RESEARCH -> true;
            default ->
                context.role() == PassageRole.RECOMMENDATION && context.type() != DocumentType.TRACKER
                        || context.role() != PassageRole.VOICE && isGeneralHeading(context.section());
        };
    }

    private static boolean isGeneralHeading(List<String> section) {
        return section.stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .anyMatch(heading -> GENERAL_HEADINGS.stream().anyMatch(heading::contains));
    }
}
