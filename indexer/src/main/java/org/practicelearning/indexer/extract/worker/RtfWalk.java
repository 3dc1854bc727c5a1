package org.practicelearning.indexer.extract.worker;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.worker.RtfState.Place;

/** Walks through a rich text file. Tolerates what is cut off or does not fit: what has been read is kept. */
final class RtfWalk {
    /** Deeper nesting is made to hurt. */
    private static final int DEEPEST = 2_000;

    private final RtfTokens tokens;
    private final ContentCollector to;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfStyles styles = new RtfStyles();
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private final Deque<RtfBody> bodies = new ArrayDeque<>();
    private final Deque<List<Block>> gathered = new ArrayDeque<>();
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private RtfState state = new RtfState();
    private int standInsLeft;
    private int footnotes;
    private int tooDeep;
    private int usualFont;
    private boolean rowIsHeading;
    private boolean hasObjects;
    private boolean isBalanced = true;

    RtfWalk(byte[] bytes, ContentCollector to) {
        this.tokens = new RtfTokens(bytes);
        this.to = to;
        bodies.push(new RtfBody(BlockKind.PARAGRAPH, styles, to, to::add));
    }

    /** Whether pictures or other files stand in it. */
    boolean hasObjects() {
        return hasObjects;
    }

    /** Whether each group that begins ends, as in a file that is whole. */
    boolean isBalanced() {
        return isBalanced;
    }

