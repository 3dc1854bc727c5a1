package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.SafeHeaders;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.Introduction;
import org.practicelearning.web.people.Partnership;

/** Name, colour and logo of the partnership: {@code /settings/partnership}, and what follows from them. */
public final class PartnershipController {
    private static final int MOST_BYTES = 300_000;

    private final Partnership partnership;
    private final String usualName;
    private final Pages pages;

    /** @param usualName the name in the settings, until an administrator says another */
    public PartnershipController(Partnership partnership, String usualName, Pages pages) {
        this.partnership = partnership;
        this.usualName = usualName;
        this.pages = pages;
    }

    /** {@code GET /settings/partnership}. */
    public void show(Context ctx) {
        Introduction now = partnership.introduction();
        FormPage form = form(now.name().isEmpty() ? usualName : now.name(), now.colour());
        ("1".equals(ctx.queryParam("done")) ? form.saying("Saved. Every page shows it from now on.") : form)
                .show(ctx, pages, Section.PARTNERSHIP);
    }

    private FormPage form(String name, String colour) {
        FormPage form = FormPage.of(
                "How the library introduces itself",
                "/settings/partnership",
                "Save",
                FormField.text("name", "Name of the partnership", "Stands at the top of every page", name),
                FormField.text(
                        "colour",
                        "Colour of the header",
                        "As # and six figures or letters, like #0b4f6c. White letters must stand out on it.",
                        colour),
                new FormField(
                        "file",
                        "logo",
                        "Logo",
                        "A PNG or JPEG picture smaller than 200 KB. Leave it empty to keep the one there is.",
                        "",
                        "off",
                        List.of(),
                        null));
        return partnership.introduction().hasLogo()
                ? form.withField(FormField.choice(
                        "checkboxes",
                        "without",
                        "Take the logo away",
                        "",
                        List.of(new Option("1", "No logo", "", false))))
                : form;
    }

    /** {@code POST /settings/partnership}. */
    public void save(Context ctx) {
        byte[] logo = logo(ctx);
        FormToken.check(ctx);
        String name = Typed.text(ctx, "name");
        String colour = Typed.text(ctx, "colour");
        Answer<Introduction> answer = partnership.change(name, colour, logo, ctx.formParam("without") != null);
        if (answer instanceof Refused<Introduction> refused) {
            form(name, colour).withFault(refused).show(ctx, pages, Section.PARTNERSHIP);
        } else {
            ctx.redirect("/settings/partnership?done=1", HttpStatus.SEE_OTHER);
        }
    }

    private static byte @Nullable [] logo(Context ctx) {
        UploadedFile file = ctx.uploadedFile("logo");
        if (file == null || file.filename().isBlank()) {
            return null;
        }
        try (InputStream in = file.content()) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("a logo did not arrive", e);
        }
    }

    /** {@code GET /brand.css}: the colour as a style sheet. */
    public void style(Context ctx) {
        ctx.contentType("text/css; charset=utf-8")
                .result("@media screen{.govuk-generic-header{background:"
                        + partnership.introduction().colour() + "}}");
    }

    /** {@code GET /brand/logo}. */
    public void logoOf(Context ctx) {
        byte[] logo = partnership.logo().orElseThrow(() -> new Refusal.NotFound("There is no logo."));
        SafeHeaders.setSandbox(ctx);
        ctx.contentType(partnership.introduction().logoType()).result(logo);
    }
}
