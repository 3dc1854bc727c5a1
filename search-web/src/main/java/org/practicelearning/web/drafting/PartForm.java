package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.TypedDay;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.Section;

/** What was typed on the page of a part. An element is called as its field: {@code a.table[2].column}. */
final class PartForm {
    /** Before every name, so that none is one of the page's own. */
    static final String PREFIX = "a.";

    /** Before the name of the field in which themes are typed. */
    static final String MORE = "more.";

    /** One more than a table may hold, so that too many are said and not cut off. */
    private static final int MOST_ROWS = 5_001;

    private final Context ctx;
    private final Map<String, PastedRows> left = new LinkedHashMap<>();

    private PartForm(Context ctx) {
        this.ctx = ctx;
    }

    /**
     * A part as it was sent.
     *
     * @param answers what is stored with the draft; fields left empty are left out
     * @param identities by {@code section.field}; kept apart
     * @param left by element of a table, what was pasted and does not fit into it
     */
    record Typed(
            long revision,
            Map<String, Answer> answers,
            Map<String, String> identities,
            boolean complete,
            Map<String, PastedRows> left) {
        Typed(long revision, Map<String, Answer> answers, Map<String, String> identities, boolean complete) {
            this(revision, answers, identities, complete, Map.of());
        }

        /** The same with other answers. */
        Typed answering(Map<String, Answer> others) {
            return answering(revision, others);
        }

        /** The same with other answers, begun from another revision. */
        Typed answering(long from, Map<String, Answer> others) {
            return new Typed(from, others, identities, complete, left);
        }
    }

    static Typed read(Context ctx, Section section) {
        PartForm form = new PartForm(ctx);
        Map<String, Answer> answers = new LinkedHashMap<>();
        Map<String, String> identities = new LinkedHashMap<>();
        for (Field field : section.fields()) {
            if (field.identity()) {
                identities.put(section.key() + "." + field.key(), form.text(PREFIX + field.key()));
            } else if (isAsked(field)) {
                Answer answer = form.answer(field, PREFIX + field.key());
                if (!answer.blank()) {
                    answers.put(field.key(), answer);
                }
            }
        }
        return new Typed(form.revision(), answers, identities, "yes".equals(ctx.formParam("complete")), form.left);
    }

    /** Sign-offs are entered by signing. */
    static boolean isAsked(Field field) {
        return field.means().filter(means -> means == Meaning.SIGN_OFF).isEmpty();
    }

    private long revision() {
        String sent = text("revision");
        return sent.matches("\\d{1,9}") ? Long.parseLong(sent) : -1;
    }

    private Answer answer(Field field, String name) {
        return switch (field.type()) {
            case TABLE -> table(field, name);
            case MANY -> new Answer.Picked(ctx.formParams(name));
            case THEMES -> new Answer.Picked(themes(name));
            case DATE -> Answer.of(TypedDay.stored(text(name)));
            case TEXT, NUMBER, YES_NO, ONE, REFERENCE -> Answer.of(text(name).strip());
            case LONG_TEXT -> Answer.of(text(name).strip());
        };
    }

    /** Those that stayed ticked, and those typed besides. */
    private List<String> themes(String name) {
        List<String> themes = new ArrayList<>(ctx.formParams(name));
        for (String line : lines(text(MORE + name))) {
            Arrays.stream(line.split(";")).map(String::strip).forEach(themes::add);
        }
        return themes.stream().filter(each -> !each.isBlank()).distinct().toList();
    }

    private Answer table(Field table, String name) {
        List<Answer.Row> rows = new ArrayList<>();
        String sent = text("rows." + name);
        int count = sent.matches("\\d{1,4}") ? Math.min(MOST_ROWS, Integer.parseInt(sent)) : 0;
        for (int number = 1; number <= count; number++) {
            String row = name + "[" + number + "]";
            Map<String, Answer> cells = new LinkedHashMap<>();
            for (Field column : table.columns()) {
                Answer cell = answer(column, row + "." + column.key());
                if (!cell.blank()) {
                    cells.put(column.key(), cell);
                }
            }
            if (!cells.isEmpty() && ctx.formParam("remove." + row) == null) {
                rows.add(new Answer.Row(cells));
            }
        }
        PastedRows pasted = PastedRows.read(table, text("paste." + name));
        rows.addAll(pasted.rows());
        if (!pasted.left().isEmpty()) {
            left.put(name, pasted);
        }
        return new Answer.Rows(rows);
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .filter(each -> !each.isBlank())
                .toList();
    }

    /** Text as typed; browsers send line ends their own way. */
    private String text(String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** The element of a field, by the path the template's module calls it. */
    static String element(Section section, String path) {
        String key = path.startsWith(section.key() + ".")
                ? path.substring(section.key().length() + 1)
                : path;
        return PREFIX + key;
    }

    static boolean isLong(Field field) {
        return field.type() == FieldType.LONG_TEXT;
    }
}
