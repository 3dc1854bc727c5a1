package org.practicelearning.indexer.describe;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;

/**
 * The face of a document: the lines of its cover or head, and the headers and footers it runs.
 *
 * @param lines in order, from the first page and where that is nearly bare from the second
 * @param running headers and footers
 */
record Front(List<Line> lines, List<Evidence> running) {
    private static final int MOST_LINES = 30;
    private static final Set<BlockKind> ASIDE = Set.of(BlockKind.RUNNING, BlockKind.NOTE, BlockKind.OUTSIDE);
    private static final int MOST_WORDS = 220;
    /** A first page with fewer words is a cover; what it lacks may stand overleaf. */
    private static final int COVER_WORDS = 60;

    /**
     * A line of the face.
     *
     * @param level of a heading, 0 for other text
     * @param ordinal number of the block it is from, so that lines of one block can be told
     */
    record Line(String text, int level, int ordinal, Evidence evidence) {
        boolean isHeading() {
            return level > 0;
        }
    }

    static Front of(DocumentContent content, SplitDocument split) {
        List<Line> lines = new ArrayList<>();
        int words = 0;
        int ordinal = 0;
        for (PageContent page : content.pages()) {
            for (Block block : page.blocks()) {
                if (lines.size() >= MOST_LINES || words > MOST_WORDS) {
                    break;
                }
                if (!ASIDE.contains(block.kind())) {
                    words += addLines(block, ++ordinal, split, lines);
                }
            }
            if (words > COVER_WORDS || page.position() > 2) {
                break;
            }
        }
        List<Evidence> running = split.leftOut().stream()
                .filter(each -> each.why().startsWith("running"))
                .map(each -> new Evidence(each.text(), null, null))
                .toList();
        return new Front(lines, running);
    }

    private static int addLines(Block block, int ordinal, SplitDocument split, List<Line> lines) {
        boolean heading = block.kind() == BlockKind.HEADING;
        String whole = plain(block.text());
        if (heading) {
            String text = unmarked(whole.replace('\n', ' '));
            lines.add(new Line(text, Math.max(1, block.level()), ordinal, locate(text, split)));
        } else {
            for (String each : whole.split("\n")) {
                int level = markdownLevel(each);
                String text = unmarked(each);
                if (!text.isEmpty() && lines.size() < MOST_LINES) {
                    lines.add(new Line(text, level, ordinal, locate(text, split)));
                }
            }
        }
        return whole.split("\\s+").length;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[ \\t\\u00AD]+", " ")
                .strip();
    }

    private static int markdownLevel(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level <= 6 && level < line.length() && line.charAt(level) == ' ' ? level : 0;
    }

    private static String unmarked(String line) {
        return line.strip()
                .replaceAll("^#{1,6}\\s+|\\*\\*|^[\u25BA\u25B6\u2022]\\s*", "")
                .strip();
    }

    /** The passage that holds a line; a line that became a section heading is not in any passage. */
    private static Evidence locate(String text, SplitDocument split) {
        List<Passage> first =
                split.passages().subList(0, Math.min(40, split.passages().size()));
        for (Passage passage : first) {
            if (passage.text().contains(text)) {
                return Evidence.of(text, passage);
            }
        }
        for (Passage passage : first) {
            if (passage.section().contains(text)) {
                return new Evidence(text, Evidence.pageLabel(passage), null);
            }
        }
        return new Evidence(text, null, null);
    }
}
