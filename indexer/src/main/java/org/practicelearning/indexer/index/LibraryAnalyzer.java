package org.practicelearning.indexer.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Text to searchable words. Each word stands twice at its place: as its stem and, behind {@link LibraryWords#EXACT}, in its plain
 * form, so that an exact search, spelling and suggestions need no second field. No word is left out, so phrases keep
 * their small words and two-letter terms are found; a hyphen parts words. Shared by writer and reader. Thread-safe.
 */
final class LibraryAnalyzer extends Analyzer {
    /** Between values of a field, so that no phrase runs from one heading into the next. */
    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new TwoForms(tokenizer));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
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
                term.setEmpty().append(LibraryWords.EXACT).append(pending);
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
