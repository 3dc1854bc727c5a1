package org.practicelearning.templates.export;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The order in which letters of Hebrew, Arabic or Urdu stand on a line of a PDF, words of English among them. */
final class BidiRuns implements BidiSplitter {
    private static final String MIRRORED = "()[]{}<>«»‹›";

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] order = {};

    @Override
    public void setParagraph(String text, byte direction) {
        paragraph = new Bidi(
                text,
                switch (direction) {
                    case BidiSplitter.RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    case BidiSplitter.LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                });
        int count = paragraph.getRunCount();
        byte[] levels = new byte[count];
        order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) paragraph.getRunLevel(run);
        }
        if (count > 0) {
            Bidi.reorderVisually(levels, 0, order, 0, count);
        }
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int place) {
        int run = order[place];
        int start = paragraph.getRunStart(run);
        boolean rightToLeft = paragraph.getRunLevel(run) % 2 == 1;
        return new BidiTextRun(
                start, paragraph.getRunLimit(run) - start, rightToLeft ? BidiSplitter.RTL : BidiSplitter.LTR);
    }

    @Override
    public byte getBaseDirection(String text) {
        return RunWriter.rightToLeft(text) ? BidiSplitter.RTL : BidiSplitter.LTR;
    }

    /** Turns such a piece of text round, letters with their marks as one, and joins the letters that are written joined. */
    static final class Order implements BidiReorderer {
        @Override
        public String reorderRTLTextToLTR(String text) {
            BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(text);
            List<String> turned = new ArrayList<>();
            for (int start = letters.first(), end = letters.next();
                    end != BreakIterator.DONE;
                    start = end, end = letters.next()) {
                turned.add(mirrored(text.substring(start, end)));
            }
            Collections.reverse(turned);
            return String.join("", turned);
        }

        private static String mirrored(String letter) {
            int at = letter.length() == 1 ? MIRRORED.indexOf(letter) : -1;
            return at < 0 ? letter : MIRRORED.substring(at ^ 1, (at ^ 1) + 1);
        }

        @Override
        public String shapeText(String text) {
            return JoinedLetters.of(text);
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
