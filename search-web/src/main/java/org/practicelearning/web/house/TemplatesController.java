package org.practicelearning.web.house;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.practicelearning.templates.file.Fault;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.house.HouseRoutes.Rooms;
import org.practicelearning.web.house.JdbiForms.Saved;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;

/** The kinds of draft: which there are, what each asks, copies, files in and out, and withdrawing. */
final class TemplatesController {
    private static final int MOST_BYTES = 1_000_000;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REASON = 500;

    private final Rooms rooms;

    TemplatesController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** What the list shows. */
    record ListPage(List<Line> templates) {}

    /** A kind of draft. */
    record Line(
            String address,
            String title,
            String purpose,
            int version,
            String origin,
            boolean own,
            boolean inHand,
            String withdrawn) {}

    /** What the page of one shows. */
    record OnePage(
            Line line,
            String key,
            String edition,
            String marking,
            String file,
            List<Version> versions,
            List<Part> parts,
            String questions) {}

    /** A version of it. */
    record Version(int number, String origin, String who, String when, String file) {}

    /** A part of it. */
    record Part(String title, String prompt, String source, List<Question> questions) {}

    /** A question of a part. */
    record Question(String label, String type, String required) {}

    /** What the page to send a file shows. */
    record SendPage(FormPage form, List<Fault> faults) {}

    static String address(String key, String... more) {
        List<String> segments = new ArrayList<>(List.of("templates", key));
        segments.addAll(List.of(more));
        return Address.of(segments.toArray(String[]::new)).toString();
    }

    Form form(Context ctx) {
        return rooms.forms()
                .find(ctx.pathParam("key"))
                .orElseThrow(() -> new Refusal.NotFound("There is no such template."));
    }

    private Line line(Form form) {
        return new Line(
                address(form.key()),
                form.template().title(),
                form.template().purpose(),
                form.template().version(),
                form.origin(),
                form.own(),
                form.own() && rooms.forms().workInHand(form.key()).isPresent(),
                form.withdrawn());
    }

