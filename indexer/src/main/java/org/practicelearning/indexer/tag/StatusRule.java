package org.practicelearning.indexer.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> PERSONS =
            Set.of("he", "she", "his", "her", "him", "hers", "herself", "himself", "i", "my", "me", "we");
    private static final Set<String> PAST = Set.of(
            "was",
            "were",
            "had",
            "did",
            "been",
            "took",
            "told",
            "said",
            "saw",
            "knew",
            "went",
            "came",
            "made",
            "gave",
            "wrote",
            "found",
            "felt",
            "thought",
            "left",
            "kept",
            "held",
            "met",
            "heard",
            "spoke",
            "began",
            "became",
            "got",
            "brought",
            "sent",
            "fell",
            "rang",
            "wasnt",
            "didnt",
            "hadnt",
            "could",
            "would",
            "died",
            "drank",
            "drunk",
            "ate",
            "slept",
            "lost",
            "hid",
            "broke",
            "chose",
            "drove",
            "grew",
            "hung",
            "lied",
            "paid",
            "shook",
            "shot",
            "stole",
            "struck",
            "taught",
            "threw",
            "tore",
            "woke",
            "withdrew",
            "fled",
            "forgot",
            "bit",
            "bled",
            "bought",
            "caught",
            "dealt",
            "fought",
            "ran",
            "sang",
            "spent",
            "stood",
            "wept",
            "beat",
            "froze",
            "sold",
            "lent");
    private static final Set<String> SURELY_PAST = Set.of("was", "were", "had", "did", "wasnt", "didnt", "hadnt");
    private static final Set<String> TASKS = Set.of(
            "seek",
            "ensure",
            "review",
            "audit",
            "develop",
            "assure",
            "consider",
            "publish",
            "refresh",
            "promote",
            "commission",
            "provide",
            "agree",
            "update",
            "strengthen",
            "raise",
            "deliver",
            "improve",
            "monitor");
    private static final Set<String> GOING_ON =
            Set.of("some", "others", "they", "these", "many", "most", "few", "all", "such", "it", "this", "that");
    private static final Set<String> BEING = Set.of("is", "are", "be", "being", "not", "to");
    private static final Set<String> DUTIES = Set.of("should", "must", "recommends", "recommended", "recommend");
    private static final Set<String> TIMELESS = Set.of(
            "disabled",
            "looked",
            "designated",
            "named",
            "informed",
            "related",
            "based",
            "needed",
            "required",
            "expected",
            "used",
            "called",
            "supposed",
            "recommended",
            "unexplained",
            "trained",
            "linked",
            "abused",
            "harmed",
            "exploited",
            "injured",
            "repeated",
            "increased",
            "raised",
            "recognised",
            "shared",
            "agreed",
            "affected",
            "hundred",
            "assessed",
            "recorded",
            "involved",
            "referred",
            "missed",
            "neglected",
            "organised",
            "indeed",
            "exceed",
            "proceed",
            "succeed",
            "unmet",
            "suspected",
            "fabricated",
            "induced");

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
                general[i] = isTimeless(text.words(), i) || (i > 0 && general[i - 1] && goesOn(text.words(), i));
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

    /** A sentence that says what should be, or that tells of nobody and of no time past. */
    private static boolean isTimeless(Words words, int sentence) {
        int[] range = words.wordsOfSentence(sentence);
        int[] place = words.sentence(sentence);
        if (range[1] - range[0] < 5
                || words.text().substring(place[0], place[1]).indexOf('|') >= 0) {
            return false;
        }
        boolean past = false;
        boolean told = false;
        for (int i = range[0]; i < range[1]; i++) {
            String word = words.at(i).lower();
            String before = i > range[0] ? words.at(i - 1).lower() : "";
            String next = i + 1 < range[1] ? words.at(i + 1).lower() : "";
            if (DUTIES.contains(word) && !next.equals("have")) {
                return !past;
            }
            if (word.equals("to") && TASKS.contains(next) && !past && !told) {
                return true;
            }
            past |= SURELY_PAST.contains(word);
            boolean eitherSex = before.equals("or") || next.equals("or");
            told |= (isPast(word) && !BEING.contains(before))
                    || isUsed(word, before, next)
                    || isYear(word)
                    || (PERSONS.contains(word) && !eitherSex);
        }
        return !told && !past;
    }

    /** A sentence that goes on about what the one before it said of many: "Some have been harmed themselves." */
    private static boolean goesOn(Words words, int sentence) {
        int[] range = words.wordsOfSentence(sentence);
        if (range[0] == range[1] || !GOING_ON.contains(words.at(range[0]).lower())) {
            return false;
        }
        for (int i = range[0]; i < range[1]; i++) {
            String word = words.at(i).lower();
            if (SURELY_PAST.contains(word) || PERSONS.contains(word) || isYear(word)) {
                return false;
            }
        }
        return true;
    }

    /** "Used cocaine" tells of the past, "used to" and "is used" need not. */
    private static boolean isUsed(String word, String before, String next) {
        return word.equals("used") && !BEING.contains(before) && !next.equals("to") && !next.equals("by");
    }

    private static boolean isPast(String word) {
        return PAST.contains(word) || (word.length() > 4 && word.endsWith("ed") && !TIMELESS.contains(word));
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
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
