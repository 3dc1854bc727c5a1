package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.print.PrintedDraft;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfExportTest {
    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static PrintedDraft printed(Draft draft) {
        return PrintedDraft.of(RAPID_REVIEW, draft, "Northborough", Docx.DAY);
    }

    private static List<String> failures(Draft draft) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfExport.write(printed(draft), pdf);
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(pdf.toByteArray()), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void passesPdfUa1() throws Exception {
        assertThat(failures(SampleReview.draft())).isEmpty();
        assertThat(failures(Drafts.full())).isEmpty();
        assertThat(failures(Drafts.empty())).isEmpty();
    }

    @Test
    void namesWhatItCannotShow() {
        Draft draft = Drafts.with(Drafts.empty(), "incident", "summary", Answer.of("two suns 日日"));

        assertThat(PdfExport.unprintable(printed(draft))).containsExactly("U+65E5 CJK UNIFIED IDEOGRAPHS 65E5");
    }

    @Test
    void webPageIsWellFormedAndEscaped() {
        Draft draft = Drafts.with(Drafts.empty(), "incident", "summary", Answer.of("<script>alert(1)</script> & “so”"));

        assertThat(HtmlExport.page(printed(draft)))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; “so”")
                .doesNotContain("<script");
    }
}
