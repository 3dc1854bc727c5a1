package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/** Lines of plain text or Markdown to blocks: blank lines part paragraphs, and what looks like Markdown is taken as it. */
final class PlainText {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*?)\\s*#*");
    private static final Pattern BULLET =
            Pattern.compile("(\\s*)[-*+\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2043]\\s+(\\S.*)");
    private static final Pattern RULED_ROW = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("[\\s|:\\-]*-{2,}[\\s|:\\-]*");
    private static final Pattern UNDERLINE = Pattern.compile("\\s*(={3,}|-{3,})\\s*");

    private final ContentCollector to;
    private final List<String> paragraph = new ArrayList<>();
    /** Depth of the list item at hand, 0 in a paragraph. */
    private int level;

    private int list;
    private int table;

    private PlainText(ContentCollector to) {
        this.to = to;
    }

    /** Adds the text to the page at hand. */
    static void read(String text, ContentCollector to) {
        PlainText reading = new PlainText(to);
        text.lines().forEach(reading::line);
        reading.end();
    }

    private void line(String line) {
        if (line.isBlank()) {
            end();
            table = 0;
            return;
        }
        if (RULED_ROW.matcher(line).matches()) {
            row(line);
            return;
        }
        table = 0;
        Matcher heading = HEADING.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        if (heading.matches()) {
            end();
            heading(heading.group(1).length(), heading.group(2));
        } else if (isUnderline(line)) {
            String title = paragraph.getFirst();
            paragraph.clear();
            heading(line.strip().startsWith("=") ? 1 : 2, title);
        } else if (bullet.matches()) {
            item(bullet.group(1).length() / 2 + 1, bullet.group(2));
        } else {
            paragraph.add(line);
        }
    }

    private boolean isUnderline(String line) {
        return level == 0 && paragraph.size() == 1 && UNDERLINE.matcher(line).matches();
    }

    private void heading(int depth, String title) {
        list = 0;
        to.add(BlockKind.HEADING, depth, Texts.tidy(title));
    }

    private void item(int depth, String text) {
        end();
        level = depth;
        list = list == 0 ? to.nextGroup() : list;
        paragraph.add(text);
    }

    private void row(String line) {
        end();
        list = 0;
        if (RULE.matcher(line).matches()) {
            return;
        }
        boolean first = table == 0;
        table = first ? to.nextGroup() : table;
        String inner = line.strip();
        List<String> cells = new ArrayList<>();
        for (String cell : inner.substring(1, inner.length() - 1).split("\\|", -1)) {
            cells.add(Texts.tidy(cell));
        }
        to.add(Block.row(cells, first, table));
    }

    private void end() {
        if (paragraph.isEmpty()) {
            return;
        }
        boolean item = level > 0;
        list = item ? list : 0;
        String text = Texts.tidy(String.join("\n", paragraph));
        to.add(new Block(item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH, level, text, List.of(), list, -1, -1));
        paragraph.clear();
        level = 0;
    }
}
