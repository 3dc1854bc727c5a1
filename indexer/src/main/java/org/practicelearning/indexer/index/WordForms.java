package org.practicelearning.indexer.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The two forms under which a word of a text is found: its plain form (small letters, no accents, ligatures,
 * apostrophes or possessive ending) and its stem (one for singular and plural, British and American spelling, and the
 * usual endings). Thread-safe.
 */
public final class WordForms {
    /** Distinct words of a large library; beyond it forms are worked out each time, so hostile text costs no memory. */
    private static final int REMEMBERED = 200_000;

    private static final int LONGEST_REMEMBERED = 32;

    private static final ConcurrentHashMap<String, Forms> KNOWN = new ConcurrentHashMap<>();

    private WordForms() {}

    /**
     * The forms of one word.
     *
     * @param plain as typed but for case, accents and apostrophes; empty when nothing of the word is left
     * @param stem what its variants share
     */
    public record Forms(String plain, String stem) {}

    /** The forms of a word as the tokenizer cut it. */
    public static Forms of(String token) {
        Forms known = KNOWN.get(token);
        if (known != null) {
            return known;
        }
        String plain = plain(token);
        Forms forms = new Forms(plain, stem(plain));
        if (token.length() <= LONGEST_REMEMBERED && KNOWN.size() < REMEMBERED) {
            KNOWN.put(token, forms);
        }
        return forms;
    }

    private static String plain(String token) {
        if (isPlain(token)) {
            return token;
        }
        String folded = fold(token).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        int end = folded.endsWith("'s") ? folded.length() - 2 : folded.length();
        for (int at = 0; at < end; at++) {
            char each = folded.charAt(at);
            if (each != '\'' && !isDotOfAcronym(folded, at) && Character.getType(each) != Character.FORMAT) {
                kept.append(each);
            }
        }
        return kept.toString();
    }

    private static boolean isPlain(String token) {
        for (int at = 0; at < token.length(); at++) {
            char each = token.charAt(at);
            if (!(each >= 'a' && each <= 'z') && !(each >= '0' && each <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** Accents and ligatures away, every kind of apostrophe to the plain one. */
    private static String fold(String token) {
        String decomposed = Normalizer.normalize(token, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(decomposed.length());
        for (int at = 0; at < decomposed.length(); at++) {
            char each = decomposed.charAt(at);
            if (Character.getType(each) != Character.NON_SPACING_MARK) {
                bare.append(isApostrophe(each) ? '\'' : each);
            }
        }
        char[] letters = bare.toString().toCharArray();
        char[] folded = new char[4 * letters.length];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length);
    }

    private static boolean isApostrophe(char each) {
        return each == '\u2019' || each == '\u2018' || each == '\u02BC' || each == '\uFF07' || each == '\u201B';
    }

    /** "D.A." is "DA", but 4.12 stays 4.12. */
    private static boolean isDotOfAcronym(String word, int at) {
        return word.charAt(at) == '.' && (at == 0 || !Character.isDigit(word.charAt(at - 1)));
    }

    private static String stem(String plain) {
        if (plain.length() < 3 || hasDigit(plain)) {
            return plain;
        }
        String apart = KeptApart.stem(plain);
        if (apart != null) {
            return apart;
        }
        String one = Spelling.british(Plurals.singular(plain));
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(one);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
