package org.practicelearning.web.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code catalogue.csv} that may lie in a folder: a row for each file with what is known of it. Paths are relative to
 * the catalogue. Commas, semicolons and tabs part its columns; it is UTF-8, or what Excel on Windows writes.
 *
 * @param rows by file
 * @param problems what is wrong with it, a sentence each with its line
 */
record FolderCatalogue(Map<String, Map<String, String>> rows, List<String> problems) {
    static final String FILE_NAME = "catalogue.csv";

    /** What one person can put right in a sitting; the rest is counted. */
    private static final int MOST_PROBLEMS = 20;

    private static final long MOST_BYTES = 100L << 20;

    FolderCatalogue {
        rows = Map.copyOf(rows);
        problems = shortened(problems);
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
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try {
            read(folder, text(file), rows, problems);
        } catch (IOException | CsvParseException unreadable) {
            problems.add("The catalogue could not be read to its end. Save it as CSV (UTF-8) and run this again.");
        }
        return new FolderCatalogue(rows, problems);
    }

    /** What is said of a file; empty when it has no row. */
    Map<String, String> saying(Path file) {
        return rows.getOrDefault(key(file), Map.of());
    }

    private static void read(Path folder, String text, Map<String, Map<String, String>> rows, List<String> problems)
            throws IOException {
        String header = text.lines().findFirst().orElse("");
        char mark = header.contains(",") ? ',' : header.contains(";") ? ';' : '\t';
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(mark).ofNamedCsvRecord(text)) {
            boolean isFirst = true;
            for (NamedCsvRecord record : csv) {
                if (isFirst) {
                    checkColumns(record, problems);
                    isFirst = false;
                }
                row(folder, record, rows, problems);
            }
        }
    }

    /** Excel on Windows writes its own code page unless told otherwise. */
    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("too large for a catalogue");
        }
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void checkColumns(NamedCsvRecord record, List<String> problems) {
        for (String column : record.getHeader()) {
            if (!GivenDescription.COLUMNS.contains(name(column)) && !column.isBlank()) {
                problems.add("Column “" + name(column) + "” is not one this library knows and was left out.");
            }
        }
    }

    private static void row(
            Path folder, NamedCsvRecord record, Map<String, Map<String, String>> rows, List<String> problems) {
        Map<String, String> row = new HashMap<>();
        List<String> header = record.getHeader();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            String value = record.getField(i).strip();
            if (GivenDescription.COLUMNS.contains(name(header.get(i))) && !value.isEmpty()) {
                row.put(name(header.get(i)), value);
            }
        }
        String line = "Line " + record.getStartingLineNumber();
        String file = row.getOrDefault("file", "").replace('\\', '/');
        if (file.isEmpty()) {
            problems.add(line + " names no file and was left out.");
            return;
        }
        try {
            Path named = folder.resolve(file).normalize();
            if (!named.startsWith(folder) || Files.notExists(named)) {
                problems.add(line + " names “" + file + "”, which is not in this folder.");
            } else if (rows.put(key(named), row) != null) {
                problems.add(line + " names “" + file + "” a second time; this line was used.");
            }
        } catch (InvalidPathException odd) {
            problems.add(line + " names a file with a name that no file can have.");
        }
    }

    private static String name(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /** Two systems write an accented letter in two ways; it is the same file. */
    private static String key(Path file) {
        return Normalizer.normalize(file.toString(), Normalizer.Form.NFC);
    }

    private static List<String> shortened(List<String> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return List.copyOf(problems);
        }
        List<String> some = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        some.add("And " + (problems.size() - MOST_PROBLEMS) + " more like these.");
        return List.copyOf(some);
    }
}
