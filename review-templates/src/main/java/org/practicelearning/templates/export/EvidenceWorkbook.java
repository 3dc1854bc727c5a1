package org.practicelearning.templates.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.citation.CitationFormat;
import org.practicelearning.templates.draft.Characters;
import org.practicelearning.templates.evidence.EvidenceList;
import org.practicelearning.templates.evidence.EvidenceList.Entry;

/** Writes gathered quotations as an Excel workbook: what it is on the first sheet, a row for each on the second. */
public final class EvidenceWorkbook {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** What Excel can hold in a cell. */
    private static final int LONGEST = 32_767;

    /** Excel counts widths in parts of a letter. */
    private static final int LETTER = 256;

    private static final byte[] SHADE = {(byte) 0xE8, (byte) 0xEE, (byte) 0xF4};

    /** A column: its heading, its width in letters and what it holds. */
    private record Column(String heading, int width, Function<Entry, String> content) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Quotation", 60, each -> each.evidence().quotation()),
            new Column("Note", 30, each -> each.evidence().note()),
            new Column("Document", 34, each -> each.evidence().citation().title()),
            new Column("Page", 8, each -> word(each.evidence().citation().page())),
            new Column("Paragraph", 11, each -> word(each.evidence().citation().paragraph())),
            new Column("State of the source", 34, Entry::state),
            new Column("Publisher", 28, each -> word(each.evidence().citation().publisher())),
            new Column("Year", 8, each -> word(each.evidence().citation().year())),
            new Column("Kind", 20, each -> each.evidence().citation().kind()),
            new Column("Section", 30, each -> each.evidence().citation().section()),
            new Column("Themes", 30, each -> String.join("; ", each.themes())),
            new Column("Access", 16, Entry::access),
            new Column("Taken by", 22, Entry::takenBy),
            new Column("Taken on", 18, each -> DAY.format(each.evidence().taken())),
            new Column("In the library", 40, Entry::link),
            new Column(
                    "Reference",
                    60,
                    each -> CitationFormat.TEXT.of(each.evidence().citation().ofDocument())),
            new Column(
                    "SHA-256 of the file",
                    30,
                    each -> each.evidence().citation().version()));

    /** The first so many go on paper; all of them would be too small to read. */
    private static final int PRINTED = 6;

    /** Points of a line, and of the tallest row that Excel has. */
    private static final float LINE = 15;

    private static final float TALLEST = 409;

    private final EvidenceList list;
    private final XSSFWorkbook workbook;

    private EvidenceWorkbook(EvidenceList list, XSSFWorkbook workbook) {
        this.list = list;
        this.workbook = workbook;
    }

    /** Writes them. */
    public static void write(EvidenceList list, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            EvidenceWorkbook writing = new EvidenceWorkbook(list, workbook);
            writing.about();
            writing.quotations();
            writing.properties();
            workbook.write(out);
        }
    }

    private void about() {
        Sheet sheet = sheet("About");
        CellStyle heading = heading();
        CellStyle text = text();
        String[][] lines = {
            {"Collection", list.title()},
            {"Library", list.partnership()},
            {"Handling", list.marking()},
            {"Exported on", DAY.format(list.day())},
            {"Quotations", String.valueOf(list.entries().size())},
            {
                "",
                "Each quotation is kept word for word as it was read. What is said of its source is as of the day of"
                        + " the export."
            },
        };
        for (int at = 0; at < lines.length; at++) {
            Row row = sheet.createRow(at);
            cell(row, 0, lines[at][0], heading);
            cell(row, 1, lines[at][1], text);
        }
        sheet.setColumnWidth(0, 16 * LETTER);
        sheet.setColumnWidth(1, 80 * LETTER);
    }

    private void quotations() {
        Sheet sheet = sheet("Quotations");
        CellStyle heading = heading();
        CellStyle text = text();
        Row head = sheet.createRow(0);
        for (int column = 0; column < COLUMNS.size(); column++) {
            cell(head, column, COLUMNS.get(column).heading(), heading);
            sheet.setColumnWidth(column, COLUMNS.get(column).width() * LETTER);
        }
        for (int at = 0; at < list.entries().size(); at++) {
            Row row = sheet.createRow(at + 1);
            int lines = 1;
            for (int column = 0; column < COLUMNS.size(); column++) {
                String content =
                        COLUMNS.get(column).content().apply(list.entries().get(at));
                cell(row, column, content, text);
                lines = column < PRINTED
                        ? Math.max(lines, lines(content, COLUMNS.get(column).width()))
                        : lines;
            }
            row.setHeightInPoints(Math.min(TALLEST, lines * LINE));
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, list.entries().size(), 0, COLUMNS.size() - 1));
        workbook.setPrintArea(
                workbook.getSheetIndex(sheet), 0, PRINTED - 1, 0, list.entries().size());
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** How many lines a text takes: not every program works a row's height out by itself. */
    private static int lines(String content, int width) {
        return content.lines().mapToInt(each -> 1 + each.length() / width).sum();
    }

    private Sheet sheet(String name) {
        Sheet sheet = workbook.createSheet(name);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        // An ampersand begins a code in Excel's margins.
        sheet.getHeader().setLeft(list.title().replace("&", "&&"));
        sheet.getHeader().setRight(list.marking());
        sheet.getFooter().setLeft("Exported on " + DAY.format(list.day()));
        sheet.getFooter().setRight("&P / &N");
        return sheet;
    }

    private static void cell(Row row, int column, String content, CellStyle style) {
        String allowed = Characters.without(content);
        row.createCell(column).setCellValue(allowed.length() <= LONGEST ? allowed : allowed.substring(0, LONGEST));
        row.getCell(column).setCellStyle(style);
    }

    private CellStyle heading() {
        XSSFCellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setFillForegroundColor(new XSSFColor(SHADE, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** What looks like a formula is text. */
    private CellStyle text() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(true);
        return style;
    }

    /** Nobody's name, and no program's. */
    private void properties() {
        workbook.getProperties().getCoreProperties().setTitle(list.title());
        workbook.getProperties().getCoreProperties().setCreator("");
        workbook.getProperties().getExtendedProperties().setApplication("");
    }

    private static String word(@Nullable Object word) {
        return word == null ? "" : word.toString();
    }
}
