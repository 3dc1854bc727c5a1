package org.practicelearning.indexer.taxonomy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads and writes a vocabulary as a folder of tables, one for each facet: concept, property, value. */
public final class SchemeFolder {
    static final long MOST_BYTES = 8L * 1024 * 1024;
    static final int MOST_ROWS = 200_000;
    /** What a spreadsheet takes for a formula, and what was kept from being one. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final List<String> HEADING = List.of("concept", "property", "value");
    private static final List<String> TABLES =
            List.of("groups", "harm", "child", "family", "practice", "agency", "learning", "equivalents");

    private SchemeFolder() {}

    /** Reads a folder; a table that is not there has no rows. */
    public static SchemeReading read(Path folder) {
        List<SchemeRow> rows = new ArrayList<>();
        List<SchemeProblem> problems = new ArrayList<>();
        for (String table : TABLES) {
            Path file = folder.resolve(table + ".csv");
            if (Files.isRegularFile(file)) {
                readTable(table, text(file, problems), rows, problems);
            }
        }
        return problems.isEmpty() ? SchemeBuilder.build(rows) : new SchemeReading.Refused(problems);
    }

    /** Reads one table that holds a whole vocabulary. */
    public static SchemeReading readCsv(String csv) {
        if (csv.length() > MOST_BYTES) {
            return new SchemeReading.Refused(List.of(tooLarge("CSV")));
        }
        List<SchemeRow> rows = new ArrayList<>();
        List<SchemeProblem> problems = new ArrayList<>();
        readTable("CSV", csv, rows, problems);
        return problems.isEmpty() ? SchemeBuilder.build(rows) : new SchemeReading.Refused(problems);
    }

    private static String text(Path file, List<SchemeProblem> problems) {
        String table = file.getFileName().toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                problems.add(tooLarge(table));
                return "";
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            problems.add(new SchemeProblem(table, 0, "the table is not written in UTF-8"));
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("reading a table of the vocabulary", e);
        }
    }

    private static SchemeProblem tooLarge(String table) {
        return new SchemeProblem(table, 0, "a table has at most 8 MB");
    }

    private static void readTable(String table, String csv, List<SchemeRow> rows, List<SchemeProblem> problems) {
        String content = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        int line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(content)) {
            for (CsvRecord fields : reader) {
                line = Math.toIntExact(fields.getStartingLineNumber());
                if (rows.size() >= MOST_ROWS) {
                    problems.add(new SchemeProblem(table, line, "a vocabulary has at most " + MOST_ROWS + " rows"));
                    return;
                }
                if (fields.getFieldCount() == 3) {
                    if (!fields.getFields().equals(HEADING)) {
                        rows.add(new SchemeRow(
                                table,
                                line,
                                meant(fields.getField(0).strip()),
                                fields.getField(1).strip(),
                                meant(fields.getField(2).strip())));
                    }
                } else {
                    problems.add(new SchemeProblem(table, line, "a row has concept, property and value"));
                }
            }
        } catch (CsvParseException e) {
            problems.add(new SchemeProblem(table, line + 1, "the table cannot be read as CSV from here"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a table from memory", e);
        }
    }

    /** Writes the tables, replacing those that are there. */
    public static void write(ConceptScheme scheme, Path folder) {
        Map<String, List<SchemeRow>> tables = new LinkedHashMap<>();
        TABLES.forEach(table -> tables.put(table, new ArrayList<>()));
        SchemeTables.rows(scheme)
                .forEach(row -> tables.computeIfAbsent(row.place(), key -> new ArrayList<>())
                        .add(row));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, List<SchemeRow>> table : tables.entrySet()) {
                Files.writeString(folder.resolve(table.getKey() + ".csv"), csv(table.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing the vocabulary", e);
        }
    }

    /** The whole vocabulary as one table. */
    public static String csv(ConceptScheme scheme) {
        return csv(SchemeTables.rows(scheme).stream().map(SchemeFolder::inert).toList());
    }

    /** A row of which a spreadsheet will take nothing for a formula: groups of words begin with an @, too. */
    private static SchemeRow inert(SchemeRow row) {
        return new SchemeRow(row.place(), row.row(), inert(row.concept()), row.property(), inert(row.value()));
    }

    private static String inert(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #inert}. */
    private static String meant(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    private static String csv(List<SchemeRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(text)) {
            writer.writeRecord(HEADING);
            rows.forEach(row -> writer.writeRecord(row.concept(), row.property(), row.value()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing a table to memory", e);
        }
        return text.toString();
    }
}
