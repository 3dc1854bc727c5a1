package org.practicelearning.web.rights;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.templates.quotation.QuotationLimit;

/**
 * The one rule of what may be taken out: our own and openly licensed documents in full; of every other a quotation of so
 * many words, and never all its passages together.
 *
 * @param words of one document that one quotation, or one export, may hold at most
 */
public record Rights(int words) {
    /** Unless a setting says otherwise. Long enough for any finding or recommendation with its reasons. */
    public static final int USUAL_WORDS = 400;

    /** What stands where a quotation was cut. */
    public static final String CUT = QuotationLimit.CUT;

    private static final Pattern WORD = Pattern.compile("\\S+");

    public Rights {
        if (words < 1) {
            throw new IllegalArgumentException("a quotation has a word: " + words);
        }
    }

    /**
     * Text that may leave the library.
     *
     * @param text as far as it may be quoted
     * @param cut whether some of it had to stay
     */
    public record Quotation(String text, boolean cut) {}

    /** Whether the text of a document may leave in full, with all its passages. */
    public boolean inFull(DocumentCard card) {
        return Licence.of(card.licence()).isFree();
    }

    /** As much of a text of a document as may be quoted on its own. */
    public Quotation quotable(DocumentCard card, String text) {
        return inFull(card) ? new Quotation(text, false) : cut(text, words);
    }

    /** What one export may take: the same document does not become free by being quoted piece by piece. */
    public Allowance allowance() {
        return new Allowance(words);
    }

    /** The rule for a document, for people. */
    public String sentence(DocumentCard card) {
        return switch (Licence.of(card.licence())) {
            case OWN -> "Ours: quotations, exports and copies in full.";
            case OPEN -> "Open licence: quotations, exports and copies in full, with the source named.";
            case PUBLISHER ->
                "Copyright of the publisher: quotations and exports hold at most " + words
                        + " words of it. Ask the publisher before using more.";
            case UNKNOWN ->
                "Licence not known, so treated as copyright of the publisher: quotations and exports hold at most "
                        + words + " words of it.";
        };
    }

    private static Quotation cut(String text, int words) {
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        for (int count = 0; matcher.find(); count++) {
            if (count == words) {
                return new Quotation((text.substring(0, end) + CUT).strip(), true);
            }
            end = matcher.end();
        }
        return new Quotation(text, false);
    }

    private static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Counts what one export takes of each document. For one export, one thread. */
    public static final class Allowance {
        private final int words;
        private final Map<String, Integer> left = new HashMap<>();

        private Allowance(int words) {
            this.words = words;
        }

        /** As much of a text as may still be taken of its document; {@link #CUT} alone when nothing may. */
        public Quotation quotable(DocumentCard card, String text) {
            return quotable(card.id(), Licence.of(card.licence()), text);
        }

        /** The same for a document that may be gone from the library. */
        public Quotation quotable(String documentId, Licence licence, String text) {
            if (licence.isFree()) {
                return new Quotation(text, false);
            }
            int before = left.getOrDefault(documentId, words);
            left.put(documentId, Math.max(0, before - count(text)));
            return cut(text, before);
        }

        /** Whether anything of a document may still be taken. */
        public boolean isOpen(DocumentCard card) {
            return Licence.of(card.licence()).isFree() || left.getOrDefault(card.id(), words) > 0;
        }
    }
}
