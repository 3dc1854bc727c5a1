package org.practicelearning.web.house;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Words;

/** The addresses of this room. */
public final class HouseRoutes {
    private HouseRoutes() {}

    /**
     * What the room stands on.
     *
     * @param partnership whose library it is
     * @param nameOf the name of a person by id, for who changed what
     */
    public record Rooms(
            House house,
            Supplier<String> partnership,
            Function<String, String> nameOf,
            Pages pages,
            InstantSource clock) {
        Forms forms() {
            return house.forms();
        }

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), Words.ZONE);
        }
    }

    /** Adds them. */
    public static void add(RoutesConfig routes, Rooms rooms) {
        TemplatesController all = new TemplatesController(rooms);
        routes.get("/templates", all::show, Door.SHAPE);
        routes.get("/templates/send", all::showSend, Door.SHAPE);
        routes.post("/templates/send", all::send, Door.SHAPE);
        routes.get("/templates/{key}", all::one, Door.SHAPE);
        routes.get("/templates/{key}/version/{number}", all::file, Door.SHAPE);
        routes.get("/templates/{key}/copy", all::showCopy, Door.SHAPE);
        routes.post("/templates/{key}/copy", all::copy, Door.SHAPE);
        routes.get("/templates/{key}/withdraw", all::showWithdraw, Door.SHAPE);
        routes.post("/templates/{key}/withdraw", all::withdraw, Door.SHAPE);
        routes.post("/templates/{key}/offer", all::offer, Door.SHAPE);
        TemplateEditController edit = new TemplateEditController(rooms);
        routes.get("/templates/{key}/edit", edit::showHead, Door.SHAPE);
        routes.post("/templates/{key}/edit", edit::saveHead, Door.SHAPE);
        routes.post("/templates/{key}/edit-order", edit::order, Door.SHAPE);
        routes.post("/templates/{key}/use", edit::use, Door.SHAPE);
        routes.post("/templates/{key}/drop", edit::drop, Door.SHAPE);
        SectionEditController section = new SectionEditController(rooms);
        routes.get("/templates/{key}/edit/{section}", section::show, Door.SHAPE);
        routes.post("/templates/{key}/edit/{section}", section::save, Door.SHAPE);
        routes.post("/templates/{key}/edit-order/{section}", section::order, Door.SHAPE);
        FieldEditController field = new FieldEditController(rooms);
        routes.get("/templates/{key}/edit/{section}/{field}", field::show, Door.SHAPE);
        routes.post("/templates/{key}/edit/{section}/{field}", field::save, Door.SHAPE);
        routes.post("/templates/{key}/edit-order/{section}/{field}", field::order, Door.SHAPE);
        routes.get("/templates/{key}/edit/{section}/{field}/{column}", field::showColumn, Door.SHAPE);
        routes.post("/templates/{key}/edit/{section}/{field}/{column}", field::saveColumn, Door.SHAPE);
        addSettings(routes, rooms);
    }

    private static void addSettings(RoutesConfig routes, Rooms rooms) {
        WordTemplatesController word = new WordTemplatesController(rooms);
        routes.get("/settings/word", word::show, Door.SHAPE);
        routes.post("/settings/word", word::send, Door.SHAPE);
        routes.get("/settings/word/shipped.docx", word::shipped, Door.SHAPE);
        routes.get("/settings/word/example/{key}.docx", word::example, Door.SHAPE);
        routes.get("/settings/word/{number}", word::report, Door.SHAPE);
        routes.get("/settings/word/{number}/file.docx", word::file, Door.SHAPE);
        routes.get("/settings/word/{number}/trial.docx", word::trial, Door.SHAPE);
        routes.post("/settings/word/{number}/use", word::use, Door.SHAPE);
        routes.post("/settings/word/{number}/rest", word::rest, Door.SHAPE);
        routes.post("/settings/word/{number}/delete", word::delete, Door.SHAPE);
        ClockController clock = new ClockController(rooms);
        routes.get("/settings/clock", clock::show, Door.SHAPE);
        routes.post("/settings/clock/holidays", clock::saveHolidays, Door.SHAPE);
        routes.post("/settings/clock/rules", clock::saveRules, Door.SHAPE);
        routes.get("/settings/clock/holidays.txt", clock::holidays, Door.SHAPE);
    }

    /** What was typed, on one line. */
    static String line(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.formParam(field), "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    /** What was typed, with its lines. */
    static String lines(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.formParam(field), "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** The name of the file that was sent, without folders; empty when none was. */
    static String fileName(Context ctx) {
        @Nullable UploadedFile file = ctx.uploadedFile("file");
        return file == null
                ? ""
                : file.filename()
                        .replaceAll("^.*[/\\\\]", "")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
    }

    /** The file that was sent, up to so many bytes and one more. */
    static byte[] file(Context ctx, int most) {
        @Nullable UploadedFile file = ctx.uploadedFile("file");
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.content()) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("a file did not arrive", e);
        }
    }
}
