package org.practicelearning.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.search.LibrarySearch.Span;

/**
 * Text with some of it lit, as pieces that a template prints one by one and escapes itself. Text of a document never
 * reaches a page in any other way.
 */
public final class LitText {
    /** Stands for a word's number in what lies around the words that matter: their sentence. */
    public static final int AROUND = -2;

    private static final Pattern MARK = Pattern.compile("</?mark>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));");

    private LitText() {}

    /**
     * A piece of text, lit or not.
     *
     * @param word place of the word it is lit for among those looked for, from 0; -1 when that is not known or it is not lit,
     *     {@link #AROUND} when it is the sentence around lit words
     */
    public record Piece(String text, boolean lit, int word) {
        public Piece(String text, boolean lit) {
            this(text, lit, -1);
        }
    }

    /** The pieces of a snippet given as escaped text with {@code <mark>} around the lit words. */
    public static List<Piece> ofHtml(String html) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(html);
        int from = 0;
        boolean lit = false;
        while (mark.find()) {
            add(pieces, new Piece(unescape(html.substring(from, mark.start())), lit));
            lit = html.charAt(mark.start() + 1) != '/';
            from = mark.end();
        }
        add(pieces, new Piece(unescape(html.substring(from)), lit));
        return pieces;
    }

    /** The lines of a text, each in pieces, lit where the spans say. */
    public static List<List<Piece>> lines(String text, List<Span> spans) {
        return lines(text, 0, text.length(), spans);
    }

    /** The lines of the part of a text from {@code from} to {@code to}; the spans are those of the whole text. */
    public static List<List<Piece>> lines(String text, int from, int to, List<Span> spans) {
        List<List<Piece>> lines = new ArrayList<>();
        int start = from;
        while (start <= to) {
            int end = text.indexOf('\n', start);
            end = end < 0 || end > to ? to : end;
            lines.add(pieces(text, start, end, spans));
            start = end + 1;
        }
        return lines;
    }

    /** A text on one line, lit where the spans say. */
    public static List<Piece> line(String text, List<Span> spans) {
        return pieces(text, 0, text.length(), spans);
    }

    private static List<Piece> pieces(String text, int start, int end, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        for (Span span : spans) {
            int litFrom = Math.max(span.start(), from);
            int litTo = Math.min(span.end(), end);
            if (litFrom < litTo) {
                add(pieces, new Piece(text.substring(from, litFrom), false));
                add(pieces, new Piece(text.substring(litFrom, litTo), true, span.word()));
                from = litTo;
            }
        }
        add(pieces, new Piece(text.substring(from, end), false));
        return pieces;
    }

    /** Adds a piece; pieces lit for the same word with only spaces between them become one, as they read. */
    private static void add(List<Piece> pieces, Piece piece) {
        int last = pieces.size() - 1;
        if (piece.text().isEmpty()) {
            return;
        }
        if (piece.lit()
                && last > 0
                && pieces.get(last).text().isBlank()
                && pieces.get(last - 1).lit()
                && pieces.get(last - 1).word() == piece.word()) {
            String joined = pieces.get(last - 1).text() + pieces.removeLast().text() + piece.text();
            pieces.set(last - 1, new Piece(joined, true, piece.word()));
        } else {
            pieces.add(piece);
        }
    }

    private static String unescape(String escaped) {
        return ENTITY.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(character(found.group(), found)));
    }

    private static String character(String entity, MatchResult found) {
        String hex = found.group(1);
        String decimal = found.group(2);
        if (hex != null || decimal != null) {
            int code = hex != null ? Integer.parseInt(hex, 16) : Integer.parseInt(decimal);
            return Character.isValidCodePoint(code) ? Character.toString(code) : entity;
        }
        return switch (found.group(3)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> "'";
        };
    }
}
