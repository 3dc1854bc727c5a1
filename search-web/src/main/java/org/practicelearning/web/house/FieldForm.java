package org.practicelearning.web.house;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;

/** The form in which a question or a column is changed. */
final class FieldForm {
    private static final int LONGEST_KEY = 60;

    /** The states something can be needed before. */
    private static final List<ReviewState> STATES =
            List.of(ReviewState.AGENCY_CHECK, ReviewState.SIGN_OFF, ReviewState.FINAL, ReviewState.PUBLISHED);

    private FieldForm() {}

    /** What is changed. */
    enum Kind {
        QUESTION,
        COLUMN
    }

    /** The form with what is wrong beside where it is typed; what belongs to no place in it, at its head. */
    static FormPage withFaults(FormPage form, Field typed, String wrong) {
        FormPage faulted = form;
        if (typed.label().isEmpty()) {
            faulted = faulted.withFault("label", "Write the question or heading");
        }
        if (typed.type().choosesFromAList() && typed.choices().isEmpty()) {
            faulted = faulted.withFault("choices", "Write the choices, one on each line");
        }
        return faulted.faults().isEmpty() ? form.withFault("label", wrong) : faulted;
    }

    static FormPage of(String heading, String action, boolean isNew, Field field, Kind kind) {
        List<FieldType> types = Arrays.stream(FieldType.values())
                .filter(each -> kind == Kind.QUESTION || each != FieldType.TABLE)
                .toList();
        FormPage form = FormPage.of(
                heading,
                action,
                isNew ? "Add it" : "Keep these changes",
                FormField.text(
                        "label", kind == Kind.QUESTION ? "Question" : "Heading of the column", "", field.label()),
                FormField.choice(
                        "select",
                        "type",
                        "What it takes",
                        "",
                        options(types, FieldType::key, Said::type, Optional.of(field.type()), "")),
                FormField.text("hint", "Help", "Stands below it; may be empty", field.hint()),
                FormField.area("choices", "Choices", "For a choice only: one on each line", lines(field.choices())),
                FormField.choice(
                        "select",
                        "required",
                        "Needed",
                        "A draft cannot go on without it",
                        options(STATES, ReviewState::key, Said::required, field.requiredAt(), "Never")),
                FormField.choice(
                        "select",
                        "means",
                        "What checks take it for",
                        "So that the checks of wording and recommendations find it",
                        options(
                                List.of(Meaning.values()),
                                Meaning::key,
                                Said::means,
                                field.means(),
                                "Nothing in particular")));
        if (kind == Kind.COLUMN) {
            return form;
        }
        FormPage whole = form.withField(FormField.choice(
                "checkboxes",
                "identity",
                "A real identity?",
                "Kept apart from the draft for the case owner alone, and never exported",
                List.of(new Option("yes", "A real name, number or date of birth", "", field.identity()))));
        return isNew || field.type() != FieldType.TABLE || field.columns().isEmpty()
                ? whole.withField(FormField.text("column", "First column", "For a table only", ""))
                : whole;
    }

    private static <T> List<Option> options(
            List<T> values, Function<T, String> key, Function<T, String> said, Optional<T> chosen, String none) {
        List<Option> options = new ArrayList<>();
        if (!none.isEmpty()) {
            options.add(new Option("", none, "", chosen.isEmpty()));
        }
        values.forEach(each -> options.add(new Option(
                key.apply(each),
                said.apply(each),
                "",
                chosen.filter(each::equals).isPresent())));
        return options;
    }

    private static String lines(Map<String, String> choices) {
        return String.join("\n", choices.values());
    }

    /** A new field with a key made from what was typed as its label. */
    static Field keyed(Context ctx, Field field, List<String> taken) {
        return new Field(
                Keys.of(HouseRoutes.line(ctx, "label"), taken, LONGEST_KEY),
                field.label(),
                field.type(),
                field.hint(),
                field.choices(),
                field.columns(),
                field.requiredAt(),
                field.means(),
                field.identity());
    }

    /** The field as it was typed. Its key never changes, so that answers keep their place. */
    static Field typed(Context ctx, Field before) {
        FieldType type = named(FieldType.values(), FieldType::key, HouseRoutes.line(ctx, "type"))
                .orElse(before.type());
        return new Field(
                before.key(),
                HouseRoutes.line(ctx, "label"),
                type,
                HouseRoutes.line(ctx, "hint"),
                choices(HouseRoutes.lines(ctx, "choices"), before.choices()),
                columns(HouseRoutes.line(ctx, "column"), before, type),
                named(ReviewState.values(), ReviewState::key, HouseRoutes.line(ctx, "required")),
                named(Meaning.values(), Meaning::key, HouseRoutes.line(ctx, "means")),
                ctx.formParam("identity") != null);
    }

    private static <T> Optional<T> named(T[] values, Function<T, String> key, String wanted) {
        return Arrays.stream(values)
                .filter(each -> key.apply(each).equals(wanted))
                .findFirst();
    }

    private static List<Field> columns(String first, Field before, FieldType type) {
        if (type != FieldType.TABLE) {
            return List.of();
        }
        return before.columns().isEmpty() && !first.isEmpty()
                ? List.of(new Field(
                        Keys.of(first, List.of(SectionEditController.NEW), LONGEST_KEY),
                        first,
                        FieldType.TEXT,
                        "",
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false))
                : before.columns();
    }

    /**
     * The choices, one on each line. A line that was there keeps its key; when as many lines stand there as before, a changed
     * one does too, for then it is the same choice in other words.
     */
    private static Map<String, String> choices(String typed, Map<String, String> before) {
        List<String> labels = typed.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        Map<String, String> keys = before.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));
        List<String> inOrder = List.copyOf(before.keySet());
        Map<String, String> choices = new LinkedHashMap<>();
        for (int at = 0; at < labels.size(); at++) {
            String label = labels.get(at);
            String known = keys.get(label);
            String same =
                    known == null && labels.size() == before.size() && !labels.contains(before.get(inOrder.get(at)))
                            ? inOrder.get(at)
                            : known;
            List<String> taken = new ArrayList<>(choices.keySet());
            taken.addAll(before.keySet());
            choices.put(same == null ? Keys.of(label, taken, LONGEST_KEY) : same, label);
        }
        return choices;
    }
}
