package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;

/** A Word paragraph while it is being read. */
final class WordParagraph {
    /** A line in bold that is longer than this is an emphasised paragraph, not a heading. */
    private static final int LONGEST_BOLD_HEADING = 120;

    private static final int DEEPEST = 6;

    final StringBuilder text = new StringBuilder();
    final List<Block> boxes = new ArrayList<>();
    final List<Block> notes = new ArrayList<>();

    @Nullable
    String style;

    @Nullable
    String numbering;

    int level = -1;
    int outline;

    /** Whether its end was deleted with tracked changes: without text of its own it is no paragraph any more. */
    boolean markDeleted;

    /** Whether what is added now was inserted with tracked changes. */
    boolean inInsertion;

    /** What was deleted from it with tracked changes. */
    final StringBuilder deleted = new StringBuilder();

    private boolean parted;
    private int letters;
    private int boldLetters;
    private int largest;

    void add(String more, boolean bold, int halfPoints) {
        if (parted && endsInWord() && !more.isEmpty() && Character.isLetter(more.charAt(0))) {
            text.append(' ');
        }
        parted &= inInsertion;
        text.append(more);
        int count = more.strip().length();
        letters += count;
        boldLetters += bold ? count : 0;
        largest = Math.max(largest, halfPoints);
    }

    /** Writers delete the blank between two words with a phrase and never see that the rest runs together. */
    void deleted(String words) {
        deleted.append(words);
        parted |= !words.isBlank() && !words.equals(words.strip());
    }

    /** Something was moved away or to here: whole words, whatever became of the blanks around them. */
    void moved() {
        parted = true;
    }

    /** Whether all of it is bold. */
    boolean isBold() {
        return letters > 0 && boldLetters == letters;
    }

    private boolean endsInWord() {
        return !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
    }

    /**
     * Depth of the heading this is, 0 when it is none. Many people never use heading styles but set a short line in bold
     * or large letters; those stand below all styled headings.
     *
     * @param mayLookLike whether such looks count here
     */
    int heading(WordStyles styles, boolean mayLookLike) {
        if (outline > 0 && outline <= 9) {
            return Math.min(outline, DEEPEST);
        }
        int styled = styles.heading(style);
        if (styled > 0 || !mayLookLike) {
            return styled;
        }
        boolean isShort = letters > 1 && text.length() <= LONGEST_BOLD_HEADING && text.indexOf("\n") < 0;
        if (!isShort || numbering != null && !numbering.equals("0")) {
            return 0;
        }
        String shown = text.toString().strip();
        boolean isSentence = shown.endsWith(".") || shown.endsWith(",") || shown.endsWith(";") || shown.endsWith(":");
        int size = largest > 0 ? largest : styles.halfPoints(style);
        if (size >= 1.25 * styles.usualHalfPoints() && !shown.endsWith(".")) {
            return DEEPEST - 1;
        }
        return boldLetters == letters && !isSentence ? DEEPEST : 0;
    }
}
