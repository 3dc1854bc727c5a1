package org.practicelearning.templates.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.Evidence;

/**
 * Takes the words of some evidence out of a draft: the frozen quotation, what stands as a quotation before its mark, and
 * wherever else so many words of it stand together. The marks stay, so that nothing renumbers.
 */
public final class Withholding {
    /** So many words in a row are the source's; fewer are the language's. */
    private static final int RUN = 6;

    /** A quotation of fewer words is looked for by its mark alone. */
    private static final int SHORTEST = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    private final Set<String> ids;
    private final String title;
    private final String instead;
    private final boolean forgotten;
    private final List<Set<String>> runs = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Pattern quoted;
    private final Pattern block;

    private Withholding(Draft draft, Set<String> ids, String title, String instead, boolean forgotten) {
        this.forgotten = forgotten;
        this.ids = Set.copyOf(ids);
        this.title = title;
        this.instead = "[" + instead + "]";
        String marks = "(\\[@(?:" + String.join("|", ids) + ")])";
        this.quoted = Pattern.compile("[“\"][^“”\"]*[”\"]([.,;:]?\\s?)" + marks);
        this.block = Pattern.compile("(?m)(?:^>.*\\R)*^>.*?" + marks + ".*(?:\\R>.*)*");
        draft.evidence().values().stream()
                .filter(each -> ids.contains(each.id()))
                .forEach(this::learn);
    }

    /**
     * The draft without the words of some evidence.
     *
     * @param ids of the evidence
     * @param title what the source is called now
     * @param instead what stands in the place of the words
     */
    public static Draft from(Draft draft, Set<String> ids, String title, String instead) {
        return ids.isEmpty() ? draft : new Withholding(draft, ids, title, instead, false).draft(draft);
    }

    /** The same, for good: nothing says any more which document it was. */
    public static Draft forget(Draft draft, Set<String> ids, String title, String instead) {
        return ids.isEmpty() ? draft : new Withholding(draft, ids, title, instead, true).draft(draft);
    }

    /** Another text about the draft, without the words of some of its evidence. */
    public static String from(String text, Draft draft, Set<String> ids, String instead) {
        return ids.isEmpty() ? text : new Withholding(draft, ids, "", instead, false).text(text);
    }

    private void learn(Evidence evidence) {
        List<String> words = words(evidence.quotation());
        int length = Math.min(RUN, words.size());
        if (length >= SHORTEST) {
            Set<String> all = new HashSet<>();
            for (int at = 0; at + length <= words.size(); at++) {
                all.add(String.join(" ", words.subList(at, at + length)));
            }
            runs.add(all);
            lengths.add(length);
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(Withholding::plain).toList();
    }

    private static String plain(MatchResult word) {
        return word.group().replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private Draft draft(Draft draft) {
        Map<String, SectionText> sections = new LinkedHashMap<>();
        draft.sections()
                .forEach((key, text) -> sections.put(
                        key,
                        new SectionText(
                                text.revision(), answers(text.answers()), text.complete(), text.by(), text.at())));
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        draft.evidence().forEach((id, each) -> evidence.put(id, ids.contains(id) ? withheld(each) : each));
        return draft.said(sections, evidence).givingReasons(this::text);
    }

    private Map<String, Answer> answers(Map<String, Answer> answers) {
        Map<String, Answer> all = new LinkedHashMap<>();
        answers.forEach((key, answer) -> all.put(key, answer(answer)));
        return all;
    }

    private Answer answer(Answer answer) {
        return switch (answer) {
            case Answer.Words(String text) -> Answer.of(text(text));
            case Answer.Picked picked -> picked;
            case Answer.Rows(List<Answer.Row> rows) ->
                new Answer.Rows(rows.stream()
                        .map(row -> new Answer.Row(answers(row.cells())))
                        .toList());
        };
    }

    private Evidence withheld(Evidence each) {
        Citation cited = each.citation();
        return new Evidence(
                each.id(),
                forgotten ? "" : each.document(),
                new Citation(
                        "withheld",
                        title,
                        null,
                        null,
                        null,
                        "",
                        null,
                        null,
                        "",
                        null,
                        "",
                        forgotten ? "" : cited.version(),
                        cited.accessed()),
                0,
                0,
                each.taken(),
                "");
    }

    /** A text without the words. */
    private String text(String text) {
        String shorter = block.matcher(text).replaceAll("> " + Matcher.quoteReplacement(instead) + " $1");
        shorter = quoted.matcher(shorter).replaceAll(Matcher.quoteReplacement(instead) + "$1$2");
        for (int at = 0; at < runs.size(); at++) {
            shorter = withoutRuns(shorter, runs.get(at), lengths.get(at));
        }
        return shorter;
    }

    private String withoutRuns(String text, Set<String> known, int length) {
        List<MatchResult> found = WORD.matcher(text).results().toList();
        List<String> said = found.stream().map(Withholding::plain).toList();
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int at = 0; at + length <= said.size(); at++) {
            if (known.contains(String.join(" ", said.subList(at, at + length)))) {
                int last = at + length;
                while (last < said.size()
                        && known.contains(String.join(" ", said.subList(last - length + 1, last + 1)))) {
                    last++;
                }
                kept.append(text, from, found.get(at).start()).append(instead);
                from = found.get(last - 1).end();
                at = last - 1;
            }
        }
        return kept.append(text.substring(from)).toString();
    }
}
