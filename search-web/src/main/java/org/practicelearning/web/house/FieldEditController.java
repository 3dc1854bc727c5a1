package org.practicelearning.web.house;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.house.HouseRoutes.Rooms;
import org.practicelearning.web.house.TemplateEditing.EditPage;
import org.practicelearning.web.house.TemplateEditing.Item;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.Refusal;

/** Changing a question of a template, or a column of one that is a table. */
final class FieldEditController {
    private final TemplateEditing editing;

    FieldEditController(Rooms rooms) {
        this.editing = new TemplateEditing(rooms);
    }

    private static Field empty(FieldType type) {
        return new Field("", "", type, "", Map.of(), List.of(), Optional.empty(), Optional.empty(), false);
    }

    private static boolean isNew(Context ctx, String parameter) {
        return ctx.pathParam(parameter).equals(SectionEditController.NEW);
    }

    private static String address(Template template, String room, Section section, String... more) {
        List<String> all = new ArrayList<>(List.of(room, section.key()));
        all.addAll(List.of(more));
        return TemplatesController.address(template.key(), all.toArray(String[]::new));
    }

    /** {@code GET /templates/{key}/edit/{section}/{field}}. */
    void show(Context ctx) {
        Template template = editing.work(ctx);
        Section section = TemplateEditing.section(ctx, template);
        Field field = isNew(ctx, "field") ? empty(FieldType.LONG_TEXT) : TemplateEditing.field(ctx, section);
        page(ctx, template, section, field, "");
    }

    private void page(Context ctx, Template template, Section section, Field field, String wrong) {
        boolean isNew = isNew(ctx, "field");
        String here = address(template, "edit", section, ctx.pathParam("field"));
        boolean table = !isNew && field.type() == FieldType.TABLE;
        FormPage form = FieldForm.of(
                isNew ? "Add a question" : "Change “" + field.label() + "”",
                here,
                isNew,
                field,
                FieldForm.Kind.QUESTION);
        editing.show(
                ctx,
                new EditPage(
                        address(template, "edit", section),
                        section.title(),
                        template.title() + ": " + section.title(),
                        wrong.isEmpty() ? form : FieldForm.withFaults(form, field, wrong),
                        editing.standing(template),
                        table ? "Columns" : "",
                        address(template, "edit-order", section, ctx.pathParam("field")),
                        here + "/" + SectionEditController.NEW,
                        "Add a column",
                        field.columns().stream()
                                .map(each -> new Item(
                                        each.key(), here + "/" + each.key(), each.label(), Said.type(each.type())))
                                .toList(),
                        "",
                        ""));
    }

    /** {@code POST /templates/{key}/edit/{section}/{field}}. */
    void save(Context ctx) {
        FormToken.check(ctx);
        Template template = editing.work(ctx);
        Section section = TemplateEditing.section(ctx, template);
        Field before = isNew(ctx, "field")
                ? FieldForm.keyed(ctx, empty(FieldType.LONG_TEXT), keys(section.fields()))
                : TemplateEditing.field(ctx, section);
        Field changed = FieldForm.typed(ctx, before);
        String wrong = editing.keep(
                ctx,
                Reshaped.section(template, Reshaped.field(section, changed)),
                changed.type() == FieldType.TABLE
                        ? address(template, "edit", section, changed.key())
                        : address(template, "edit", section));
        if (!wrong.isEmpty()) {
            page(ctx, template, section, changed, wrong);
        }
    }

    private static List<String> keys(List<Field> fields) {
        List<String> keys = new ArrayList<>(List.of(SectionEditController.NEW));
        fields.forEach(each -> keys.add(each.key()));
        return keys;
    }

    /** {@code POST /templates/{key}/edit-order/{section}/{field}}: moves a column or takes it out. */
    void order(Context ctx) {
        FormToken.check(ctx);
        Template template = editing.work(ctx);
        Section section = TemplateEditing.section(ctx, template);
        Field table = TemplateEditing.field(ctx, section);
        String which = HouseRoutes.line(ctx, "which");
        List<Field> columns = Reshaped.ordered(
                table.columns(),
                HouseRoutes.line(ctx, "what"),
                each -> each.key().equals(which));
        String wrong = editing.keep(
                ctx,
                Reshaped.section(template, Reshaped.field(section, Reshaped.columns(table, columns))),
                address(template, "edit", section, table.key()));
        if (!wrong.isEmpty()) {
            page(ctx, template, section, table, wrong);
        }
    }

    /** {@code GET /templates/{key}/edit/{section}/{field}/{column}}. */
    void showColumn(Context ctx) {
        Template template = editing.work(ctx);
        Section section = TemplateEditing.section(ctx, template);
        Field table = TemplateEditing.field(ctx, section);
        columnPage(ctx, new Place(template, section, table), column(ctx, table), "");
    }

    /** A table where it stands. */
    private record Place(Template template, Section section, Field table) {}

    private static Field column(Context ctx, Field table) {
        return isNew(ctx, "column")
                ? empty(FieldType.TEXT)
                : table.column(ctx.pathParam("column"))
                        .orElseThrow(() -> new Refusal.NotFound("The table has no such column."));
    }

    private void columnPage(Context ctx, Place place, Field column, String wrong) {
        boolean isNew = isNew(ctx, "column");
        String table =
                address(place.template(), "edit", place.section(), place.table().key());
        FormPage form = FieldForm.of(
                isNew ? "Add a column" : "Change “" + column.label() + "”",
                table + "/" + ctx.pathParam("column"),
                isNew,
                column,
                FieldForm.Kind.COLUMN);
        editing.show(
                ctx,
                new EditPage(
                        table,
                        place.table().label(),
                        place.section().title() + ": " + place.table().label(),
                        wrong.isEmpty() ? form : FieldForm.withFaults(form, column, wrong),
                        editing.standing(place.template()),
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        "",
                        ""));
    }

    /** {@code POST /templates/{key}/edit/{section}/{field}/{column}}. */
    void saveColumn(Context ctx) {
        FormToken.check(ctx);
        Template template = editing.work(ctx);
        Section section = TemplateEditing.section(ctx, template);
        Field table = TemplateEditing.field(ctx, section);
        Field before = column(ctx, table);
        Field changed = FieldForm.typed(
                ctx, before.key().isEmpty() ? FieldForm.keyed(ctx, before, keys(table.columns())) : before);
        String wrong = editing.keep(
                ctx,
                Reshaped.section(template, Reshaped.field(section, Reshaped.column(table, changed))),
                address(template, "edit", section, table.key()));
        if (!wrong.isEmpty()) {
            columnPage(ctx, new Place(template, section, table), changed, wrong);
        }
    }
}
