package org.practicelearning.corpus.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.Place;
import org.practicelearning.corpus.truth.Running;

/** Makes a workbook: a sheet for each heading, a filtered heading row, dates as dates, numbers as numbers. */
public final class XlsxWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    private final Source source;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<String, Place> places = new HashMap<>();
    private final XSSFCellStyle head = style(true);
    private final XSSFCellStyle body = style(false);
    private final XSSFCellStyle date = style(false);
    private XSSFSheet sheet;

    private XlsxWriter(Source source) {
        this.source = source.curly();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    public static Made write(Source source) {
        try {
            XlsxWriter writer = new XlsxWriter(source);
            try (writer.book) {
                return writer.make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made make() throws IOException {
        source.pieces().forEach(this::add);
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet each = book.getSheetAt(i);
            each.createRow(each.getLastRowNum() + 2).createCell(0).setCellValue(Wording.FICTIONAL);
            each.getFooter().setCenter(Wording.FICTIONAL);
        }
        OfficeProperties.declare(book.getProperties(), source.header());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return new Made(
                StableZip.again(out.toByteArray()),
                Map.copyOf(places),
                List.of(new Running("footer", Wording.FICTIONAL)),
                List.of(),
                List.of());
    }

    private XSSFCellStyle style(boolean heading) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setFontName("Arial");
        font.setFontHeight(10);
        font.setBold(heading);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (heading) {
            style.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xdd, (byte) 0xe4, (byte) 0xea}));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void add(Piece piece) {
        if (piece instanceof Piece.Heading heading) {
            String name = heading.line().plain();
            sheet = book.createSheet(name.length() > 31 ? name.substring(0, 31) : name);
            sheet.createRow(0).createCell(0).setCellValue(source.header().title() + ": " + name);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
        } else if (piece instanceof Piece.Table table) {
            table(table.lines());
        } else {
            piece.lines().forEach(line -> next(2).createCell(0).setCellValue(line.plain()));
        }
        Place place = new Place(book.getNumberOfSheets(), sheet.getSheetName(), "text");
        for (Line line : piece.lines()) {
            places.put("unit:" + line.unit(), place);
            line.runs().forEach(run -> places.put("word:" + run.text(), place));
        }
    }

    private XSSFRow next(int below) {
        return sheet.createRow(sheet.getLastRowNum() + below);
    }

    private void table(List<Line> rows) {
        int columns = rows.getFirst().cells().size();
        int first = sheet.getLastRowNum() + 2;
        int at = first;
        int[] longest = new int[columns];
        for (Line line : rows) {
            XSSFRow row = sheet.createRow(at++);
            for (int i = 0; i < columns; i++) {
                String text = line.cells().get(i).plain();
                fill(row.createCell(i), text, line == rows.getFirst());
                longest[i] = Math.max(longest[i], text.length());
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(first, at - 1, 0, columns - 1));
        sheet.createFreezePane(0, first + 1);
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, 256 * Math.clamp(longest[i] / 2 + 4, 6, 40));
        }
    }

    private void fill(XSSFCell cell, String text, boolean heading) {
        cell.setCellStyle(heading ? head : body);
        if (text.matches("\\d{2}/\\d{2}/\\d{4}")) {
            cell.setCellValue(LocalDate.parse(text, DATE));
            cell.setCellStyle(date);
        } else if (text.matches("\\d{1,4}")) {
            cell.setCellValue(Integer.parseInt(text));
        } else {
            cell.setCellValue(text);
        }
    }
}
