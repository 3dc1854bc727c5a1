package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeProblem;
import org.practicelearning.indexer.taxonomy.SchemeReading;
import org.practicelearning.web.adding.Uploads;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.vocabulary.Plan.Outlook;
import org.practicelearning.web.vocabulary.VocabularyEditing.Outcome;

/**
 * Files with a vocabulary: out at {@code GET /vocabulary/export.csv}, {@code .ttl} and {@code .jsonld}, and in at
 * {@code /vocabulary/import}, where what would change is shown first.
 */
final class ImportController {
    private final Coding coding;
    private final VocabularyEditing editing;
    private final Confirmation confirmation;
    private final StagedVocabularies staged;
    private final Pages pages;

    ImportController(
            Coding coding,
            VocabularyEditing editing,
            Confirmation confirmation,
            StagedVocabularies staged,
            Pages pages) {
        this.coding = coding;
        this.editing = editing;
        this.confirmation = confirmation;
        this.staged = staged;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param fault what is wrong with what was sent; null when nothing is
     * @param problems why a vocabulary was refused, row by row
     */
    record ImportPage(
            List<Export> exports, String limit, @Nullable String fault, List<SchemeProblem> problems) {}

    /** A kind of file to export to. */
    record Export(String label, String address) {}

    /** Sends the vocabulary as a file. */
    void export(Context ctx) {
        VocabularyFile kind = VocabularyFile.ofName("." + ctx.pathParam("format"))
                .orElseThrow(() -> new Refusal.NotFound("The vocabulary is exported as .csv, .ttl and .jsonld."));
        ctx.contentType(kind.mediaType() + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"vocabulary." + kind.ending() + "\"")
                .result(kind.write(coding.edited()));
    }

    void show(Context ctx) {
        show(ctx, null, List.of());
    }

    private void show(Context ctx, @Nullable String fault, List<SchemeProblem> problems) {
        if (fault != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Import and export the vocabulary", Section.THEMES),
                "vocabulary-import",
                new ImportPage(
                        Arrays.stream(VocabularyFile.values())
                                .map(each -> new Export(each.label(), "/vocabulary/export." + each.ending()))
                                .toList(),
                        Words.fileSize(VocabularyFile.MOST_BYTES),
                        fault,
                        problems));
    }

    /** Reads a file and leads on to what it would change. */
    void upload(Context ctx) {
        List<UploadedFile> files = Uploads.sent(ctx);
        FormToken.check(ctx);
        if (files.size() != 1) {
            show(ctx, "Select a file", List.of());
            return;
        }
        switch (VocabularyFile.read(files.getFirst().filename(), bytes(files.getFirst()))) {
            case SchemeReading.Refused refused ->
                show(ctx, "The vocabulary was not taken, and the one in use stays", refused.problems());
            case SchemeReading.Accepted(ConceptScheme scheme) -> {
                switch (editing.outlook(new Edit.Import(scheme))) {
                    case Outlook.Refused refused ->
                        show(ctx, String.join(" ", refused.reasons()).replaceAll("\\.$", ""), List.of());
                    case Outlook.Possible possible ->
                        ctx.redirect("/vocabulary/import/" + staged.keep(scheme), HttpStatus.SEE_OTHER);
                }
            }
        }
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readNBytes(VocabularyFile.MOST_BYTES + 1);
        } catch (IOException problem) {
            throw new UncheckedIOException("an uploaded vocabulary could not be read", problem);
        }
    }

    /** Shows what a vocabulary that was put aside would change. */
    void dryRun(Context ctx) {
        Confirmation.Asked asked = asked(ctx);
        switch (editing.outlook(asked.edit())) {
            case Outlook.Refused refused -> show(ctx, String.join(" ", refused.reasons()), List.of());
            case Outlook.Possible(Plan plan) -> confirmation.show(ctx, asked, plan);
        }
    }

    /** Takes it. */
    void confirm(Context ctx) {
        FormToken.check(ctx);
        switch (confirmation.made(ctx, asked(ctx))) {
            case Outcome.Refused refused -> show(ctx, String.join(" ", refused.reasons()), List.of());
            case Outcome.Overtaken shown -> {
                // The page that asks again has been shown.
            }
            case Outcome.Made made -> {
                staged.drop(ctx.pathParam("digest"));
                ctx.redirect("/vocabulary/changes?" + Done.FIELD + "=" + made.number(), HttpStatus.SEE_OTHER);
            }
        }
    }

    private Confirmation.Asked asked(Context ctx) {
        String digest = ctx.pathParam("digest");
        ConceptScheme scheme = staged.find(digest)
                .orElseThrow(() -> new Refusal.NotFound(
                        "This vocabulary is not here any more. Only the last few are kept: upload it again."));
        return new Confirmation.Asked(new Edit.Import(scheme), "/vocabulary/import/" + digest, "/vocabulary/import");
    }
}
