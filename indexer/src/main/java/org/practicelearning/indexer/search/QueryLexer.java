package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.LibraryWords;

/** Cuts a typed query into pieces, in one pass from left to right. Reads anything; notes what it could not use. */
final class QueryLexer {
    static final int LONGEST = SearchRequest.LONGEST_QUERY;
    static final int MOST_WORDS = 64;
    private static final int SHORTEST_PREFIX = 3;
    private static final int WIDEST_NEARNESS = 100;
    private static final int USUAL_NEARNESS = 5;

    private final String typed;
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;
    private int words;

    QueryLexer(String query) {
        String clean = query.replace('\u201C', '"').replace('\u201D', '"').replace('\u201E', '"');
        if (clean.length() > LONGEST) {
            remarks.add(Remark.TOO_LONG);
            clean = clean.substring(0, LONGEST);
        }
        this.typed = clean;
    }

    Set<Remark> remarks() {
        return remarks;
    }

    List<QueryToken> tokens() {
        while (at < typed.length()) {
            char each = typed.charAt(at);
            if (Character.isWhitespace(each)) {
                at++;
            } else if (each == '(' || each == ')') {
                tokens.add(each == '(' ? QueryToken.Sign.OPEN : QueryToken.Sign.CLOSE);
                at++;
            } else if (each == '"') {
                add(phrase());
            } else if (each == '-' && startsTerm(at + 1)) {
                tokens.add(QueryToken.Sign.NOT);
                at++;
            } else {
                term();
            }
        }
        return tokens;
    }

    /** Whether a minus before this place leaves something out: "-word" does, " - " does not. */
    private boolean startsTerm(int place) {
        if (place >= typed.length()) {
            return false;
        }
        char each = typed.charAt(place);
        return Character.isLetterOrDigit(each) || each == '"' || each == '(';
    }

    private void add(QueryNode.@Nullable Leaf leaf) {
        if (leaf == null) {
            return;
        }
        words += wordsOf(leaf);
        if (words > MOST_WORDS) {
            remarks.add(Remark.TOO_MANY_WORDS);
            return;
        }
        tokens.add(new QueryToken.Piece(leaf));
    }

    private static int wordsOf(QueryNode.Leaf leaf) {
        return switch (leaf) {
            case QueryNode.Word word -> word.parts().size();
            case QueryNode.Phrase phrase -> phrase.parts().size();
            case QueryNode.InField field -> wordsOf(field.value());
            case QueryNode.Prefix prefix -> 1;
            case QueryNode.Widened widened -> wordsOf(widened.own());
            case QueryNode.Between between -> 1;
        };
    }

    private QueryNode.@Nullable Leaf phrase() {
        int close = typed.indexOf('"', at + 1);
        String inside = close < 0 ? typed.substring(at + 1) : typed.substring(at + 1, close);
        int from = at + 1;
        at = close < 0 ? typed.length() : close + 1;
        List<LibraryWords.Word> parts = LibraryWords.of(inside);
        if (close < 0 && !parts.isEmpty()) {
            remarks.add(Remark.QUOTE_MISSING);
        }
        if (inside.indexOf('*') >= 0) {
            remarks.add(Remark.STAR_IN_QUOTES);
        }
        int slop = nearness();
        if (parts.isEmpty()) {
            return null;
        }
        String kept = inside.replace("*", "").strip();
        return parts.size() == 1
                ? new QueryNode.Word(kept, parts, from, from + inside.length())
                : new QueryNode.Phrase(kept, parts, slop);
    }

    private int nearness() {
        if (at >= typed.length() || typed.charAt(at) != '~') {
            return -1;
        }
        int start = ++at;
        while (at < typed.length() && isDigit(typed.charAt(at))) {
            at++;
        }
        String digits = typed.substring(start, at);
        return digits.isEmpty() ? USUAL_NEARNESS : Math.min(WIDEST_NEARNESS, number(digits));
    }

