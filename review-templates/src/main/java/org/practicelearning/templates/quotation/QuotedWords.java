package org.practicelearning.templates.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.templates.evidence.WordDifference;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Inline;
import org.practicelearning.templates.markdown.Markdown;

/**
 * Words that stand as a quotation before a citation mark: the text of a quotation block, or what stands in double
 * quotation marks directly before the mark.
 *
 * @param evidence the id the mark names
 * @param words as the draft has them
 */
record QuotedWords(String evidence, String words) {
    private static final String CLOSING = "”\"";

    /** Between a closing quotation mark and its citation may stand a full stop or a blank, and no more. */
    private static final int FURTHEST = 3;

    private static final Set<String> GAPS = Set.of("…", "...", "[…]", "[...]");

    /** Dots that mark a gap may stand close to a word. */
    private static final Pattern DOTS = Pattern.compile("\\[…]|\\[\\.\\.\\.]|…|\\.\\.\\.");

    /** What a writer put in, as square brackets say. */
    private static final Pattern INSERTED = Pattern.compile("\\[[^\\[\\]]*\\p{L}{2}[^\\[\\]]*]");

    /** A first letter that was made a capital or a small one, as "[t]he". */
    private static final Pattern LETTER = Pattern.compile("\\[(\\p{L})](\\S*)");

    /** Signs that are set differently and say the same; each way of setting them as the plainest. */
    private static final Map<String, String> PLAIN =
            Map.of("[‘’“”\"]", "'", "[‐‑‒–—―−]", "-", "\u00AD", "", "\u00A0", " ");

    /** All quotations of a text. */
    static List<QuotedWords> in(String text) {
        List<QuotedWords> found = new ArrayList<>();
        Markdown.read(text).forEach(block -> block(block, false, found));
        return found;
    }

    private static void block(Block block, boolean quoted, List<QuotedWords> found) {
        switch (block) {
            case Block.Paragraph paragraph -> inline(paragraph.content(), quoted, found);
            case Block.Heading heading -> {}
            case Block.Items items -> items.items().forEach(item -> item.forEach(each -> block(each, quoted, found)));
            case Block.Quotation quotation -> quotation(quotation, found);
        }
    }

    /** A quotation may run over several paragraphs with its mark at the end of the last. */
    private static void quotation(Block.Quotation quotation, List<QuotedWords> found) {
        List<Inline> all = new ArrayList<>();
        for (Block each : quotation.content()) {
            if (each instanceof Block.Paragraph paragraph) {
                all.addAll(paragraph.content());
                all.add(new Inline.LineBreak());
            } else {
                block(each, true, found);
            }
        }
        inline(all, true, found);
    }

    private static void inline(List<Inline> content, boolean quoted, List<QuotedWords> found) {
        StringBuilder before = new StringBuilder();
        for (Inline each : content) {
            if (each instanceof Inline.Mark mark) {
                String words = quoted ? unquoted(before.toString()) : lastQuoted(before.toString());
                if (!words.isBlank()) {
                    found.add(new QuotedWords(mark.evidence(), words));
                }
                before.setLength(0);
            } else {
                before.append(Inline.plain(List.of(each)));
            }
        }
    }

    private static String unquoted(String text) {
        return text.strip().replaceAll("^[“\"]|[”\"]$", "");
    }

    private static String lastQuoted(String text) {
        int end = text.length() - 1;
        while (end >= 0 && text.length() - end <= FURTHEST && CLOSING.indexOf(text.charAt(end)) < 0) {
            end--;
        }
        if (end < 0 || CLOSING.indexOf(text.charAt(end)) < 0) {
            return "";
        }
        int start = text.lastIndexOf(text.charAt(end) == '”' ? '“' : '"', end - 1);
        return start < 0 ? "" : text.substring(start + 1, end);
    }

    /** Whether these are words of the source in their order; what is left out must be marked with "…". */
    boolean standIn(String source) {
        List<String> said = WordDifference.words(even(source));
        int at = 0;
        for (List<String> piece : pieces()) {
            int found = indexOf(said, piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.size();
        }
        return true;
    }

    /** Whether they are, but for words that the writer put in and marked with square brackets. */
    boolean standButForInsertions(String source) {
        String without = INSERTED.matcher(words).replaceAll(" … ");
        return !without.equals(words) && new QuotedWords(evidence, without).standIn(source);
    }

    private List<List<String>> pieces() {
        List<List<String>> pieces = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        for (String word : WordDifference.words(DOTS.matcher(even(words)).replaceAll(" … "))) {
            if (GAPS.contains(word)) {
                pieces.add(piece);
                piece = new ArrayList<>();
            } else {
                piece.add(word);
            }
        }
        pieces.add(piece);
        return pieces;
    }

    private static int indexOf(List<String> said, List<String> piece, int from) {
        for (int at = from; at + piece.size() <= said.size(); at++) {
            if (matches(said, piece, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The last word of a quotation may end in another sign than the source's, as grammar asks. */
    private static boolean matches(List<String> said, List<String> piece, int at) {
        for (int index = 0; index < piece.size(); index++) {
            boolean edge = index == piece.size() - 1;
            String theirs = said.get(at + index);
            String ours = piece.get(index);
            if (!(edge ? same(bare(theirs), bare(ours)) : same(theirs, ours))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String theirs, String ours) {
        Matcher letter = LETTER.matcher(ours);
        return theirs.equals(ours) || letter.matches() && theirs.equalsIgnoreCase(letter.group(1) + letter.group(2));
    }

    private static String bare(String word) {
        return word.replaceAll("[.,;:!?…]+$", "");
    }

    /** A text as it is compared: quotation marks, dashes and blanks all of one kind. */
    static String even(String text) {
        String plain = text;
        for (Map.Entry<String, String> each : PLAIN.entrySet()) {
            plain = plain.replaceAll(each.getKey(), each.getValue());
        }
        return plain;
    }
}
