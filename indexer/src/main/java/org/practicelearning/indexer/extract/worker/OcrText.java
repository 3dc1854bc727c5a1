package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * What Tesseract read of one picture.
 *
 * @param confidence mean over the words, weighted by their length, 0 to 100
 */
record OcrText(List<Block> blocks, int confidence) {
    /** A mark without letters or digits that Tesseract itself doubts is a speck. */
    private static final float SPECK = 60;

    /** Words it trusts less than this are guesses at stains and signatures. */
    private static final float GUESS = 20;

    private static final Pattern BULLET = Pattern.compile("([\u2022\u00b7\u25aa\u25cf*]|[-\u2013](?=\\s))\\s*(?=\\S)");

    static OcrText of(List<OcrWord> words) {
        Map<Integer, List<OcrWord>> paragraphs = new LinkedHashMap<>();
        double weighted = 0;
        double letters = 0;
        for (OcrWord word : words) {
            if (isWord(word)) {
                paragraphs
                        .computeIfAbsent(word.paragraph(), number -> new ArrayList<>())
                        .add(word);
                weighted += word.confidence() * word.text().length();
                letters += word.text().length();
            }
        }
        float usual = usualHeight(words);
        List<Block> blocks = new ArrayList<>();
        paragraphs.values().forEach(paragraph -> blocks.addAll(blocks(paragraph, usual)));
        return new OcrText(blocks, letters == 0 ? 0 : (int) Math.round(weighted / letters));
    }

    private static boolean isWord(OcrWord word) {
        boolean hasLetter = word.text().chars().anyMatch(Character::isLetterOrDigit);
        return word.confidence() >= (hasLetter ? GUESS : SPECK);
    }

    private static float usualHeight(List<OcrWord> words) {
        List<Float> heights = words.stream()
                .filter(word -> word.text().length() > 3)
                .map(word -> word.bottom() - word.top())
                .sorted()
                .toList();
        return heights.isEmpty() ? 1 : heights.get(heights.size() / 2);
    }

    private static List<Block> blocks(List<OcrWord> paragraph, float usual) {
        List<Block> blocks = new ArrayList<>();
        List<OcrWord> open = new ArrayList<>();
        int line = -1;
        for (OcrWord word : paragraph) {
            boolean startsItem = word.line() != line
                    && !open.isEmpty()
                    && (word.text().length() == 1
                            && BULLET.matcher(word.text() + " x").lookingAt());
            if (startsItem) {
                blocks.add(block(open, usual));
                open = new ArrayList<>();
            }
            line = word.line();
            open.add(word);
        }
        blocks.add(block(open, usual));
        return blocks;
    }

    private static Block block(List<OcrWord> words, float usual) {
        StringBuilder text = new StringBuilder();
        int line = words.getFirst().line();
        int lines = 1;
        for (OcrWord word : words) {
            if (word.line() != line) {
                text.append('\n');
                lines++;
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            line = word.line();
            text.append(word.text());
        }
        float top =
                words.stream().map(OcrWord::top).min(Comparator.naturalOrder()).orElse(0f);
        float bottom = words.stream()
                .map(OcrWord::bottom)
                .max(Comparator.naturalOrder())
                .orElse(0f);
        String content = text.toString();
        boolean isItem = BULLET.matcher(content).lookingAt();
        if (isItem) {
            content = BULLET.matcher(content).replaceFirst("");
        }
        boolean isHeading = !isItem && lines <= 2 && words.size() <= 14 && usualHeight(words) > 1.35f * usual;
        BlockKind kind = isItem ? BlockKind.LIST_ITEM : isHeading ? BlockKind.HEADING : BlockKind.PARAGRAPH;
        return new Block(kind, kind == BlockKind.PARAGRAPH ? 0 : 1, content, List.of(), 0, top, bottom);
    }
}