    private void term() {
        int start = at;
        while (at < typed.length() && !endsTerm(typed.charAt(at))) {
            at++;
            if (typed.charAt(at - 1) == ':' && field(start)) {
                return;
            }
        }
        String raw = typed.substring(start, at);
        switch (raw) {
            case "AND", "&&" -> tokens.add(QueryToken.Sign.AND);
            case "OR", "||" -> tokens.add(QueryToken.Sign.OR);
            case "NOT" -> tokens.add(QueryToken.Sign.NOT);
            default -> add(word(raw, start));
        }
    }

    private static boolean endsTerm(char each) {
        return Character.isWhitespace(each) || each == '(' || each == ')' || each == '"';
    }

    /** Reads what follows a colon when a field stands before it. */
    private boolean field(int start) {
        String name = typed.substring(start, at - 1);
        boolean named = !name.isEmpty() && name.chars().allMatch(Character::isLetter);
        boolean followed = at < typed.length() && (startsTerm(at) || typed.charAt(at) == '-');
        if (!named || (at < typed.length() && typed.charAt(at) == '/')) {
            return false;
        }
        Optional<QueryField> field = QueryField.ofKey(name.toLowerCase(Locale.ROOT));
        if (field.isEmpty()) {
            if (followed) {
                remarks.add(Remark.UNKNOWN_FIELD);
            }
            add(word(name, start));
            return true;
        }
        if (!followed || typed.charAt(at) == '(') {
            remarks.add(Remark.FIELD_EMPTY);
            return true;
        }
        value(field.get());
        return true;
    }

    private void value(QueryField field) {
        if (field.isNumber()) {
            int start = at;
            while (at < typed.length() && !endsTerm(typed.charAt(at))) {
                at++;
            }
            add(between(field, typed.substring(start, at)));
            return;
        }
        QueryNode.Leaf value;
        if (typed.charAt(at) == '"') {
            value = phrase();
        } else {
            int start = at;
            while (at < typed.length() && !endsTerm(typed.charAt(at))) {
                at++;
            }
            value = word(typed.substring(start, at), start);
        }
        add(value == null ? null : new QueryNode.InField(field, value));
    }

    private QueryNode.@Nullable Leaf between(QueryField field, String value) {
        String range = value.replace("..", "-").replace('\u2013', '-');
        int dash = range.indexOf('-');
        String low = dash < 0 ? range : range.substring(0, dash);
        String high = dash < 0 ? range : range.substring(dash + 1);
        boolean known = isNumber(low) && isNumber(high) && !(low.isEmpty() && high.isEmpty());
        if (!known) {
            remarks.add(Remark.NOT_A_NUMBER);
            return null;
        }
        return new QueryNode.Between(
                field,
                low.isEmpty() ? Integer.MIN_VALUE : number(low),
                high.isEmpty() ? Integer.MAX_VALUE : number(high));
    }

    private QueryNode.@Nullable Leaf word(String raw, int start) {
        String bare = withoutNearness(raw);
        int star = bare.indexOf('*');
        String letters = bare.replace("*", "");
        if (letters.indexOf('?') >= 0 && letters.indexOf('?') < letters.length() - 1 && !letters.contains("??")) {
            remarks.add(Remark.QUESTION_MARK);
            letters = letters.replace("?", "");
        }
        List<LibraryWords.Word> parts = LibraryWords.of(letters);
        if (star >= 0 && !parts.isEmpty()) {
            LibraryWords.Word only = parts.getFirst();
            if (star == bare.length() - 1 && parts.size() == 1 && only.plain().length() >= SHORTEST_PREFIX) {
                return new QueryNode.Prefix(only.plain());
            }
            remarks.add(Remark.STAR);
        }
        return parts.isEmpty() ? null : new QueryNode.Word(letters, parts, start, start + raw.length());
    }

    private String withoutNearness(String raw) {
        int wave = raw.indexOf('~');
        if (wave <= 0) {
            return raw;
        }
        remarks.add(Remark.NEARNESS);
        return raw.substring(0, wave);
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private static boolean isNumber(String text) {
        return text.length() <= 9 && text.chars().allMatch(each -> isDigit((char) each));
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
