package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that Tesseract saw.
 *
 * @param block number of the block, unique on the page
 * @param paragraph number of the paragraph, unique on the page
 * @param line number of the line, unique on the page
 * @param confidence 0 to 100
 * @param left edges as shares of the picture's width and height
 */
record OcrWord(
        int block,
        int paragraph,
        int line,
        String text,
        float confidence,
        float left,
        float top,
        float right,
        float bottom) {

    private static final int COLUMNS = 12;
    private static final String WORD_LEVEL = "5";

    /** The words of Tesseract's table output. */
    static List<OcrWord> parse(String tsv, int width, int height) {
        List<OcrWord> words = new ArrayList<>();
        for (String row : tsv.split("\n")) {
            String[] cell = row.split("\t", COLUMNS);
            if (cell.length == COLUMNS && cell[0].equals(WORD_LEVEL) && !cell[11].isBlank()) {
                words.add(word(cell, width, height));
            }
        }
        return words;
    }

    private static OcrWord word(String[] cell, float width, float height) {
        int block = Integer.parseInt(cell[2]);
        int paragraph = block * 10_000 + Integer.parseInt(cell[3]);
        int line = paragraph * 100 + Integer.parseInt(cell[4]);
        float left = Integer.parseInt(cell[6]) / width;
        float top = Integer.parseInt(cell[7]) / height;
        float right = left + Integer.parseInt(cell[8]) / width;
        float bottom = top + Integer.parseInt(cell[9]) / height;
        return new OcrWord(
                block, paragraph, line, cell[11].strip(), Float.parseFloat(cell[10]), left, top, right, bottom);
    }

    /** The same word in another place of the page. */
    OcrWord movedBy(float toTheRight, float down) {
        return new OcrWord(
                block,
                paragraph,
                line,
                text,
                confidence,
                left + toTheRight,
                top + down,
                right + toTheRight,
                bottom + down);
    }
}
