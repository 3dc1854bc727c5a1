package org.practicelearning.web.house;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.house.HouseRoutes.Rooms;
import org.practicelearning.web.house.TemplateEditing.EditPage;
import org.practicelearning.web.house.TemplateEditing.Item;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;

/** Changing one of the partnership's own templates: its head and the order of its parts, and putting it into use. */
final class TemplateEditController {
    private final Rooms rooms;
    private final TemplateEditing editing;

    TemplateEditController(Rooms rooms) {
        this.rooms = rooms;
        this.editing = new TemplateEditing(rooms);
    }

    /** {@code GET /templates/{key}/edit}. */
    void showHead(Context ctx) {
        Template template = editing.work(ctx);
        page(ctx, template, "");
    }

    private void page(Context ctx, Template template, String wrong) {
        FormPage form = FormPage.of(
                "Change “" + template.title() + "”",
                TemplatesController.address(template.key(), "edit"),
                "Keep these changes",
                FormField.text("title", "Name", "", template.title()),
                FormField.area("purpose", "What it is for, and who writes it", "", template.purpose()),
                FormField.text("edition", "Guidance it was written against", "Stands on the cover", template.edition()),
                FormField.text("marking", "Marking", "Printed on every page", template.marking()));
        boolean inHand = rooms.forms().workInHand(template.key()).isPresent();
        editing.show(
                ctx,
                new EditPage(
                        TemplatesController.address(template.key()),
                        template.title(),
                        "",
                        wrong.isEmpty() ? form : form.withFault("title", wrong),
                        editing.standing(template),
                        "Parts",
                        TemplatesController.address(template.key(), "edit-order"),
                        TemplatesController.address(template.key(), "edit", "new"),
                        "Add a part",
                        template.sections().stream()
                                .map(each -> new Item(
                                        each.key(),
                                        TemplatesController.address(template.key(), "edit", each.key()),
                                        each.title(),
                                        Words.count(each.fields().size(), "question")))
                                .toList(),
                        inHand ? TemplatesController.address(template.key(), "use") : "",
                        inHand ? TemplatesController.address(template.key(), "drop") : ""));
    }

    /** {@code POST /templates/{key}/edit}. */
    void saveHead(Context ctx) {
        FormToken.check(ctx);
        Template changed = Reshaped.head(
                editing.work(ctx),
                HouseRoutes.line(ctx, "title"),
                HouseRoutes.line(ctx, "purpose"),
                HouseRoutes.line(ctx, "edition"),
                HouseRoutes.line(ctx, "marking"));
        String wrong = editing.keep(ctx, changed, TemplatesController.address(changed.key(), "edit"));
        if (!wrong.isEmpty()) {
            page(ctx, changed, wrong);
        }
    }

    /** {@code POST /templates/{key}/edit-order}: moves a part or takes it out. */
    void order(Context ctx) {
        FormToken.check(ctx);
        Template template = editing.work(ctx);
        String what = HouseRoutes.line(ctx, "what");
        String which = HouseRoutes.line(ctx, "which");
        String wrong = editing.keep(
                ctx,
                Reshaped.sections(
                        template,
                        Reshaped.ordered(
                                template.sections(), what, each -> each.key().equals(which))),
                TemplatesController.address(template.key(), "edit"));
        if (!wrong.isEmpty()) {
            page(ctx, template, wrong);
        }
    }

    /** {@code POST /templates/{key}/use}: the version in preparation is what people begin drafts with from now on. */
    void use(Context ctx) {
        FormToken.check(ctx);
        Template template = editing.work(ctx);
        rooms.forms().useWork(template.key(), ReaderOf.of(ctx).id());
        ctx.redirect(TemplatesController.address(template.key()), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /templates/{key}/drop}: forgets the changes that are not in use. */
    void drop(Context ctx) {
        FormToken.check(ctx);
        Template template = editing.work(ctx);
        rooms.forms().dropWork(template.key());
        ctx.redirect(TemplatesController.address(template.key()), HttpStatus.SEE_OTHER);
    }
}
