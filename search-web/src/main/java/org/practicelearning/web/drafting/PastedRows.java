package org.practicelearning.web.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.TypedDay;
import org.practicelearning.templates.template.Field;

/**
 * Rows copied from a spreadsheet: lines of cells parted by tabs, in the order of the columns. A line with the names of
 * the columns is not a row.
 *
 * @param rows those that fit into the table
 * @param left the lines that have more cells than the table has columns, as they were pasted
 */
record PastedRows(List<Answer.Row> rows, String left) {
    static PastedRows read(Field table, String text) {
        List<Answer.Row> rows = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Line line : lines(text)) {
            if (line.cells().size() > table.columns().size()) {
                left.add(line.raw());
            } else if (!line.cells().isEmpty() && !isHead(table, line.cells())) {
                rows.add(row(table, line.cells()));
            }
        }
        return new PastedRows(rows, String.join("\n", left));
    }

    /** Nothing pasted can be left over in silence. */
    String fault(Field table) {
        return left.isEmpty()
                ? ""
                : table.label() + ": what is left below has more cells in a line than the "
                        + table.columns().size()
                        + " columns of this table. Take the other cells out of it, then save again.";
    }

    private static boolean isHead(Field table, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).equalsIgnoreCase(table.columns().get(at).label())) {
                return false;
            }
        }
        return true;
    }

    private static Answer.Row row(Field table, List<String> values) {
        Map<String, Answer> cells = new LinkedHashMap<>();
        for (int at = 0; at < values.size(); at++) {
            Field column = table.columns().get(at);
            if (!values.get(at).isEmpty()) {
                cells.put(column.key(), cell(column, values.get(at)));
            }
        }
        return new Answer.Row(cells);
    }

    private static Answer cell(Field column, String value) {
        return switch (column.type()) {
            case DATE -> Answer.of(TypedDay.stored(value));
            case YES_NO -> Answer.of(yesOrNo(value));
            case ONE -> Answer.of(key(column, value));
            case MANY ->
                new Answer.Picked(
                        several(value).stream().map(each -> key(column, each)).toList());
            case THEMES -> new Answer.Picked(several(value));
            case LONG_TEXT -> Answer.of(value);
            default -> Answer.of(value.replaceAll("\\s*\\n\\s*", " "));
        };
    }

    private static List<String> several(String value) {
        return Arrays.stream(value.split("[;\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static String yesOrNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "y" -> "yes";
            case "no", "n" -> "no";
            default -> value;
        };
    }

    private static String key(Field column, String label) {
        return column.choices().entrySet().stream()
                .filter(each -> each.getValue().equalsIgnoreCase(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(label);
    }

    /** A line of cells, without the empty ones at its end. */
    private record Line(List<String> cells, String raw) {
        static Line of(List<String> cells, String raw) {
            int end = cells.size();
            while (end > 0 && cells.get(end - 1).isBlank()) {
                end--;
            }
            return new Line(cells.subList(0, end).stream().map(String::strip).toList(), raw);
        }
    }

    /** A cell with line breaks, tabs or quotation marks in it stands in quotation marks. */
    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int begun = 0;
        for (int at = 0; at <= text.length(); at++) {
            char sign = at == text.length() ? '\n' : text.charAt(at);
            boolean last = at == text.length();
            if (quoted && !last) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (text.startsWith("\"\"", at)) {
                    cell.append(sign);
                    at++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"' && cell.isEmpty() && closes(text, at)) {
                quoted = true;
            } else if (sign == '\t' || sign == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    lines.add(Line.of(cells, text.substring(begun, at)));
                    cells.clear();
                    begun = at + 1;
                }
            } else {
                cell.append(sign);
            }
        }
        return lines;
    }

    /** A quotation mark that is never closed is one of the words. */
    private static boolean closes(String text, int from) {
        for (int at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
            if (text.startsWith("\"\"", at)) {
                at++;
            } else {
                return at + 1 == text.length() || text.charAt(at + 1) == '\t' || text.charAt(at + 1) == '\n';
            }
        }
        return false;
    }
}
