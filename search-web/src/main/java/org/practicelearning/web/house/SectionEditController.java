package org.practicelearning.web.house;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.templates.guidance.Source;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.house.HouseRoutes.Rooms;
import org.practicelearning.web.house.TemplateEditing.EditPage;
import org.practicelearning.web.house.TemplateEditing.Item;
import org.practicelearning.web.page.FormToken;

/** Changing a part of a template: its heading, prompt and source, and the order of its questions. */
final class SectionEditController {
    private static final int LONGEST_KEY = 60;

    /** What stands in an address in place of something that is not there yet; no key begins so. */
    static final String NEW = "new";

    private static final Source NO_SOURCE = new Source("", "", "", true);

    private final TemplateEditing editing;

    SectionEditController(Rooms rooms) {
        this.editing = new TemplateEditing(rooms);
    }

    /** {@code GET /templates/{key}/edit/{section}}. */
    void show(Context ctx) {
        Template template = editing.work(ctx);
        page(ctx, template, isNew(ctx) ? empty("") : TemplateEditing.section(ctx, template), Map.of());
    }

    private static boolean isNew(Context ctx) {
        return ctx.pathParam("section").equals(NEW);
    }

    private static Section empty(String key) {
        return new Section(key, "", "", "", NO_SOURCE, List.of(), Optional.empty());
    }

    private void page(Context ctx, Template template, Section section, Map<String, String> faults) {
        boolean isNew = isNew(ctx);
        String address = TemplatesController.address(template.key(), "edit", ctx.pathParam("section"));
        FormPage form = FormPage.of(
                isNew ? "Add a part" : "Change “" + section.title() + "”",
                address,
                isNew ? "Add it" : "Keep these changes",
                FormField.text("title", "Heading", "", section.title()),
                FormField.area("prompt", "Prompt", "What the part asks; a question is best", section.prompt()),
                FormField.area("good", "What good looks like", "", section.goodLooksLike()),
                FormField.text(
                        "guidance",
                        "Guidance that asks for it",
                        "",
                        section.source().guidance()),
                FormField.text(
                        "edition",
                        "Its edition",
                        "Year or month",
                        section.source().edition()),
                FormField.text(
                        "paragraph",
                        "Paragraph",
                        "Only if somebody has read it there. Leave it empty otherwise",
                        section.source().paragraph()),
                FormField.choice(
                        "checkboxes",
                        "check",
                        "Is the wording to be looked up?",
                        "",
                        List.of(new Option(
                                "yes",
                                "Say “check against current guidance”",
                                "",
                                section.source().check()))));
        if (isNew) {
            form = form.withField(FormField.text(
                    "first",
                    "First question of the part",
                    "A long text; it can be changed afterwards",
                    HouseRoutes.line(ctx, "first")));
        } else {
            form = form.withField(FormField.choice(
                    "select",
                    "silent",
                    "May be left out only with a reason in",
                    "A part on race, identity and context needs this",
                    silent(section)));
        }
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            form = form.withFault(fault.getKey(), fault.getValue());
        }
        editing.show(
                ctx,
                new EditPage(
                        TemplatesController.address(template.key(), "edit"),
                        template.title(),
                        template.title(),
                        form,
                        editing.standing(template),
                        isNew ? "" : "Questions",
                        TemplatesController.address(template.key(), "edit-order", ctx.pathParam("section")),
                        address + "/" + NEW,
                        "Add a question",
                        section.fields().stream()
                                .map(each -> new Item(
                                        each.key(), address + "/" + each.key(), each.label(), Said.type(each.type())))
                                .toList(),
                        "",
                        ""));
    }

    private static List<Option> silent(Section section) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "No such rule", "", section.silentOnlyWith().isEmpty()));
        section.fields()
                .forEach(each -> options.add(new Option(
                        each.key(),
                        each.label(),
                        "",
                        section.silentOnlyWith().filter(each.key()::equals).isPresent())));
        return options;
    }

    /** {@code POST /templates/{key}/edit/{section}}. */
    void save(Context ctx) {
        FormToken.check(ctx);
        Template template = editing.work(ctx);
        Section before = isNew(ctx)
                ? empty(Keys.of(HouseRoutes.line(ctx, "title"), keysOf(template), LONGEST_KEY))
                : TemplateEditing.section(ctx, template);
        Section changed = typed(ctx, before);
        Map<String, String> missing = missing(ctx);
        if (!missing.isEmpty()) {
            page(ctx, template, changed, missing);
            return;
        }
        String wrong = editing.keep(
                ctx,
                Reshaped.section(template, changed),
                TemplatesController.address(template.key(), "edit", changed.key()));
        if (!wrong.isEmpty()) {
            page(ctx, template, changed, Map.of("title", wrong));
        }
    }

    /** What a part cannot be without, each said where it is typed. */
    private static Map<String, String> missing(Context ctx) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("title", "Write the heading of the part");
        asked.put("prompt", "Write what the part asks");
        asked.put("good", "Write what good looks like");
        asked.put("guidance", "Name the guidance that asks for it, or a local protocol");
        if (isNew(ctx)) {
            asked.put("first", "Write the first question of the part");
        }
        asked.keySet().removeIf(each -> !HouseRoutes.line(ctx, each).isEmpty());
        return asked;
    }

    private static List<String> keysOf(Template template) {
        List<String> taken = new ArrayList<>(List.of(NEW));
        template.sections().forEach(each -> taken.add(each.key()));
        return taken;
    }

    private static Section typed(Context ctx, Section before) {
        String first = HouseRoutes.line(ctx, "first");
        String silent = HouseRoutes.line(ctx, "silent");
        return new Section(
                before.key(),
                HouseRoutes.line(ctx, "title"),
                HouseRoutes.line(ctx, "prompt"),
                HouseRoutes.line(ctx, "good"),
                new Source(
                        HouseRoutes.line(ctx, "guidance"),
                        HouseRoutes.line(ctx, "edition"),
                        HouseRoutes.line(ctx, "paragraph"),
                        ctx.formParam("check") != null),
                first.isEmpty() ? before.fields() : List.of(question(first)),
                silent.isEmpty() ? Optional.empty() : Optional.of(silent));
    }

    private static Field question(String label) {
        return new Field(
                Keys.of(label, List.of(NEW), LONGEST_KEY),
                label,
                FieldType.LONG_TEXT,
                "",
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** {@code POST /templates/{key}/edit-order/{section}}: moves a question or takes it out. */
    void order(Context ctx) {
        FormToken.check(ctx);
        Template template = editing.work(ctx);
        Section section = TemplateEditing.section(ctx, template);
        String which = HouseRoutes.line(ctx, "which");
        List<Field> fields = Reshaped.ordered(
                section.fields(),
                HouseRoutes.line(ctx, "what"),
                each -> each.key().equals(which));
        String wrong = editing.keep(
                ctx,
                Reshaped.section(template, Reshaped.fields(section, fields)),
                TemplatesController.address(template.key(), "edit", section.key()));
        if (!wrong.isEmpty()) {
            page(ctx, template, section, Map.of("title", wrong));
        }
    }
}
