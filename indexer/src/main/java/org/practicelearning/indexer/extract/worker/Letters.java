package org.practicelearning.indexer.extract.worker;

import java.text.Bidi;
import java.text.Normalizer;

/** Letters as they are drawn to letters as they are written. */
final class Letters {
    private Letters() {}

    /** A ligature or presentation form as its letters; any other character as itself. */
    static String expand(char c) {
        boolean isForm = c >= '\ufb00' && c <= '\ufdff' || c >= '\ufe70' && c <= '\ufeff';
        if (!isForm || c == '\ufeff') {
            return c < 128 ? ASCII[c] : String.valueOf(c);
        }
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).strip();
    }

    private static final String[] ASCII = ascii();

    private static String[] ascii() {
        String[] each = new String[128];
        for (char c = 0; c < 128; c++) {
            each[c] = String.valueOf(c);
        }
        return each;
    }

    /** A line as drawn from left to right in the order it is read: only differs for Arabic, Hebrew and their kin. */
    static String reading(String drawn) {
        if (!needsTurning(drawn)) {
            return drawn;
        }
        Bidi bidi = new Bidi(drawn, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder read = new StringBuilder(drawn.length());
        for (Integer run : order) {
            String part = drawn.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            read.append(bidi.getRunLevel(run) % 2 == 1 ? new StringBuilder(part).reverse() : part);
        }
        return read.toString();
    }

    private static boolean needsTurning(String drawn) {
        for (int i = 0; i < drawn.length(); i++) {
            char c = drawn.charAt(i);
            if (c >= '\u0590' && c <= '\u08ff' || c >= '\ufb1d' && c <= '\ufdff' || c >= '\ufe70' && c < '\ufeff') {
                return true;
            }
        }
        return false;
    }
}