    /** {@code GET /templates}. */
    void show(Context ctx) {
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Templates", Section.TEMPLATES),
                        "house-templates",
                        new ListPage(
                                rooms.forms().all().stream().map(this::line).toList()));
    }

    /** {@code GET /templates/{key}}. */
    void one(Context ctx) {
        Form form = form(ctx);
        Template template = form.template();
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of(template.title(), Section.TEMPLATES),
                        "house-template",
                        new OnePage(
                                line(form),
                                form.key(),
                                template.edition(),
                                template.marking(),
                                address(form.key(), "version", String.valueOf(template.version())),
                                rooms.forms().versions(form.key()).stream()
                                        .map(this::version)
                                        .toList(),
                                template.sections().stream()
                                        .map(TemplatesController::part)
                                        .toList(),
                                Words.count(template.sections().size(), "part") + ", "
                                        + Words.count((int) template.places().count(), "question")));
    }

    private Version version(Saved saved) {
        return new Version(
                saved.version(),
                saved.origin(),
                rooms.nameOf().apply(saved.by()),
                Moments.said(saved.saved()),
                address(saved.template(), "version", String.valueOf(saved.version())));
    }

    private static Part part(org.practicelearning.templates.template.Section section) {
        return new Part(
                section.title(),
                section.prompt(),
                section.source().text(),
                section.fields().stream()
                        .flatMap(field -> Stream.concat(
                                Stream.of(question("", field)),
                                field.columns().stream().map(column -> question(field.label() + ": ", column))))
                        .toList());
    }

    private static Question question(String before, Field field) {
        return new Question(
                before + field.label(),
                Said.type(field.type()),
                field.requiredAt().map(state -> state.label()).orElse(""));
    }

    /** {@code GET /templates/{key}/version/{number}}: a version as a file. */
    void file(Context ctx) {
        Form form = form(ctx);
        String number = ctx.pathParam("number");
        String text = form.template().version() == (number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0)
                ? form.text()
                : rooms.forms().versions(form.key()).stream()
                        .filter(each -> String.valueOf(each.version()).equals(number))
                        .map(Saved::content)
                        .findFirst()
                        .orElseThrow(() -> new Refusal.NotFound("There is no such version of the template."));
        ctx.contentType("application/yaml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + form.key() + ".yaml\"")
                .result(text);
    }

    /** {@code GET /templates/{key}/copy}. */
    void showCopy(Context ctx) {
        Form form = form(ctx);
        copyForm(form, form.template().title() + " (ours)").show(ctx, rooms.pages(), Section.TEMPLATES);
    }

    private static FormPage copyForm(Form form, String title) {
        return FormPage.of(
                        "Copy “" + form.template().title() + "”",
                        address(form.key(), "copy"),
                        "Copy it, and change the copy",
                        FormField.text(
                                "title",
                                "Name of your template",
                                "As people will find it when they begin a draft",
                                title))
                .saying(
                        "The copy is yours: change its parts, its questions, and what is needed when. The template it is"
                                + " copied from stays as it is.");
    }

    /** {@code POST /templates/{key}/copy}. */
    void copy(Context ctx) {
        FormToken.check(ctx);
        Form form = form(ctx);
        String title = HouseRoutes.line(ctx, "title");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            copyForm(form, title)
                    .withFault("title", "Give your template a name of at most " + LONGEST_TITLE + " characters.")
                    .show(ctx, rooms.pages(), Section.TEMPLATES);
            return;
        }
        Form copy = rooms.forms().copy(form, title, ReaderOf.of(ctx).id());
        ctx.redirect(address(copy.key(), "edit"), HttpStatus.SEE_OTHER);
    }

    /** {@code GET /templates/send}. */
    void showSend(Context ctx) {
        send(ctx, List.of());
    }

    private void send(Context ctx, List<Fault> faults) {
        FormPage form = FormPage.of(
                "Send a template as a file",
                "/templates/send",
                "Send",
                new FormField(
                        "file",
                        "file",
                        "The file (.yaml)",
                        "One you downloaded here and changed with any text editor, or one from another partnership.",
                        "",
                        "off",
                        List.of(),
                        null));
        if (!faults.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of((faults.isEmpty() ? "" : "Error: ") + form.heading(), Section.TEMPLATES),
                        "house-send",
                        new SendPage(form, faults));
    }

    /** {@code POST /templates/send}. */
    void send(Context ctx) {
        byte[] file = HouseRoutes.file(ctx, MOST_BYTES);
        FormToken.check(ctx);
        if (file.length == 0) {
            send(ctx, List.of(new Fault(0, "", "Choose a file.")));
            return;
        }
        switch (taken(file, ReaderOf.of(ctx).id())) {
            case Forms.Outcome.Done(Form form) -> ctx.redirect(address(form.key()), HttpStatus.SEE_OTHER);
            case Forms.Outcome.Faulty(List<Fault> faults) -> send(ctx, faults);
        }
    }

    private Forms.Outcome taken(byte[] file, String by) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return rooms.forms().send(text.startsWith("\uFEFF") ? text.substring(1) : text, by);
        } catch (CharacterCodingException notText) {
            return new Forms.Outcome.Faulty(List.of(new Fault(
                    0, "", "This is not a text file in UTF-8. A template is a .yaml file, not a Word document.")));
        }
    }

    /** {@code GET /templates/{key}/withdraw}. */
    void showWithdraw(Context ctx) {
        withdrawForm(form(ctx)).show(ctx, rooms.pages(), Section.TEMPLATES);
    }

    private static FormPage withdrawForm(Form form) {
        return FormPage.of(
                        "Withdraw “" + form.template().title() + "”",
                        address(form.key(), "withdraw"),
                        "Withdraw it",
                        FormField.text("reason", "Why?", "Shown in the list of templates", ""))
                .saying("Nobody can begin a draft with it any more. Drafts that were begun go on, and it can be offered"
                        + " again at any time.")
                .linking("Keep it", address(form.key()));
    }

    /** {@code POST /templates/{key}/withdraw}. */
    void withdraw(Context ctx) {
        FormToken.check(ctx);
        Form form = form(ctx);
        String reason = HouseRoutes.line(ctx, "reason");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            withdrawForm(form)
                    .withFault("reason", "Say why, in at most " + LONGEST_REASON + " characters.")
                    .show(ctx, rooms.pages(), Section.TEMPLATES);
            return;
        }
        rooms.forms().withdraw(form.key(), reason, ReaderOf.of(ctx).id());
        ctx.redirect(address(form.key()), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /templates/{key}/offer}. */
    void offer(Context ctx) {
        FormToken.check(ctx);
        Form form = form(ctx);
        rooms.forms().offer(form.key());
        ctx.redirect(address(form.key()), HttpStatus.SEE_OTHER);
    }
}
