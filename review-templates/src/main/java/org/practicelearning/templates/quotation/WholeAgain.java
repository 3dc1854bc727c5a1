package org.practicelearning.templates.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.practicelearning.templates.evidence.Evidence;

/**
 * Puts quotations back whole in a text that comes back from a file. The file was given them shortened, as
 * {@link QuotationLimit} asks; whoever edited it did not take the words out, and must not lose them.
 */
public final class WholeAgain {
    /** Read back from a file, it may be escaped as other brackets are. */
    private static final Pattern MARK = Pattern.compile("\\\\?\\[…\\\\?]");

    private static final String END = QuotationLimit.CUT.strip();

    private final Map<String, Evidence> evidence;
    private final Set<String> restored = new HashSet<>();

    /** @param evidence of the draft, by id */
    public WholeAgain(Map<String, Evidence> evidence) {
        this.evidence = Map.copyOf(evidence);
    }

    /** The evidence of which quotations were put back so far. */
    public Set<String> restored() {
        return Set.copyOf(restored);
    }

    /**
     * The text that came back, with the quotations that only lack their ends as they were before.
     *
     * @param before the text that was exported, with its quotations whole
     */
    public String of(String before, String back) {
        if (!MARK.matcher(back).find()) {
            return back;
        }
        Map<String, List<String>> whole = new HashMap<>();
        QuotationLimit.each(before, evidence, (each, words) -> {
            whole.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(words);
            return words;
        });
        return QuotationLimit.each(back, evidence, (each, words) -> whole(each, words, whole));
    }

    private String whole(Evidence cited, String words, Map<String, List<String>> whole) {
        String said = plain(words);
        if (!said.endsWith(END)) {
            return words;
        }
        String beginning = said.substring(0, said.length() - END.length());
        for (String each : whole.getOrDefault(cited.id(), List.of())) {
            if (plain(each).startsWith(beginning) && !plain(each).equals(said)) {
                restored.add(cited.id());
                return each.strip();
            }
        }
        return words;
    }

    /** How a file breaks lines, and what is escaped in it, is no difference. */
    private static String plain(String words) {
        return words.replaceAll("[\\s\\u00A0\\\\]+", "");
    }
}
