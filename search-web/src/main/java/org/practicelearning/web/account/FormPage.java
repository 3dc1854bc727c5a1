package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.people.Answer.Refused;

/**
 * A page with one form.
 *
 * @param lead sentences above it
 * @param kept hidden fields
 * @param links below it
 * @param ways buttons above it that lead elsewhere, as an alternative to filling it in
 */
public record FormPage(
        String heading,
        List<String> lead,
        String action,
        List<Kept> kept,
        List<FormField> fields,
        String button,
        List<Fault> faults,
        List<Link> links,
        List<Link> ways) {

    /** A hidden field. */
    public record Kept(String name, String value) {}

    /** What is wrong, with the field it is wrong in. */
    public record Fault(String field, String text) {}

    /** A way on. */
    public record Link(String label, String address) {}

    public static FormPage of(String heading, String action, String button, FormField... fields) {
        return new FormPage(
                heading, List.of(), action, List.of(), List.of(fields), button, List.of(), List.of(), List.of());
    }

    public FormPage saying(String... sentences) {
        return new FormPage(heading, List.of(sentences), action, kept, fields, button, faults, links, ways);
    }

    public FormPage keeping(List<Kept> hidden) {
        List<Kept> all = new ArrayList<>(kept);
        all.addAll(hidden);
        return new FormPage(heading, lead, action, all, fields, button, faults, links, ways);
    }

    public FormPage keeping(String name, String value) {
        return keeping(List.of(new Kept(name, value)));
    }

    /** The same with one more field. */
    public FormPage withField(FormField field) {
        List<FormField> all = new ArrayList<>(fields);
        all.add(field);
        return new FormPage(heading, lead, action, kept, all, button, faults, links, ways);
    }

    public FormPage linking(String label, String address) {
        List<Link> all = new ArrayList<>(links);
        all.add(new Link(label, address));
        return new FormPage(heading, lead, action, kept, fields, button, faults, all, ways);
    }

    /** The same with a button above it that leads elsewhere. */
    public FormPage orBy(Link way) {
        List<Link> all = new ArrayList<>(ways);
        all.add(way);
        return new FormPage(heading, lead, action, kept, fields, button, faults, links, all);
    }

    /** The same with one more fault; a field says the first of its own. */
    public FormPage withFault(String field, String text) {
        String at = fields.stream()
                .filter(each -> each.id().equals(field))
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .map(FormPage::mended)
                .orElse("main-content");
        List<Fault> all = new ArrayList<>(faults);
        all.add(new Fault(at, text));
        return new FormPage(
                heading,
                lead,
                action,
                kept,
                fields.stream()
                        .map(each -> each.id().equals(field) && each.fault() == null ? each.with(text) : each)
                        .toList(),
                button,
                all,
                links,
                ways);
    }

    /** The element a fault leads to: of a group the first to choose. */
    private static String mended(FormField field) {
        return field.options().isEmpty() || field.kind().equals("select") ? field.id() : field.id() + "-1";
    }

    public FormPage withFault(Refused<?> refused) {
        return withFault(refused.field(), refused.sentence());
    }

    /** Whether it carries another form on, which must not be left for another page. */
    public boolean carrying() {
        return kept.stream().anyMatch(each -> each.name().equals(KeptForm.PATH));
    }

    /** Whether it sends a file. */
    public boolean multipart() {
        return fields.stream().anyMatch(each -> each.kind().equals("file"));
    }

    /** Answers with it; with a fault the status says so. */
    public void show(Context ctx, Pages pages, Section section) {
        if (!faults.isEmpty() && ctx.statusCode() == HttpStatus.OK.getCode()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pages.show(ctx, PageHead.of((faults.isEmpty() ? "" : "Error: ") + heading, section), "form", this);
    }
}
