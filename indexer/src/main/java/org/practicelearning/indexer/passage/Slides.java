package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.passage.SplitDocument.LeftOut;

/** What is particular to slides: the first line is the title, and a line on most slides is part of the design. */
final class Slides {
    private static final int ENOUGH = 3;
    private static final int LONGEST_TITLE = 120;

    private Slides() {}

    /** Leaves out lines that stand on more than half of the slides: footer, date, slide number. */
    static List<Piece> withoutFooters(List<Piece> pieces, List<LeftOut> leftOut) {
        Map<String, Set<Integer>> on = new HashMap<>();
        Set<Integer> slides = new HashSet<>();
        for (Piece piece : pieces) {
            slides.add(piece.page());
            if (mayRun(piece)) {
                on.computeIfAbsent(piece.text(), any -> new HashSet<>()).add(piece.page());
            }
        }
        List<Piece> kept = new ArrayList<>(pieces.size());
        Set<String> told = new HashSet<>();
        for (Piece piece : pieces) {
            int count = mayRun(piece) ? on.getOrDefault(piece.text(), Set.of()).size() : 0;
            if (count < ENOUGH || count * 2 <= slides.size()) {
                kept.add(piece);
            } else if (told.add(piece.text())) {
                leftOut.add(new LeftOut("running footer", LineJoiner.oneSpaced(piece.text()), count));
            }
        }
        return kept;
    }

    private static boolean mayRun(Piece piece) {
        return piece.is(BlockKind.PARAGRAPH) && piece.text().length() < 200;
    }

    /** On slides without a declared title the first line is one, when it is short and there is more below it. */
    static List<Piece> withTitles(List<Piece> pieces) {
        Set<Integer> titled = new HashSet<>();
        pieces.stream().filter(each -> each.is(BlockKind.HEADING)).forEach(each -> titled.add(each.page()));
        List<Piece> out = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean more = i + 1 < pieces.size() && pieces.get(i + 1).page() == piece.page();
            boolean first = titled.add(piece.page());
            boolean title = first
                    && more
                    && piece.is(BlockKind.PARAGRAPH)
                    && piece.text().length() < LONGEST_TITLE
                    && piece.text().indexOf('\n') < 0
                    && !TextShape.endsSentence(piece.text());
            out.add(title ? piece.as(BlockKind.HEADING, 1, piece.text()) : piece);
        }
        return out;
    }
}
