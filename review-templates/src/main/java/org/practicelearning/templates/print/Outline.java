package org.practicelearning.templates.print;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.AnswerText;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Inline;
import org.practicelearning.templates.markdown.Markdown;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** Lays a draft out, section by section. */
public final class Outline {
    /** A table with more columns cannot be read on an upright page. */
    private static final int MOST_COLUMNS = 6;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    private final Draft draft;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece.Pair> pairs = new ArrayList<>();

    private Outline(Draft draft) {
        this.draft = draft;
    }

    /** All sections with their headings. */
    static List<Piece> of(Template template, Draft draft) {
        Outline outline = new Outline(draft);
        template.sections().forEach(outline::section);
        return List.copyOf(outline.pieces);
    }

    /** The answer to one field, without a heading; nothing where nobody wrote. */
    public static List<Piece> of(Section section, Field field, Draft draft) {
        Outline outline = new Outline(draft);
        outline.field(section, field, false);
        outline.endPairs(section);
        return List.copyOf(outline.pieces);
    }

    private void section(Section section) {
        int before = pieces.size();
        pieces.add(new Piece.Heading(1, section.title()));
        boolean several = section.fields().size() > 1;
        section.fields().forEach(field -> field(section, field, several));
        endPairs(section);
        if (pieces.size() == before + 1) {
            if (draft.state().compareTo(ReviewState.FINAL) >= 0) {
                pieces.removeLast();
            } else {
                pieces.add(new Piece.Remark("Nothing written yet."));
            }
        }
    }

    private void field(Section section, Field field, boolean heading) {
        if (field.means().filter(means -> means == Meaning.SIGN_OFF).isPresent()) {
            signOffs(section, field, heading);
            return;
        }
        Optional<Answer> answer = draft.section(section.key()).answer(field.key());
        if (answer.isEmpty() || field.identity()) {
            return;
        }
        if (field.type() == FieldType.LONG_TEXT || field.type() == FieldType.TABLE) {
            endPairs(section);
            if (heading) {
                pieces.add(new Piece.Heading(2, field.label()));
            }
            large(section, field, answer.get());
        } else {
            pairs.add(new Piece.Pair(field.label(), path(section, field), plain(AnswerText.of(field, answer.get()))));
        }
    }

    private void large(Section section, Field field, Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            table(field, path(section, field), rows.rows());
        } else {
            SectionText text = draft.section(section.key());
            pieces.add(new Piece.Text(path(section, field), Markdown.read(text.text(field.key()))));
        }
    }

    private void table(Field table, String path, List<Answer.Row> rows) {
        if (table.columns().size() > MOST_COLUMNS) {
            for (int at = 0; at < rows.size(); at++) {
                card(table, path, rows, at + 1);
            }
            return;
        }
        List<List<Piece.Cell>> cells = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            cells.add(cells(table, path + "[" + (at + 1) + "].", rows.get(at)));
        }
        pieces.add(new Piece.Grid(
                table.label(),
                table.columns().stream().map(Field::label).toList(),
                table.columns().stream().map(Outline::width).toList(),
                cells));
    }

    private static List<Piece.Cell> cells(Field table, String path, Answer.Row row) {
        return table.columns().stream()
                .map(column -> new Piece.Cell(path + column.key(), cell(column, row)))
                .toList();
    }

    private void card(Field table, String path, List<Answer.Row> rows, int number) {
        List<Piece.Pair> card = new ArrayList<>();
        for (Field column : table.columns()) {
            List<Block> cell = cell(column, rows.get(number - 1));
            if (!cell.isEmpty()) {
                card.add(new Piece.Pair(column.label(), path + "[" + number + "]." + column.key(), cell));
            }
        }
        pieces.add(new Piece.Pairs(table.label() + ", " + number + " of " + rows.size(), true, card));
    }

    private void signOffs(Section section, Field field, boolean heading) {
        boolean open = draft.state().compareTo(ReviewState.FINAL) < 0;
        if (draft.currentSignOffs().isEmpty() && !open) {
            return;
        }
        endPairs(section);
        if (heading) {
            pieces.add(new Piece.Heading(2, field.label()));
        }
        if (draft.currentSignOffs().isEmpty()) {
            pieces.add(new Piece.Remark("Nobody has signed this version yet."));
            return;
        }
        pieces.add(new Piece.Grid(
                field.label(),
                List.of("Partner", "Role", "Date"),
                List.of(3, 4, 2),
                draft.currentSignOffs().stream()
                        .map(each -> List.of(
                                new Piece.Cell("", plain(each.partner().label())),
                                new Piece.Cell("", plain(each.role())),
                                new Piece.Cell("", plain(DAY.format(each.at())))))
                        .toList()));
    }

    private void endPairs(Section section) {
        if (!pairs.isEmpty()) {
            pieces.add(new Piece.Pairs(section.title(), false, pairs));
            pairs.clear();
        }
    }

    private static String path(Section section, Field field) {
        return section.key() + "." + field.key();
    }

    private static List<Block> cell(Field column, Answer.Row row) {
        String text = AnswerText.cell(column, row);
        return column.type() == FieldType.LONG_TEXT ? Markdown.read(text) : plain(text);
    }

    /** A short answer is no Markdown: "*" in it is a star. */
    private static List<Block> plain(String text) {
        return text.isBlank() ? List.of() : List.of(new Block.Paragraph(List.of(new Inline.Words(text))));
    }

    /** The width of a column, in parts of the whole. */
    public static int width(Field column) {
        return switch (column.type()) {
            case LONG_TEXT, TABLE -> 8;
            case THEMES, MANY -> 6;
            case TEXT, REFERENCE -> 5;
            case ONE, DATE -> 4;
            case YES_NO, NUMBER -> 2;
        };
    }
}
