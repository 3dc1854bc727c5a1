package org.practicelearning.web.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A table that is sent as a file, as a spreadsheet program expects it: with a byte order mark, and no cell that it would
 * calculate. Rows are sent as they are made, so that a table may be of any length.
 */
public final class CsvFile {
    /** What a spreadsheet takes for a formula; a number below zero is none. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

    private final CsvWriter csv;

    private CsvFile(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * Answers with a table.
     *
     * @param name without ending
     * @param table writes the rows, that of the headings first
     */
    public static void send(Context ctx, String name, Consumer<CsvFile> table) {
        ctx.contentType("text/csv; charset=utf-8").header("Content-Disposition", Attachment.named(name + ".csv"));
        try (Writer text = new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8))) {
            text.append('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(text);
            table.accept(new CsvFile(csv));
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("the table could not be sent to its end", gone);
        }
    }

    /** Writes a row. */
    public void row(String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvFile::inert).toArray(String[]::new));
    }

    /** A cell that a spreadsheet will not take for a formula. */
    static String inert(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
