package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts a text into words just as the index does, so that a query and a shown text are read by the same rules. */
public final class LibraryWords {
    /** Stands before the plain form of a word in the index. No word begins with it. */
    public static final char EXACT = '=';

    private LibraryWords() {}

    /**
     * A word of a text at its place.
     *
     * @param plain as it stands there but for case, accents and apostrophes
     * @param stem what it shares with its other endings and spellings
     * @param start offset of its first character
     * @param end offset after its last
     */
    public record Word(String plain, String stem, int start, int end) {}

    /** The words of a text in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            tokenizer.setReader(new StringReader(text));
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
}
