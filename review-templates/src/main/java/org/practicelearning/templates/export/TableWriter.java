package org.practicelearning.templates.export;

import java.util.List;
import org.practicelearning.templates.export.BlockWriter.Spot;
import org.practicelearning.templates.export.Styles.Name;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.print.Piece;
import org.w3c.dom.Element;

/** Writes tables: header rows repeat on every page, and each table says in words what it shows. */
final class TableWriter {
    /** The first column of pairs, in parts of the whole. */
    private static final List<Integer> PAIRS = List.of(3, 7);

    /** A table with more columns cannot be read on an upright page. */
    static final int MOST_COLUMNS = 6;

    private static final String SHADE = "E8EEF4";

    private final BlockWriter blocks;
    private final Bookmarks bookmarks;
    private final int width;

    /** @param width of the text on a page, in twentieths of a point */
    TableWriter(BlockWriter blocks, Bookmarks bookmarks, int width) {
        this.blocks = blocks;
        this.bookmarks = bookmarks;
        this.width = width;
    }

    void grid(Spot spot, Piece.Grid grid) {
        int[] widths = widths(grid.widths());
        Element table = table(spot, grid.caption(), widths, true);
        Element header = row(table, true, true);
        for (int column = 0; column < widths.length; column++) {
            heading(header, widths[column], grid.columns().get(column));
        }
        for (List<Piece.Cell> cells : grid.rows()) {
            Element row = row(table, false, KeptTogether.staysWhole(cells, grid.widths()));
            for (int column = 0; column < widths.length; column++) {
                Piece.Cell cell = cells.get(column);
                cell(row, widths[column], cell.path(), cell.blocks());
            }
        }
        blocks.line(spot, Name.TABLE_TEXT, "");
    }

    /** Questions on the left, answers on the right. */
    void pairs(Spot spot, Piece.Pairs pairs) {
        int[] widths = widths(PAIRS);
        if (pairs.titled()) {
            blocks.line(spot, Name.CAPTION, pairs.caption());
        }
        Element table = table(spot, pairs.caption(), widths, false);
        for (Piece.Pair pair : pairs.pairs()) {
            Element row = row(table, false, KeptTogether.staysWhole(pair));
            heading(row, widths[0], pair.label());
            cell(row, widths[1], pair.path(), pair.answer());
        }
        if (pairs.pairs().isEmpty()) {
            Element row = row(table, false, true);
            heading(row, widths[0], "");
            cell(row, widths[1], "", List.of());
        }
        blocks.line(spot, Name.TABLE_TEXT, "");
    }

    private Element table(Spot spot, String caption, int[] widths, boolean headerRow) {
        Element table = WordXml.make(spot.parent(), "tbl");
        Element properties = WordXml.add(table, "tblPr");
        WordXml.add(properties, "tblStyle", "val", blocks.styles().id(Name.TABLE));
        WordXml.add(properties, "tblW", "w", String.valueOf(width), "type", "dxa");
        WordXml.add(properties, "tblLayout", "type", "fixed");
        WordXml.add(
                properties,
                "tblLook",
                "val",
                headerRow ? "0020" : "0080",
                "firstRow",
                headerRow ? "1" : "0",
                "firstColumn",
                headerRow ? "0" : "1");
        WordXml.add(properties, "tblCaption", "val", caption);
        WordXml.add(properties, "tblDescription", "val", "Table: " + caption);
        Element grid = WordXml.add(table, "tblGrid");
        for (int each : widths) {
            WordXml.add(grid, "gridCol", "w", String.valueOf(each));
        }
        spot.put(table);
        return table;
    }

    private static Element row(Element table, boolean header, boolean whole) {
        Element row = WordXml.add(table, "tr");
        if (whole) {
            Element properties = WordXml.add(row, "trPr");
            WordXml.add(properties, "cantSplit");
            if (header) {
                WordXml.add(properties, "tblHeader");
            }
        }
        return row;
    }

    private void heading(Element row, int cellWidth, String text) {
        Element cell = WordXml.add(row, "tc");
        Element properties = WordXml.add(cell, "tcPr");
        WordXml.add(properties, "tcW", "w", String.valueOf(cellWidth), "type", "dxa");
        WordXml.add(properties, "shd", "val", "clear", "color", "auto", "fill", SHADE);
        blocks.line(new Spot(cell, null), Name.TABLE_HEADING, text);
    }

    private void cell(Element row, int cellWidth, String path, List<Block> content) {
        Element cell = WordXml.add(row, "tc");
        WordXml.add(WordXml.add(cell, "tcPr"), "tcW", "w", String.valueOf(cellWidth), "type", "dxa");
        Spot spot = new Spot(cell, null);
        blocks.write(spot, content, Name.TABLE_TEXT);
        if (content.isEmpty()) {
            blocks.line(spot, Name.TABLE_TEXT, "");
        }
        bookmarks.answer(path, WordXml.children(cell, "p"));
    }

    private int[] widths(List<Integer> shares) {
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        return shares.stream().mapToInt(share -> width * share / sum).toArray();
    }
}
