package org.practicelearning.web.house;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.export.ExampleTemplate;
import org.practicelearning.templates.export.HouseTemplate;
import org.practicelearning.templates.export.TemplateFault;
import org.practicelearning.templates.export.WordExport;
import org.practicelearning.templates.export.WordTemplateReport;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.house.HouseRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** The partnership's Word templates: sent, examined, tried and put in force. */
final class WordTemplatesController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MOST_BYTES = 20_000_000;
    private static final int LONGEST_NAME = 200;

    private final Rooms rooms;

    WordTemplatesController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** What the list shows. */
    record ListPage(FormPage form, List<Line> templates, List<Example> examples) {}

    /** A Word template. */
    record Line(String address, String kind, String name, int version, boolean inForce, String who, String when) {}

    /** An example to download. */
    record Example(String address, String title) {}

    /**
     * What was found in one.
     *
     * @param line null for a file that was not kept
     */
    record ReportPage(
            String heading,
            String kind,
            boolean forAll,
            @Nullable Line line,
            boolean usable,
            List<TemplateFault> faults,
            List<String> fields,
            List<String> usedStyles,
            List<String> missingStyles,
            List<String> remarks) {}

    private String kind(String key) {
        return key.isEmpty()
                ? "All kinds of draft"
                : rooms.forms().find(key).map(each -> each.template().title()).orElse(key);
    }

    private Line line(StoredWordTemplate each) {
        return new Line(
                "/settings/word/" + each.number(),
                kind(each.template()),
                each.fileName(),
                each.version(),
                each.inForce(),
                rooms.nameOf().apply(each.addedBy()),
                Moments.said(each.added()));
    }

    /** {@code GET /settings/word}. */
    void show(Context ctx) {
        list(ctx, "");
    }

    private void list(Context ctx, String fault) {
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option("", "All kinds of draft that have none of their own", "", true));
        rooms.forms()
                .offered()
                .forEach(
                        each -> kinds.add(new Option(each.key(), each.template().title(), "", false)));
        FormPage form = FormPage.of(
                "Word templates",
                "/settings/word",
                "Send and look",
                new FormField(
                        "file",
                        "file",
                        "Your Word template (.docx)",
                        "With your cover, header, footer and styles. At most 20 MB, without macros.",
                        "",
                        "off",
                        List.of(),
                        null),
                FormField.choice("select", "kind", "What is it for?", "", kinds));
        FormPage shown = fault.isEmpty() ? form : form.withFault("file", fault);
        if (!fault.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of((fault.isEmpty() ? "" : "Error: ") + "Word templates", Section.TEMPLATES),
                        "house-word",
                        new ListPage(
                                shown,
                                rooms.house().wordTemplates().all().stream()
                                        .map(this::line)
                                        .toList(),
                                rooms.forms().offered().stream()
                                        .map(each -> new Example(
                                                "/settings/word/example/" + each.key() + ".docx",
                                                each.template().title()))
                                        .toList()));
    }

    /** {@code POST /settings/word}: examines a file, and keeps it when it can be used. */
    void send(Context ctx) {
        byte[] docx = HouseRoutes.file(ctx, MOST_BYTES);
        String name = HouseRoutes.fileName(ctx);
        FormToken.check(ctx);
        String kind = HouseRoutes.line(ctx, "kind");
        Optional<Form> form = rooms.forms().find(kind);
        if (docx.length == 0 || name.isEmpty()) {
            list(ctx, "Choose a Word file (.docx).");
            return;
        }
        if (!kind.isEmpty() && form.isEmpty()) {
            list(ctx, "There is no such kind of draft any more. Choose again.");
            return;
        }
        WordTemplateReport report = WordTemplates.examine(docx, form);
        if (report.usable()) {
            int number = rooms.house()
                    .wordTemplates()
                    .add(
                            kind,
                            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                            docx,
                            ReaderOf.of(ctx).id());
            ctx.redirect("/settings/word/" + number, HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            report(ctx, name, kind, null, report);
        }
    }

    private StoredWordTemplate stored(Context ctx) {
        String number = ctx.pathParam("number");
        return Optional.of(number)
                .filter(each -> each.matches("\\d{1,9}"))
                .flatMap(each -> rooms.house().wordTemplates().find(Integer.parseInt(each)))
                .orElseThrow(() -> new Refusal.NotFound("There is no such Word template."));
    }

    /** {@code GET /settings/word/{number}}. */
    void report(Context ctx) {
        StoredWordTemplate stored = stored(ctx);
        WordTemplateReport report = WordTemplates.examine(
                rooms.house().wordTemplates().content(stored), rooms.forms().find(stored.template()));
        report(ctx, stored.fileName(), stored.template(), line(stored), report);
    }

    private void report(Context ctx, String name, String kind, @Nullable Line line, WordTemplateReport report) {
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of((report.usable() ? "" : "Error: ") + name, Section.TEMPLATES),
                        "house-word-report",
                        new ReportPage(
                                name,
                                kind(kind),
                                kind.isEmpty(),
                                line,
                                report.usable(),
                                report.faults(),
                                report.fields(),
                                report.usedStyles(),
                                report.missingStyles(),
                                report.remarks()));
    }

    /** {@code GET /settings/word/{number}/file.docx}: the file as it was sent. */
    void file(Context ctx) {
        StoredWordTemplate stored = stored(ctx);
        word(
                ctx,
                "word-template-" + stored.number(),
                rooms.house().wordTemplates().content(stored));
    }

    /** {@code GET /settings/word/{number}/trial.docx}: an invented draft in it. */
    void trial(Context ctx) {
        StoredWordTemplate stored = stored(ctx);
        Template form = rooms.forms()
                .find(stored.template())
                .map(Form::template)
                .orElseGet(() -> ShippedTemplates.find("rapid-review").orElseThrow());
        byte[] docx = rooms.house().wordTemplates().content(stored);
        if (!WordTemplates.examine(docx, rooms.forms().find(stored.template())).usable()) {
            throw new Refusal.NotFound("This Word template cannot be used any more; its page says why.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new WordExport(docx, rooms.partnership().get()).write(form, TrialDraft.of(form), rooms.today(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
        word(ctx, "trial-" + stored.number(), out.toByteArray());
    }

    /** {@code GET /settings/word/shipped.docx}: the template that comes with the library. */
    void shipped(Context ctx) {
        word(ctx, "word-template", HouseTemplate.docx());
    }

    /** {@code GET /settings/word/example/{key}.docx}: one in which every field stands by its name. */
    void example(Context ctx) {
        Form form = rooms.forms()
                .find(ctx.pathParam("key"))
                .orElseThrow(() -> new Refusal.NotFound("There is no such kind of draft."));
        word(ctx, "example-" + form.key(), ExampleTemplate.docx(form.template()));
    }

    private static void word(Context ctx, String name, byte[] docx) {
        ctx.contentType(WORD)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".docx\"")
                .result(docx);
    }

    /** {@code POST /settings/word/{number}/use}: drafts leave in it from now on. */
    void use(Context ctx) {
        FormToken.check(ctx);
        rooms.house().wordTemplates().use(stored(ctx));
        ctx.redirect("/settings/word", HttpStatus.SEE_OTHER);
    }

    /** {@code POST /settings/word/{number}/rest}: drafts leave in it no longer. */
    void rest(Context ctx) {
        FormToken.check(ctx);
        rooms.house().wordTemplates().useNone(stored(ctx));
        ctx.redirect("/settings/word", HttpStatus.SEE_OTHER);
    }

    /** {@code POST /settings/word/{number}/delete}. */
    void delete(Context ctx) {
        FormToken.check(ctx);
        rooms.house().wordTemplates().delete(stored(ctx));
        ctx.redirect("/settings/word", HttpStatus.SEE_OTHER);
    }
}
