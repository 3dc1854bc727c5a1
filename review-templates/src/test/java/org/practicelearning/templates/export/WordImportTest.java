package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.ANNA;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.export.FuzzedDrafts.Fuzzed;
import org.practicelearning.templates.export.WordImport.Outcome;
import org.practicelearning.templates.quotation.QuotationLimit;
import org.practicelearning.templates.template.Template;

class WordImportTest {
    private static final Draft SAMPLE = SampleReview.draft();

    private static final Draft SIDE_BY_SIDE = Drafts.with(
            SAMPLE,
            "child",
            "pen-picture",
            Answer.of("Nobody asked her.[@e1][@e2] A letter went, and another, [@e1]."));

    private static byte[] exported(Template template, Draft draft) {
        return Docx.file(HouseTemplate.docx(), template, draft);
    }

    private static List<EditedField> edited(UnaryOperator<String> edit) {
        Map<String, String> parts =
                new LinkedHashMap<>(Docx.of(exported(RAPID_REVIEW, SAMPLE)).parts());
        parts.computeIfPresent("word/document.xml", (name, xml) -> edit.apply(xml));
        return fields(WordImport.compare(Docx.zipped(parts), RAPID_REVIEW, SAMPLE, exported(RAPID_REVIEW, SAMPLE)));
    }