    void walk() {
        RtfTokens.Kind kind = tokens.next();
        while (kind != RtfTokens.Kind.END) {
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case WORD -> word(tokens.word());
                default -> letter();
            }
            kind = tokens.next();
        }
        flush();
        isBalanced &= outer.isEmpty();
        while (!outer.isEmpty()) {
            close();
        }
        bodies.element().end(state);
    }

    private void open() {
        flush();
        standInsLeft = 0;
        if (outer.size() >= DEEPEST) {
            tooDeep++;
            return;
        }
        outer.push(state);
        state = state.copy();
        if (!isTable(state.place)) {
            return;
        }
        value.setLength(0);
    }

    private static boolean isTable(Place place) {
        return place == Place.STYLES || place == Place.INFO || place == Place.FONTS;
    }

    private void close() {
        flush();
        standInsLeft = 0;
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        if (outer.isEmpty()) {
            isBalanced = false;
            return;
        }
        RtfState ended = state;
        state = outer.pop();
        if (ended.opensFlow) {
            endFlow(ended);
        } else if (ended.place == Place.STYLES && state.place == Place.STYLES) {
            styles.add(ended.style, value.toString(), ended.outline);
            value.setLength(0);
        } else if (ended.place == Place.INFO && !ended.property.isEmpty()) {
            boolean isDay = ended.property.equals("created");
            to.property(ended.property, isDay ? Texts.day(value.toString()) : value.toString());
            value.setLength(0);
        }
    }

    private void letter() {
        state.fresh = false;
        if (standInsLeft > 0) {
            standInsLeft--;
        } else {
            letters.write(tokens.number());
        }
    }

    private void flush() {
        if (letters.size() > 0) {
            String text = letters.toString(fonts.of(state.font));
            letters.reset();
            boolean isSymbol = fonts.isSymbol(state.font) && state.place != Place.LABEL;
            say(isSymbol ? text.replaceAll("[^\\x20-\\x7e]", " ") : text);
        }
    }

    private void say(String text) {
        switch (state.place) {
            case TEXT, HEADER, FOOTNOTE, COMMENT, SHAPE -> bodies.element().text(text, state);
            case LABEL -> bodies.element().label(text, fonts.isSymbol(state.font));
            case STYLES, INFO -> value.append(text);
            case COMMENT_AUTHOR -> author.append(text);
            case FONTS, IGNORED -> {
                /* no text of the document */
            }
        }
    }

    private void word(String word) {
        flush();
        if (word.equals("*")) {
            state.optional = true;
            return;
        }
        boolean mayBePlace = state.fresh;
        state.fresh = false;
        if (mayBePlace && place(word)) {
            return;
        }
        if (word.equals("bin")) {
            tokens.skip(tokens.number());
        } else if (RtfWords.SIGNS.containsKey(word)) {
            say(RtfWords.SIGNS.getOrDefault(word, ""));
        } else if (!letterProperty(word) && !paragraphProperty(word)) {
            structure(word);
        }
    }

    /** Whether the word says what the group at hand holds. */
    private boolean place(String word) {
        hasObjects |= word.equals("objdata") || word.equals("pict");
        if (state.place == Place.IGNORED) {
            if (word.equals("ud")) {
                state.place = Place.TEXT;
            }
            return false;
        }
        if (state.place == Place.INFO) {
            state.property = RtfWords.property(word);
            return !state.property.isEmpty();
        }
        Place found = RtfWords.PLACES.get(word);
        if (RtfWords.SILENT.contains(word) || found == null && state.optional && !RtfWords.OPEN.contains(word)) {
            state.place = Place.IGNORED;
            return true;
        }
        if (found == null) {
            return false;
        }
        state.place = found;
        switch (found) {
            case HEADER -> openFlow(BlockKind.RUNNING);
            case FOOTNOTE -> {
                bodies.element().text(" " + Texts.raised(++footnotes), outer.element());
                openFlow(BlockKind.FOOTNOTE);
            }
            case COMMENT -> openFlow(BlockKind.NOTE);
            case SHAPE -> openFlow(BlockKind.PARAGRAPH);
            case COMMENT_AUTHOR -> author.append(author.isEmpty() ? "" : ", ");
            default -> {
                /* no flow of its own */
            }
        }
        return true;
    }

    private void openFlow(BlockKind kind) {
        state.opensFlow = true;
        state.plainParagraph();
        state.deleted = false;
        List<Block> blocks = new ArrayList<>();
        gathered.push(blocks);
        bodies.push(new RtfBody(kind, styles, to, blocks::add));
    }

    private void endFlow(RtfState ended) {
        bodies.pop().end(ended);
        List<Block> blocks = gathered.pop();
        RtfBody around = bodies.element();
        String text = String.join("\n", blocks.stream().map(Block::text).toList());
        switch (ended.place) {
            case HEADER -> blocks.forEach(to::add);
            case SHAPE -> blocks.forEach(around::after);
            case FOOTNOTE -> around.after(Block.of(BlockKind.FOOTNOTE, 0, Texts.raised(footnotes) + " " + text));
            default -> {
                String by = Texts.oneLine(author).replaceAll("^, |, $", "");
                author.setLength(0);
                around.after(Block.of(BlockKind.NOTE, 0, by.isEmpty() ? text : "Comment by " + by + ":\n" + text));
            }
        }
    }

    private boolean letterProperty(String word) {
        switch (word) {
            case "b" -> state.bold = tokens.number(1) != 0;
            case "fs" -> state.halfPoints = tokens.number(24);
            case "deleted" -> state.deleted = tokens.number(1) != 0;
            case "revised" -> state.inserted = tokens.number(1) != 0;
            case "uc" -> state.standIns = Math.max(0, tokens.number(1));
            case "plain" -> {
                state.bold = false;
                state.halfPoints = 24;
                state.font = usualFont;
            }
            case "deff" -> {
                usualFont = tokens.number(0);
                state.font = usualFont;
            }
            case "f" -> {
                if (state.place == Place.FONTS) {
                    fonts.table(word, tokens.number());
                }
                state.font = tokens.number(0);
            }
            case "fcharset" -> fonts.table(word, tokens.number());
            case "mac", "pc", "pca", "ansicpg" -> fonts.file(word, tokens.number());
            case "u" -> {
                say(String.valueOf((char) tokens.number()));
                standInsLeft = state.standIns;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean paragraphProperty(String word) {
        switch (word) {
            case "pard" -> state.plainParagraph();
            case "s" -> state.style = tokens.number(0);
            case "outlinelevel" -> state.outline = Math.min(9, tokens.number(-1));
            case "ilvl" -> state.level = Math.max(0, Math.min(8, tokens.number(0)));
            case "intbl" -> state.inTable = true;
            case "trowd" -> rowIsHeading = false;
            case "trhdr" -> rowIsHeading = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void structure(String word) {
        if (state.place == Place.INFO) {
            date(word);
            return;
        }
        if (!state.isFlow()) {
            return;
        }
        RtfBody body = bodies.element();
        switch (word) {
            case "par", "sect", "page", "nestcell", "nestrow" -> body.endParagraph(state);
            case "cell" -> body.endCell(state);
            case "row" -> body.endRow(rowIsHeading);
            default -> {
                /* looks only */
            }
        }
    }

    private void date(String word) {
        if (word.equals("yr")) {
            value.append(String.format(Locale.ROOT, "%04d", tokens.number()));
        } else if (word.equals("mo") || word.equals("dy")) {
            value.append(String.format(Locale.ROOT, "-%02d", tokens.number()));
        }
    }
}
