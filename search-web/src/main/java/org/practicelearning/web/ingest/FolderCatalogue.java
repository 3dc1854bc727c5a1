package org.practicelearning.web.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code catalogue.csv} that may lie in a folder: a row for each file with what is known of it. Paths are relative to
 * the catalogue.
 *
 * @param rows by file
 * @param problems what is wrong with it, a sentence each with its line
 */
record FolderCatalogue(Map<Path, Map<String, String>> rows, List<String> problems) {
    static final String FILE_NAME = "catalogue.csv";

    FolderCatalogue {
        rows = Map.copyOf(rows);
        problems = List.copyOf(problems);
    }

    static FolderCatalogue none() {
        return new FolderCatalogue(Map.of(), List.of());
    }

    /** Reads the catalogue of a folder; {@link #none} when it has none. */
    static FolderCatalogue of(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return none();
        }
        Map<Path, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : csv) {
                read(folder, record, rows, problems);
            }
        } catch (IOException | CsvParseException unreadable) {
            problems.add("The catalogue could not be read to its end. Save it as CSV (UTF-8) and run this again.");
        }
        return new FolderCatalogue(rows, problems);
    }

    Map<String, String> of(Path folder, Path file) {
        return rows.getOrDefault(folder.resolve(file).normalize(), Map.of());
    }

    private static void read(
            Path folder, NamedCsvRecord record, Map<Path, Map<String, String>> rows, List<String> problems) {
        Map<String, String> row = new HashMap<>();
        record.getFieldsAsMap().forEach((column, value) -> {
            // Excel writes a byte order mark before the first column's name.
            String name = column.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            if (GivenDescription.COLUMNS.contains(name)) {
                row.put(name, value.strip());
            } else if (record.getStartingLineNumber() == 2) {
                problems.add("Column “" + name + "” is not one this library knows and was left out.");
            }
        });
        String file = row.getOrDefault("file", "");
        if (file.isEmpty()) {
            problems.add("Line " + record.getStartingLineNumber() + " names no file and was left out.");
        } else {
            rows.put(folder.resolve(file).normalize(), row);
        }
    }
}
