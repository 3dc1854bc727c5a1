package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Text to searchable words. Each word stands twice at its place: as its stem and, behind {@link #EXACT}, in its plain
 * form, so that an exact search, spelling and suggestions need no second field. No word is left out, so phrases keep
 * their small words and two-letter terms are found; a hyphen parts words. Shared by writer and reader. Thread-safe.
 */
public final class LibraryAnalyzer extends Analyzer {
    /** Stands before the plain form of a word. No word begins with it. */
    public static final char EXACT = '=';

    /** Between values of a field, so that no phrase runs from one heading into the next. */
    private static final int GAP = 100;

    /**
     * A word of a text at its place.
     *
     * @param start offset of its first character
     * @param end offset after its last
     */
    public record Word(String plain, String stem, int start, int end) {}

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new TwoForms(tokenizer));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }

    /** The words of a text in order. */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            tokenizer.setReader(new java.io.StringReader(text));
            CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokenizer.getAttribute(OffsetAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                WordForms.Forms forms = WordForms.of(term.toString());
                if (!forms.plain().isEmpty()) {
                    words.add(new Word(forms.plain(), forms.stem(), place.startOffset(), place.endOffset()));
                }
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading words from memory", e);
        }
        return words;
    }

    /** Stem, then plain form at the same place. */
    private static final class TwoForms extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private String pending = "";

        TwoForms(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!pending.isEmpty()) {
                term.setEmpty().append(EXACT).append(pending);
                step.setPositionIncrement(0);
                pending = "";
                return true;
            }
            while (input.incrementToken()) {
                WordForms.Forms forms = WordForms.of(term.toString());
                if (!forms.plain().isEmpty()) {
                    term.setEmpty().append(forms.stem());
                    pending = forms.plain();
                    return true;
                }
            }
            return false;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            pending = "";
        }
    }
}
