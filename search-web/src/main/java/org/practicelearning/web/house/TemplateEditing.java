package org.practicelearning.web.house;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.practicelearning.templates.file.Fault;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.house.HouseRoutes.Rooms;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** What the pages on which a template is changed have in common: the version in preparation, and saving a change of it. */
final class TemplateEditing {
    private static final Pattern STEP = Pattern.compile("(sections|fields|columns)\\[(\\d+)]");

    private final Rooms rooms;

    TemplateEditing(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * A page with a form, and a list of what lies below it.
     *
     * @param back where it belongs
     * @param standing whether the changes are in use
     * @param order where the order of the list is changed; empty without a list
     * @param add where something is added to it
     * @param use where the version is put into use; empty but on the first page
     */
    record EditPage(
            String back,
            String backLabel,
            String caption,
            FormPage form,
            String standing,
            String listed,
            String order,
            String add,
            String addLabel,
            List<Item> items,
            String use,
            String drop) {}

    /** Something in the list. */
    record Item(String key, String address, String label, String about) {}

    /** The version in preparation of one of the partnership's own. */
    Template work(Context ctx) {
        String key = ctx.pathParam("key");
        return rooms.forms()
                .find(key)
                .filter(Form::own)
                .map(form -> rooms.forms().work(key))
                .orElseThrow(() -> new Refusal.NotFound("There is no such template of your own."));
    }

    static Section section(Context ctx, Template template) {
        return template.section(ctx.pathParam("section"))
                .orElseThrow(() -> new Refusal.NotFound("The template has no such part."));
    }

    static Field field(Context ctx, Section section) {
        return section.field(ctx.pathParam("field"))
                .orElseThrow(() -> new Refusal.NotFound("The part has no such question."));
    }

    /** How the version in preparation stands. */
    String standing(Template template) {
        return rooms.forms().workInHand(template.key()).isPresent()
                ? "Your changes are kept, and not in use yet. People begin drafts with version " + template.version()
                        + " until you put the next one into use."
                : "This is version " + template.version()
                        + ", as it is in use. Changes are kept until you put them into use.";
    }

    void show(Context ctx, EditPage page) {
        boolean wrong = !page.form().faults().isEmpty();
        if (wrong) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of((wrong ? "Error: " : "") + page.form().heading(), PageHead.Section.TEMPLATES),
                        "house-edit",
                        page);
    }

    /** Keeps a change and goes on; or gives what is wrong, in words. */
    String keep(Context ctx, Template changed, String then) {
        List<Fault> faults = rooms.forms().keepWork(changed, ReaderOf.of(ctx).id());
        if (faults.isEmpty()) {
            ctx.redirect(then, HttpStatus.SEE_OTHER);
            return "";
        }
        return faults.stream().map(each -> said(changed, each)).distinct().collect(Collectors.joining(" "));
    }

    /** A fault without line and path: nobody who fills in a form sees the file. */
    private static String said(Template template, Fault fault) {
        Matcher steps = STEP.matcher(fault.field());
        List<MatchResult> path = steps.results().toList();
        String place = "";
        if (!path.isEmpty()) {
            Section section =
                    template.sections().get(Integer.parseInt(path.getFirst().group(2)) - 1);
            place = "“" + section.title() + "”";
            if (path.size() > 1) {
                Field field = section.fields().get(Integer.parseInt(path.get(1).group(2)) - 1);
                place = place + ", “" + field.label() + "”";
                if (path.size() > 2) {
                    place = place + ", “"
                            + field.columns()
                                    .get(Integer.parseInt(path.get(2).group(2)) - 1)
                                    .label()
                            + "”";
                }
            }
            place = place + ": ";
        }
        return place + name(fault.field().replaceAll(".*\\.", "")) + " " + fault.message() + ".";
    }

    private static String name(String key) {
        return switch (key) {
            case "silentOnlyWith" -> "“May be left out only with a reason in”:";
            case "goodLooksLike" -> "“What good looks like”";
            case "required" -> "“Needed”";
            case "means" -> "“What checks take it for”";
            case "identity" -> "“A real identity”";
            default -> key.isEmpty() ? "" : key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
        };
    }
}
