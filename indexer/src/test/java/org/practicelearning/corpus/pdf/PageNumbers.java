package org.practicelearning.corpus.pdf;

import java.util.List;

/** The printed numbers of a document's pages. Pages are counted from 0; the first {@code before} are front matter. */
record PageNumbers(Look look, int before, int body) {
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    String label(int page) {
        if (before == 0 || !look.frontRoman()) {
            return Integer.toString(page + 1);
        }
        return page < before ? ROMAN.get(page) : Integer.toString(page - before + 1);
    }

    /** As printed at the foot of a page. */
    String printed(int page) {
        boolean roman = before > 0 && look.frontRoman();
        if (roman && page < before) {
            return ROMAN.get(page);
        }
        return look.printed(label(page), roman ? body : before + body);
    }

    int pages() {
        return before + body;
    }
}
