package org.practicelearning.indexer.passage;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Puts single characters right: ligatures become letters, odd spaces become spaces, invisible characters go, and every
 * kind of line end becomes a line feed. A soft hyphen at a line end joins its word.
 */
final class CharacterRepair {
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    /** What Windows-1252 has at 0x91 to 0x97, often copied as if it were Latin-1. */
    private static final String WINDOWS_QUOTES = "\u2018\u2019\u201C\u201D\u2022\u2013\u2014";

    /** What the reader of Word files leaves where a note was called. */
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:foot|end)noteRef:\\d+\\]");

    private CharacterRepair() {}

    static String repair(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length() + 8);
        boolean accents = false;
        for (int i = 0; i < raw.length(); i++) {
            char ch = raw.charAt(i);
            accents |= ch >= '\u0300' && ch <= '\u036F';
            if (isSoftHyphen(ch)) {
                i = afterSoftHyphen(raw, i, out);
            } else if (ch == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                continue;
            } else {
                append(ch, raw, i, out);
            }
        }
        String repaired = out.indexOf("noteRef:") < 0
                ? out.toString()
                : NOTE_MARK.matcher(out).replaceAll("");
        return accents ? Normalizer.normalize(repaired, Normalizer.Form.NFC) : repaired;
    }

    private static boolean isPlain(String raw) {
        char before = 'x';
        for (int i = 0; i < raw.length(); i++) {
            char ch = raw.charAt(i);
            boolean plain = ch >= ' ' && ch < '\u007F' && ch != '[' || ch == '\n' || ch == '\u2019' || ch == '\u2013';
            if (!plain || ch == ' ' && before == ' ') {
                return false;
            }
            before = ch;
        }
        return true;
    }

    private static boolean isSoftHyphen(char ch) {
        return ch == '\u00AD' || ch == '\u00AC' || ch == '\u0002';
    }

    /** Skips a soft hyphen, and the line end after it; gives the index of the last character used. */
    private static int afterSoftHyphen(String raw, int at, StringBuilder out) {
        int next = at + 1;
        while (next < raw.length() && (raw.charAt(next) == ' ' || raw.charAt(next) == '\r')) {
            next++;
        }
        if (next < raw.length() && raw.charAt(next) == '\n') {
            return next;
        }
        if (raw.charAt(at) == '\u00AC') {
            out.append('\u00AC');
        }
        return at;
    }

    private static void append(char ch, String raw, int at, StringBuilder out) {
        if (ch >= '\uFB00' && ch <= '\uFB06') {
            appendLigature(LIGATURES[ch - '\uFB00'], raw, at, out);
        } else if (ch == '\f' || ch == '\u2029') {
            out.append("\n\n");
        } else if (ch == '\n' || ch == '\r' || ch == '\u000B' || ch == '\u2028') {
            out.append('\n');
        } else if (ch >= '\u0091' && ch <= '\u0097') {
            out.append(WINDOWS_QUOTES.charAt(ch - '\u0091'));
        } else if (ch == '\u2010' || ch == '\u2011') {
            out.append('-');
        } else if (isSpace(ch)) {
            appendSpace(out);
        } else if (!isInvisible(ch) && !isLoneSurrogate(ch, raw, at)) {
            out.append(ch);
        }
    }

    /** A ligature that stands alone between spaces was torn out of its word. */
    private static void appendLigature(String letters, String raw, int at, StringBuilder out) {
        boolean torn = at > 1
                && at + 2 < raw.length()
                && raw.charAt(at - 1) == ' '
                && raw.charAt(at + 1) == ' '
                && Character.isLetter(raw.charAt(at - 2))
                && Character.isLowerCase(raw.charAt(at + 2));
        if (torn) {
            out.setLength(out.length() - 1);
        }
        out.append(letters);
        if (torn) {
            out.append('\u2060');
        }
    }

    private static void appendSpace(StringBuilder out) {
        int last = out.length() - 1;
        if (last >= 0 && out.charAt(last) == '\u2060') {
            out.setLength(last);
        } else if (last < 0 || out.charAt(last) != ' ') {
            out.append(' ');
        }
    }

    private static boolean isSpace(char ch) {
        return ch == ' '
                || ch == '\u00A0'
                || ch >= '\u2000' && ch <= '\u200A'
                || ch == '\u202F'
                || ch == '\u205F'
                || ch == '\u3000'
                || ch < ' ' && ch != '\t'
                || ch >= '\u007F' && ch < '\u00A0';
    }

    private static boolean isInvisible(char ch) {
        return ch == '\u200B'
                || ch == '\u200E'
                || ch == '\u200F'
                || ch >= '\u202A' && ch <= '\u202E'
                || ch >= '\u2060' && ch <= '\u2069'
                || ch == '\uFEFF'
                || ch == '\uFFFC';
    }

    private static boolean isLoneSurrogate(char ch, String raw, int at) {
        if (Character.isHighSurrogate(ch)) {
            return at + 1 >= raw.length() || !Character.isLowSurrogate(raw.charAt(at + 1));
        }
        return Character.isLowSurrogate(ch) && (at == 0 || !Character.isHighSurrogate(raw.charAt(at - 1)));
    }
}