    private static List<EditedField> fields(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Compared.class);
        return ((Outcome.Compared) outcome).fields();
    }

    @Test
    void findsNothingWhereNobodyChangedAnything() {
        assertThat(edited(xml -> xml)).isEmpty();
    }

    @Test
    void findsNothingWhereTheFileOnlyHasLessOfAQuotationAndMoreOfItsSource() {
        Draft shorter = QuotationLimit.on(
                        RAPID_REVIEW, SAMPLE, (each, words) -> words.strip().substring(0, 9) + QuotationLimit.CUT)
                .draft();
        Map<String, Evidence> noted = new LinkedHashMap<>(shorter.evidence());
        noted.replaceAll((id, each) -> each.noting("withdrawn since; read again"));
        Outcome outcome = WordImport.compare(
                exported(RAPID_REVIEW, shorter.said(shorter.sections(), noted)),
                RAPID_REVIEW,
                SAMPLE,
                exported(RAPID_REVIEW, SAMPLE));

        assertThat(fields(outcome)).isEmpty();
        assertThat(((Outcome.Compared) outcome).unplaced())
                .as("another page in the contents is no text")
                .isEmpty();
        assertThat(((Outcome.Compared) outcome).told().toString()).contains("the draft keeps the words");
    }

    @Test
    void takesNoCommaBetweenTwoNotesForText() {
        assertThat(fields(WordImport.compare(
                        exported(RAPID_REVIEW, SIDE_BY_SIDE),
                        RAPID_REVIEW,
                        SIDE_BY_SIDE,
                        exported(RAPID_REVIEW, SIDE_BY_SIDE))))
                .isEmpty();
    }

    @Test
    void findsNothingInStrangeDraftsNobodyChanged() {
        for (int seed = 0; seed < 40; seed++) {
            Fuzzed fuzzed = FuzzedDrafts.of(seed);
            assertThat(fields(WordImport.compare(
                            exported(fuzzed.template(), fuzzed.draft()),
                            fuzzed.template(),
                            fuzzed.draft(),
                            exported(fuzzed.template(), fuzzed.draft()))))
                    .as("seed %s", seed)
                    .extracting(field -> field.place().text() + " >>> " + field.text())
                    .isEmpty();
        }
    }

    @Test
    void showsAChangedWordInItsField() {
        assertThat(edited(xml -> xml.replace("A house without a door.", "A tall house without a door.")))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.place().path()).isEqualTo("voice.voice");
                    assertThat(field.text())
                            .contains("> The child was not brought to four of six appointments in the spring. [@e1]")
                            .contains("# What N drew")
                            .endsWith("A tall house without a door.");
                    assertThat(field.changes().toString()).contains("ADDED, words=tall");
                });
    }

    @Test
    void acceptedChangeIsWrittenLikeAnyOther() {
        EditedField field = edited(xml -> xml.replace("Close after three letters.", "Close after four letters."))
                .getFirst();
        Draft changed = SAMPLE.write(
                        RAPID_REVIEW,
                        "episodes",
                        SAMPLE.section("episodes").revision(),
                        field.into(SAMPLE.section("episodes").answers()),
                        false,
                        ANNA)
                .orFail();

        assertThat(field.place().path()).isEqualTo("episodes.episodes[1].decision");
        assertThat(Docx.exported(RAPID_REVIEW, changed).text()).contains("Close after four letters.");
    }

    @Test
    void takesInAParagraphTypedBelow() {
        assertThat(
                        edited(
                                xml -> xml.replace(
                                        "An ambulance was called.</w:t></w:r>",
                                        "An ambulance was called.</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>It came.</w:t></w:r>")))
                .singleElement()
                .satisfies(field -> assertThat(field.text()).endsWith("**It came.**"));
    }

    @Test
    void trackedChangesCountAsAccepted() {
        assertThat(edited(xml -> xml.replace(
                        "<w:t xml:space=\"preserve\">A house without a door.</w:t></w:r>",
                        "<w:t>A house</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText> without a door</w:delText></w:r></w:del>"
                                + "<w:ins w:id=\"2\"><w:r><w:t> with a wall.</w:t></w:r></w:ins>")))
                .singleElement()
                .satisfies(field -> assertThat(field.text()).endsWith("A house with a wall."));
    }

    @Test
    void refusesWhatWasNotExportedFromThisDraft() {
        assertThat(WordImport.compare(HouseTemplate.docx(), RAPID_REVIEW, SAMPLE, exported(RAPID_REVIEW, SAMPLE)))
                .isInstanceOf(Outcome.NotComparable.class);
        assertThat(WordImport.compare(
                        "x".getBytes(StandardCharsets.UTF_8), RAPID_REVIEW, SAMPLE, exported(RAPID_REVIEW, SAMPLE)))
                .isInstanceOf(Outcome.NotComparable.class);
    }

    @Test
    @Tag("libreoffice")
    void survivesBeingSavedByAnotherProgram(@TempDir Path folder) throws Exception {
        LibreOffice.needed();
        Path exported = Files.write(
                Files.createDirectory(folder.resolve("in")).resolve("sample.docx"),
                exported(RAPID_REVIEW, SIDE_BY_SIDE));
        LibreOffice.convert(folder, "docx", List.of(exported));

        assertThat(fields(WordImport.compare(
                        Files.readAllBytes(folder.resolve("sample.docx")),
                        RAPID_REVIEW,
                        SIDE_BY_SIDE,
                        exported(RAPID_REVIEW, SIDE_BY_SIDE))))
                .extracting(EditedField::text)
                .isEmpty();
    }

    private static Outcome.Compared compared(UnaryOperator<String> edit) {
        Map<String, String> parts =
                new LinkedHashMap<>(Docx.of(exported(RAPID_REVIEW, SAMPLE)).parts());
        parts.computeIfPresent("word/document.xml", (name, xml) -> edit.apply(xml));
        return (Outcome.Compared)
                WordImport.compare(Docx.zipped(parts), RAPID_REVIEW, SAMPLE, exported(RAPID_REVIEW, SAMPLE));
    }

    @Test
    void tellsOfTextThatBelongsToNoAnswer() {
        assertThat(compared(xml -> xml).unplaced()).isEmpty();
        assertThat(compared(
                                xml -> xml.replaceFirst(
                                        "</w:tbl>",
                                        "<w:tr><w:tc><w:p><w:r><w:t>A row added in Word</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))
                        .unplaced())
                .containsExactly("A row added in Word");
    }

    @Test
    void tellsHowManyChangesWereTracked() {
        assertThat(compared(xml -> xml.replaceFirst(
                                "<w:t xml:space=\"preserve\">A house without a door.</w:t></w:r>",
                                "<w:t>A house</w:t></w:r><w:ins w:id=\"2\"><w:r><w:t> by the sea.</w:t></w:r></w:ins>"))
                        .told())
                .containsExactly(
                        "Tracked changes: 1 insertion and 0 deletions. They count as accepted in the comparison.");
    }

    @Test
    void knowsTheVersionItWasExportedFrom() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordExport.inHouseStyle("P").markedAs("0f_12").write(RAPID_REVIEW, SAMPLE, LocalDate.of(2026, 4, 1), out);

        assertThat(WordImport.origin(out.toByteArray())).contains("0f_12");
        assertThat(WordImport.origin(exported(RAPID_REVIEW, SAMPLE))).isEmpty();
        assertThat(fields(WordImport.compare(out.toByteArray(), RAPID_REVIEW, SAMPLE, out.toByteArray())))
                .isEmpty();
    }
}
